using System.Text;
using DigestParsing.Parsing;

namespace DigestParsing.Tests.Parsing;

public class DateTests
{
    [Theory]
    [InlineData("2024/10/14.md", "2024-10-14")]
    [InlineData("archive/2024/10/14.md", "2024-10-14")]
    [InlineData("/abs/archive/2024/10/14.markdown", "2024-10-14")]
    [InlineData("2024/10/14", "2024-10-14")]
    [InlineData("2024-10-14.md", "2024-10-14")]
    [InlineData("notes/daily-2024-10-14-final.md", "2024-10-14")]
    [InlineData("a/2024-10-14/README.md", null)]
    [InlineData("12024/10/14.md", null)]
    [InlineData("2024/13/14.md", null)]
    [InlineData("2024/02/30.md", null)]
    [InlineData("2024/10/1.md", null)]
    [InlineData("10/14.md", null)]
    [InlineData("2024-10-141.md", null)]
    [InlineData("14.md", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Find_Path_GivesItsDay(string? path, string? expected) =>
        PathDate.Find(path).Should().Be(expected is null ? null : DateOnly.ParseExact(expected, "yyyy-MM-dd"));

    [Theory]
    [InlineData("Papers for 2024-10-14", "2024-10-14", true, false)]
    [InlineData("papers for 2024-10-14 (Monday)", "2024-10-14", true, false)]
    [InlineData("2024-10-14", "2024-10-14", false, false)]
    [InlineData("Week 2024-10-07 to 2024-10-14", "2024-10-07", false, false)]
    [InlineData("Fix of 2024-13-45, done 2024-10-14", "2024-10-14", false, false)]
    [InlineData("Papers for 2024-13-45", null, true, true)]
    [InlineData("Papers for today", null, true, true)]
    [InlineData("2024-02-30", null, false, true)]
    [InlineData("Release 12024-10-14", null, false, false)]
    [InlineData("Papers for 2024/10/14", "2024-10-14", true, false)]
    [InlineData("2024.10.14", "2024-10-14", false, false)]
    [InlineData("Papers for 2024-1-5", "2024-01-05", true, false)]
    [InlineData("Papers for October 14, 2024", "2024-10-14", true, false)]
    [InlineData("Monday, Oct. 14th 2024", "2024-10-14", false, false)]
    [InlineData("14 SEPT 2024: news", "2024-09-14", false, false)]
    [InlineData("1st May, 2024", "2024-05-01", false, false)]
    [InlineData("2024/10/14, once 2024-10-15", "2024-10-15", false, false)]
    [InlineData("2024/13/45 and 2024/10/14", "2024-10-14", false, false)]
    [InlineData("February 30, 2024", null, false, true)]
    [InlineData("2024/13/45", null, false, true)]
    [InlineData("_Oct 14,2024_", "2024-10-14", false, false)]
    [InlineData("14-Oct-2024", "2024-10-14", false, false)]
    [InlineData("2024/10/14-2024/10/15", "2024-10-14", false, false)]
    [InlineData("2024/10/14T08:00", "2024-10-14", false, false)]
    [InlineData("Top 10 March 2024 papers", null, false, false)]
    [InlineData("[News](https://x.org/p?d=2024/10/14)", null, false, false)]
    [InlineData("Papers of March 2024", null, false, false)]
    [InlineData("2024-10/14", null, false, false)]
    [InlineData("v2024.10.14.2", null, false, false)]
    [InlineData("https://example.org/2024/10/14/x", null, false, false)]
    [InlineData("Mayor 14, 2024", null, false, false)]
    [InlineData("Introduction", null, false, false)]
    [InlineData("", null, false, false)]
    public void Enter_Heading_GivesItsDay(string text, string? date, bool announces, bool isInvalid)
    {
        var scope = new HeadingScope();

        scope.Enter(2, Encoding.UTF8.GetBytes(text), 1, default);

        scope.Date.Should().Be(date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd"));
        (scope.AnnouncesPapers, scope.HasInvalidDate, scope.Text).Should().Be((announces, isInvalid, text));
    }

    [Fact]
    public void Enter_Headings_DateHoldsUntilTheSameLevel()
    {
        var scope = new HeadingScope();

        Enter(1, "2024-10-14").Should().Be(new DateOnly(2024, 10, 14));
        Enter(3, "Vision").Should().Be(new DateOnly(2024, 10, 14));
        Enter(2, "2024-10-15").Should().Be(new DateOnly(2024, 10, 15));
        Enter(3, "Text").Should().Be(new DateOnly(2024, 10, 15));
        Enter(2, "No date").Should().Be(new DateOnly(2024, 10, 14));
        Enter(6, "Deep").Should().Be(new DateOnly(2024, 10, 14));
        Enter(1, "Elsewhere").Should().BeNull();

        DateOnly? Enter(int level, string text)
        {
            scope.Enter(level, Encoding.UTF8.GetBytes(text), 1, default);
            return scope.Date;
        }
    }

    [Fact]
    public void Parse_HeadingAndPathDisagree_TakesTheHeadingAndSaysSo()
    {
        const string Text = "## Papers for 2024-10-14\n\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n";

        var document = DigestParser.Default.Parse(Text, "archive/2024/10/15.md");

        document.Papers.Single().DigestDate.Should().Be(new DateOnly(2024, 10, 14));
        var diagnostic = document.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.ToString().Should().Be(
            "archive/2024/10/15.md(1,1): warning DIG402: The heading says 2024-10-14, the path of the file says 2024-10-15; the heading is taken");
    }

    [Fact]
    public void Parse_HeadingWithoutDay_TakesThatOfThePath()
    {
        var document = DigestParser.Default.Parse("# Today\n\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n", "archive/2024/10/15.md");

        document.Papers.Single().DigestDate.Should().Be(new DateOnly(2024, 10, 15));
        document.Digests.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Heading = "Today", Line = 1, Date = (DateOnly?)new DateOnly(2024, 10, 15) });
    }

    [Fact]
    public void Parse_HeadingThatIsNoUtf8_IsReported()
    {
        byte[] text = [.. "## Papers for 2024-10-14 "u8, 0xFF, .. "x\n\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n"u8];

        var document = DigestParser.Default.Parse(text);

        document.Digests.Single().Heading.Should().Be("Papers for 2024-10-14 \uFFFDx");
        var diagnostic = document.Diagnostics.Should().ContainSingle().Subject;
        (diagnostic.Code, diagnostic.Span.Start, diagnostic.Span.End, diagnostic.Span.Column).Should().Be((DiagnosticCode.InvalidText, 25, 26, 26));
    }

    [Fact]
    public void Normalize_Path_HasSlashes() => PathDate.Normalize(Path.Combine("a", "b.md")).Should().Be("a/b.md");
}
