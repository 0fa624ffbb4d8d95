using System.Globalization;
using System.Reflection;

namespace DigestParsing.Tests.Models;

public class PaperTests
{
    // Where a row stands in its text, and how it looked there, does not make it another paper.
    private static readonly string[] NotCompared = [nameof(Paper.Span), nameof(Paper.RawRow)];

    public static TheoryData<string> Properties =>
        [.. typeof(Paper).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Equals_PropertyDiffers_IsFalse(string name)
    {
        var paper = Full();
        var other = paper with { };
        var property = typeof(Paper).GetProperty(name)!;

        property.SetValue(other, Another(property));

        paper.Equals(other).Should().Be(NotCompared.Contains(name), "{0} is {1}compared", name, NotCompared.Contains(name) ? "not " : "");
    }

    [Fact]
    public void Equals_EqualLists_IsTrue()
    {
        Full().Should().Be(Full());
        Full().GetHashCode().Should().Be(Full().GetHashCode());
        Full().Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Lists_OfAnEmptyPaper_AreEmpty()
    {
        var paper = new Paper { Title = "T" };

        foreach (var property in typeof(Paper).GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
        {
            property.GetValue(paper).Should().NotBeNull().And.BeAssignableTo<System.Collections.IEnumerable>().Which.Cast<object>().Should().BeEmpty();
        }

        paper.Summary.Text.Should().BeEmpty();
    }

    [Fact]
    public void Lists_OfAParsedPaper_CannotBeChanged()
    {
        var paper = DigestParser.Default.Parse("|Title|Authors|Summary|\n|-|-|-|\n|T|A, B|s|\n").Papers.Single();

        FluentActions.Invoking(() => ((IList<string>)paper.Authors).Add("C")).Should().Throw<NotSupportedException>();
        FluentActions.Invoking(() => ((IList<string>)paper.Authors)[0] = "C").Should().Throw<NotSupportedException>();
        FluentActions.Invoking(() => ((IList<string>)paper.Classifications).Add("C")).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void Lists_OfTheCallerChanged_LeaveThePaperAsItWas()
    {
        var authors = new List<string> { "A" };
        var links = new[] { new PaperLink("https://github.com/a/b") };
        var paper = new Paper { Title = "T", Authors = authors, GitHubLinks = links };

        authors.Add("B");
        links[0] = new PaperLink("https://else.where/");

        paper.Authors.Should().Equal("A");
        paper.GitHubLinks.Should().Equal(new PaperLink("https://github.com/a/b"));
    }

    [Fact]
    public void Lists_OfAnotherPaper_AreShared()
    {
        var paper = DigestParser.Default.Parse("|Title|Authors|Summary|\n|-|-|-|\n|T|A, B|s|\n").Papers.Single();

        new Paper { Title = "T", Authors = paper.Authors }.Authors.Should().BeSameAs(paper.Authors);
    }

    [Fact]
    public void Title_Null_Throws() =>
        FluentActions.Invoking(() => new Paper { Title = null! }).Should().Throw<ArgumentNullException>().WithParameterName("Title");

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void ToString_InAnyCulture_IsOneLine(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Full().ToString().Should().Be("2024-10-14 Title (2410.08565)");
            new Paper { Title = "T\nU" }.ToString().Should().Be("T U");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Paper Full() => new()
    {
        DigestDate = new DateOnly(2024, 10, 14),
        Title = "Title",
        Authors = ["A", "B"],
        HasMoreAuthors = true,
        ArxivId = ArxivId.Parse("2410.08565"),
        ArxivUrl = "https://arxiv.org/abs/2410.08565",
        HuggingFaceUrl = "https://huggingface.co/papers/2410.08565",
        Summary = new PaperSummary("Text."),
        PublishedDate = new DateOnly(2024, 10, 11),
        Classifications = ["Multimodal"],
        GitHubLinks = [new PaperLink("https://github.com/a/b")],
        HuggingFaceLinks = [new PaperLink("https://huggingface.co/a/b")],
        OtherLinks = [new PaperLink("https://a.b/c")],
        AdditionalCells = [new PaperCell("Read", "x")],
        Format = "six-column-linked",
        Source = new PaperSource("2024/10/14.md", 7, 8),
        Span = new SourceSpan(1, 2, 1, 2, 1, 3),
        RawRow = "| x |",
    };

    private static object Another(PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(string) => "something else",
        var type when type == typeof(bool) => false,
        var type when type == typeof(DateOnly?) => new DateOnly(1999, 1, 1),
        var type when type == typeof(ArxivId?) => ArxivId.Parse("1901.00001"),
        var type when type == typeof(PaperSummary) => new PaperSummary("Something else."),
        var type when type == typeof(PaperSource) => new PaperSource(null, 1, 1),
        var type when type == typeof(SourceSpan) => default(SourceSpan),
        var type when type == typeof(IReadOnlyList<string>) => new[] { "something else" },
        var type when type == typeof(IReadOnlyList<PaperLink>) => new[] { new PaperLink("https://else.where/") },
        var type when type == typeof(IReadOnlyList<PaperCell>) => new[] { new PaperCell("Column", "something else") },
        var type => throw new InvalidOperationException($"Say here what another {type} is."),
    };
}
