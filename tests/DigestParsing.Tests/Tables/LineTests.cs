using System.Text;
using DigestParsing.Tables;

namespace DigestParsing.Tests.Tables;

/// <summary>Lines that are nearly something else.</summary>
public class LineTests
{
    private const string Table = "| Title | Authors |\n|---|---|\n| A | B |\n";

    [Theory]
    [InlineData("```\n    ```\n" + Table + "```\n", 0)]
    [InlineData("```\n   ```\n" + Table, 1)]
    [InlineData("````\n```\n" + Table + "````\n", 0)]
    [InlineData("````\n``` \n" + Table + "````\n", 0)]
    [InlineData("````\n````` \n" + Table, 1)]
    [InlineData("<textarea>\n" + Table + "</textarea>\n", 0)]
    [InlineData("<TextArea rows=2>\n" + Table + "</TEXTAREA>\n" + Table, 1)]
    [InlineData("<!-->\n" + Table, 1)]
    [InlineData("<!-- -->\n" + Table, 1)]
    [InlineData("Title | Authors\n---\nA | B\n", 0)]
    public void Parse_LinesThatOpenAndClose_HideWhatIsBetween(string text, int papers) =>
        DigestParser.Default.Parse(text).Papers.Should().HaveCount(papers);

    [Theory]
    [InlineData("##", "")]
    [InlineData("## ##", "")]
    [InlineData("## #", "")]
    [InlineData("## A#", "A#")]
    [InlineData("## A #", "A")]
    public void Read_Heading_LeavesOutTheHashesThatCloseIt(string line, string expected)
    {
        using var reader = new Utf8TableReader(Encoding.UTF8.GetBytes(line));

        reader.Read().Should().BeTrue();
        Encoding.UTF8.GetString(reader.HeadingText).Should().Be(expected);
    }

    [Theory]
    [InlineData("| A | B |\n</table>\n| C | D |\n")]
    [InlineData("| A | B |\n-\n| C | D |\n")]
    [InlineData("| A | B |\n+\n| C | D |\n")]
    public void Parse_LineOfAnotherBlock_EndsTheTable(string rows) =>
        DigestParser.Default.Parse("| Title | Authors |\n|---|---|\n" + rows).Papers.Select(paper => paper.Title).Should().Equal("A");

    [Fact]
    public void Parse_UnfinishedRowBeforeATagThatEndsTheTable_DoesNotTakeItIn() =>
        DigestParser.Default.Parse("| Title | Authors |\n|---|---|\n| A | B\n</table>\n").Papers.Single().Authors.Should().Equal("B");

    [Theory]
    [InlineData("***Title***")]
    [InlineData("*__Title__*")]
    public void Parse_NameInThreefoldEmphasis_IsKnown(string name) =>
        DigestParser.Default.Parse($"| {name} | Authors |\n|---|---|\n| A | B |\n").Papers.Should().ContainSingle();

    [Fact]
    public void Parse_LineOfOneCell_IsNoStrayRow() =>
        DigestParser.Default.Parse(Table + "\n| A remark in pipes |\n").Diagnostics.Should().BeEmpty();

    [Fact]
    public void Row_CellBeyondTheLast_Throws()
    {
        var outside = () =>
        {
            using var reader = new Utf8TableReader("| A | B |"u8);
            reader.Read();
            return reader.Row[reader.Row.CellCount].Length;
        };
        var reaching = () =>
        {
            using var reader = new Utf8TableReader("| A | B |"u8);
            reader.Read();
            return reader.Row.GetCells(1, 2).Length;
        };

        outside.Should().Throw<ArgumentOutOfRangeException>();
        reaching.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("```\n", "\n```\n")]
    [InlineData("<!--\n", "\n-->\n")]
    public void Parse_LineOverTheLimitInABlock_DoesNotEndTheBlock(string start, string end)
    {
        var parser = new DigestParser(new DigestParserOptions { MaxRowLength = 64 });

        var document = parser.Parse(start + new string('x', 100) + "\n" + Table + end + "| Title | Authors |\n|---|---|\n| After | B |\n");

        document.Papers.Select(paper => paper.Title).Should().Equal("After");
    }

    [Fact]
    public void Parse_LineOverTheLimitAtTheEnd_IsCoveredToItsLastColumn()
    {
        var document = new DigestParser(new DigestParserOptions { MaxRowLength = 16 }).Parse("é" + new string('x', 30));

        document.Diagnostics[0].Span.Should().Be(new SourceSpan(0, 32, 1, 1, 1, 32));
        document.Diagnostics[1].Span.Should().Be(new SourceSpan(0, 32, 1, 1, 1, 32));
    }

    [Fact]
    public void Parse_DelimiterRowAfterAnUnfinishedRow_BeginsATableThatIsFinished() =>
        DigestParser.Default.Parse("| Title | Authors |\n|---|---|\n| A | B |\n| Title | Authors\n|---|---|\n| C | D\n").Diagnostics.Should().BeEmpty();
}
