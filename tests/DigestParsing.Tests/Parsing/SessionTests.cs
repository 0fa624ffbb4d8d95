using System.Text;
using DigestParsing.Formats;
using DigestParsing.Tables;

namespace DigestParsing.Tests.Parsing;

public class SessionTests
{
    private const string Table = "| Title | Authors |\n|---|---|\n| A | B |\n";

    [Fact]
    public void Parse_InvalidTextFarInARow_IsFound()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes("| Title | Authors |\n|---|---|\n| A | " + new string('b', 1500)), 0xFF, .. " |\n"u8];

        var diagnostic = DigestParser.Default.Parse(text).Diagnostics.Should().ContainSingle().Subject;

        diagnostic.Code.Should().Be(DiagnosticCode.InvalidText);
        diagnostic.Span.Should().BeEquivalentTo(new { Start = 1536L, End = 1537L, Line = 3, Column = 1507 });
    }

    [Theory]
    [InlineData("| A | B", "The row ends without a closing pipe, expected one as in the header; its last cell may be cut off")]
    [InlineData("| A", "The row ends after 1 of 2 cells, without a closing pipe")]
    public void Parse_UnfinishedRow_SaysWhatIsMissing(string row, string message) =>
        DigestParser.Default.Parse("| Title | Authors |\n|---|---|\n" + row).Diagnostics.Should().ContainSingle().Which.Message.Should().Be(message);

    [Theory]
    [InlineData("| - | - |", DiagnosticSeverity.Information)]
    [InlineData("| | - |", DiagnosticSeverity.Information)]
    [InlineData("| | |", DiagnosticSeverity.Information)]
    [InlineData("| | x |", DiagnosticSeverity.Error)]
    public void Parse_RowWithoutATitle_IsAnErrorWhenItSaysSomething(string row, DiagnosticSeverity severity) =>
        DigestParser.Default.Parse(Table + row + "\n").Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(severity);

    [Fact]
    public void Parse_TableThatNobodyReads_CountsItsRows()
    {
        var document = DigestParser.Default.Parse("| Name | Year |\n|---|---|\n| A | 1 |\n| B | 2 |\n");

        document.Diagnostics[0].Message.Should().Be("No format reads a table with the columns 'Name', 'Year'; rows passed over: 2");
    }

    [Theory]
    [InlineData("| X | Y |\n|---|---|\n| 1 | 2 |\n")]
    [InlineData("| X | Y |\n|---|---|\n| 1 | 2 |\n| X | Y |\n|---|---|\n| 1 | 2 |\n")]
    public void Parse_TablesRightBelowPapers_AreWarnedOf(string tables) =>
        DigestParser.Default.Parse(Table + tables).Diagnostics.Should().OnlyContain(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);

    [Fact]
    public void Parse_TableBelowARowOverTheLimitBelowPapers_IsWarnedOf()
    {
        var document = new DigestParser(new DigestParserOptions { MaxRowLength = 64 }).Parse(Table + $"| {new string('x', 80)} | y |\n| X | Y |\n|---|---|\n| 1 | 2 |\n");

        document.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity)).Should().Equal(
            (DiagnosticCode.RowTooLong, DiagnosticSeverity.Error), (DiagnosticCode.TableNotRecognized, DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("## Papers for", true)]
    [InlineData("## Papers fo", false)]
    public void Parse_HeadingOfADigest_BeginsWithTwoWords(string heading, bool isDigest) =>
        DigestParser.Default.Parse(heading + "\n").Digests.Should().HaveCount(isDigest ? 1 : 0);

    [Fact]
    public void Parse_FormatThatFailsToOpen_IsAskedForEveryTable()
    {
        var parser = new DigestParser(new DigestParserOptions { Formats = [new FailingFormat(new FormatException("No.")), .. TableFormats.BuiltIn] });

        var document = parser.Parse(Table + "\n" + Table);

        document.Papers.Should().HaveCount(2);
        document.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Span.Line)).Should().Equal(
            (DiagnosticCode.FormatFailed, 1), (DiagnosticCode.FormatFailed, 5));
    }

    [Fact]
    public void Parse_FormatThatThrowsADigestException_IsReportedAsAnyOther()
    {
        var exception = new DigestException(new Diagnostic { Code = DiagnosticCode.FormatReported, Severity = DiagnosticSeverity.Error, Message = "Stop." });
        var parser = new DigestParser(new DigestParserOptions { Formats = [new FailingFormat(exception), .. TableFormats.BuiltIn] });

        var document = parser.Parse(Table);

        document.Papers.Should().ContainSingle();
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.FormatFailed);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsNoColumn() =>
        DigestParser.Default.Parse("\uFEFFText"u8.ToArray()).Diagnostics.Should().ContainSingle().Which.Span.EndColumn.Should().Be(5);

    [Fact]
    public void Parse_SurrogatesAcrossReads_AreOneCharacter()
    {
        var title = new string('a', 4096 - "| Title | Authors |\n|---|---|\n| ".Length - 1) + "😀b";

        DigestParser.Default.Parse(new StringReader($"| Title | Authors |\n|---|---|\n| {title} | B |\n")).Papers.Single().Title.Should().Be(title);
    }

    [Fact]
    public void Parse_LoneSurrogate_IsReportedAsInvalid()
    {
        var document = DigestParser.Default.Parse("| Title | Authors |\n|---|---|\n| A\uD83Dz | B |\n");

        document.Papers.Single().Title.Should().Be("A\uFFFDz");
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.InvalidText);
    }

    [Theory]
    [InlineData("dir/", "a.md", "dir/a.md")]
    [InlineData("dir", "a.md", "dir/a.md")]
    [InlineData("dir", null, "dir")]
    [InlineData(null, "a.md", "a.md")]
    public void FullPath_RootAndPath_AreJoinedByOneSlash(string? root, string? path, string expected) =>
        new Diagnostic { Code = DiagnosticCode.NoPapers, Severity = DiagnosticSeverity.Warning, Message = "x", Root = root, Path = path }.FullPath.Should().Be(expected);

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "…")]
    public void Parse_LongHeadingWithoutADate_IsQuotedUpToSixtyCharacters(int length, string end)
    {
        var heading = "Papers for " + new string('x', length - 11);

        DigestParser.Default.Parse($"## {heading}\n").Diagnostics[0].Message.Should().StartWith($"The heading '{heading[..60]}{end}' names no date");
    }

    private sealed class FailingFormat(Exception exception) : ITableFormat
    {
        public string Name => "failing";

        public TableRowReader? Open(in TableHeader header, HeaderMatch match) => throw exception;
    }
}
