using System.Text;
using DigestParsing.Formats;
using DigestParsing.Tables;

namespace DigestParsing.Tests.Formats;

/// <summary>Formats that are classes of their own, and those that go wrong.</summary>
public class UserFormatTests
{
    private const string Text = "# 2024-10-14\n\n|Pick|Why|\n|-|-|\n|One|a reason|\n|Two|another|\n\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n";

    private delegate void ReadRow(in TableRow row, PaperBuilder paper);

    [Fact]
    public void Read_OwnClass_FillsPapers()
    {
        var document = Parse((in TableRow row, PaperBuilder paper) =>
        {
            paper.Title = paper.GetText(row[0]);
            paper.Summary = paper.GetText(row[1]);
            paper.ArxivUrl = "https://arxiv.org/abs/2410.08565v2";
            paper.HasMoreAuthors = true;
            paper.Authors.Add("A");
            paper.Classifications.Add("C");
            paper.GitHubLinks.Add(new PaperLink("https://github.com/a/b"));
            paper.AddCell("Why", row[1]);
            paper.PublishedDate = new DateOnly(2024, 1, 2);
        });

        document.Diagnostics.Should().BeEmpty();
        document.Papers.Select(paper => paper.Format).Should().Equal("picks", "picks", "three-column-prose");
        document.Papers[1].Should().BeEquivalentTo(new
        {
            Title = "Two",
            Summary = new PaperSummary("another"),
            ArxivId = (ArxivId?)ArxivId.Parse("2410.08565v2"),
            HasMoreAuthors = true,
            Authors = new[] { "A" },
            Classifications = new[] { "C" },
            PublishedDate = (DateOnly?)new DateOnly(2024, 1, 2),
            AdditionalCells = new[] { new PaperCell("Why", "another") },
            DigestDate = (DateOnly?)new DateOnly(2024, 10, 14),
        });
    }

    [Fact]
    public void Open_OwnClass_IsAskedInEveryDocument()
    {
        var asked = 0;
        var parser = new DigestParser(new DigestParserOptions { Formats = [new Picky(() => { asked++; return null; }), .. TableFormats.BuiltIn] });

        var first = parser.Parse(Text);
        var askedOnce = asked;
        var second = parser.Parse(Text);

        askedOnce.Should().BePositive();
        asked.Should().Be(2 * askedOnce);
        second.Papers.Should().Equal(first.Papers);
    }

    [Fact]
    public async Task Parse_DocumentsOfUnlikeTablesAtOnce_ReadsEachAsAlone()
    {
        string[] tables =
        [
            "|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n", "|Summary|Title|Authors|\n|-|-|-|\n|s|T|A|\n", "|Name|Year|\n|-|-|\n|T|A|\n",
            "|Authors|Title|\n|-|-|\n|A|T|\n",
        ];
        var shared = new DigestParser();
        var alone = tables.Select(text => new DigestParser().Parse(text)).ToArray();

        var together = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(() => shared.Parse(tables[i % tables.Length]))));

        for (var i = 0; i < together.Length; i++)
        {
            together[i].Papers.Should().Equal(alone[i % tables.Length].Papers);
            together[i].Diagnostics.Should().BeEquivalentTo(alone[i % tables.Length].Diagnostics);
        }
    }

    [Fact]
    public void Read_Throws_IsReportedForEachRowAndHarmsNoOther()
    {
        var document = Parse((in TableRow row, PaperBuilder paper) =>
        {
            paper.Title = "half done";
            throw new InvalidOperationException("No\nidea");
        });

        ShouldHaveFailed(document, "*'picks'*InvalidOperationException*No idea*", 5, 6);
    }

    [Fact]
    public void Read_BeyondTheRow_IsReported() =>
        ShouldHaveFailed(Parse((in TableRow row, PaperBuilder paper) => paper.Title = paper.GetText(row[7])), "*'picks'*ArgumentOutOfRangeException*", 5, 6);

    [Fact]
    public void Read_NullInAList_IsReported()
    {
        ShouldHaveFailed(Parse((in TableRow row, PaperBuilder paper) => Fill(paper).Authors.Add(null!)), "*'picks'*null*", 5, 6);
        ShouldHaveFailed(Parse((in TableRow row, PaperBuilder paper) => Fill(paper).Classifications.Add(null!)), "*'picks'*null*", 5, 6);
        ShouldHaveFailed(Parse((in TableRow row, PaperBuilder paper) => Fill(paper).GitHubLinks.Add(null!)), "*'picks'*null*", 5, 6);
        ShouldHaveFailed(Parse((in TableRow row, PaperBuilder paper) => Fill(paper).HuggingFaceLinks.Add(null!)), "*'picks'*null*", 5, 6);
        ShouldHaveFailed(Parse((in TableRow row, PaperBuilder paper) => Fill(paper).OtherLinks.Add(null!)), "*'picks'*null*", 5, 6);
        ShouldHaveFailed(Parse((in TableRow row, PaperBuilder paper) => Fill(paper).AdditionalCells.Add(null!)), "*'picks'*null*", 5, 6);

        static PaperBuilder Fill(PaperBuilder paper)
        {
            paper.Title = "T";
            return paper;
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0")]
    public void Read_NoTitle_IsReportedAsMissing(string? title)
    {
        var document = Parse((in TableRow row, PaperBuilder paper) => paper.Title = title);

        document.Papers.Should().ContainSingle().Which.Title.Should().Be("T");
        document.Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal(DiagnosticCode.MissingTitle, DiagnosticCode.MissingTitle);
    }

    [Fact]
    public void Report_OwnProblem_SpansWhatItIsAbout()
    {
        var document = Parse((in TableRow row, PaperBuilder paper) =>
        {
            paper.ReadTitle(row[0]);
            paper.Report(DiagnosticSeverity.Warning, "Found no score, expected one", row[1]);
            paper.Report(DiagnosticSeverity.Information, "All of it");
            paper.Report(DiagnosticSeverity.Information, "Not of this row", "elsewhere"u8);
        });

        document.Papers.Should().HaveCount(3);
        document.Diagnostics.Should().HaveCount(6).And.OnlyContain(diagnostic => diagnostic.Code == DiagnosticCode.FormatReported);
        var ofFirstRow = document.Diagnostics.Where(diagnostic => diagnostic.Span.Line == 5).ToList();
        ofFirstRow.Select(diagnostic => (diagnostic.Span.Column, diagnostic.Span.EndLine, diagnostic.Span.EndColumn)).Should().BeEquivalentTo([(6, 5, 14), (1, 6, 1), (1, 6, 1)]);
        ofFirstRow.Should().OnlyContain(diagnostic => diagnostic.RawRow == "|One|a reason|");
    }

    [Fact]
    public void Open_Throws_IsReportedAndOthersAreAsked()
    {
        var parser = new DigestParser(new DigestParserOptions { Formats = [new Picky(() => throw new NotSupportedException("never")), .. TableFormats.BuiltIn] });

        var document = parser.Parse(Text);

        document.Papers.Should().ContainSingle();
        document.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCode.FormatFailed).Should().HaveCount(2)
            .And.OnlyContain(diagnostic => diagnostic.Message.Contains("'picky'") && diagnostic.Severity == DiagnosticSeverity.Error)
            .And.OnlyHaveUniqueItems(diagnostic => diagnostic.ToString());
    }

    [Fact]
    public void Parse_StrictWithFailingFormat_ThrowsWithTheCause()
    {
        var parser = new DigestParser(new DigestParserOptions { Strict = true, Formats = [new Picky(() => throw new NotSupportedException("never"))] });

        var thrown = FluentActions.Invoking(() => parser.Parse(Text)).Should().Throw<DigestException>().Which;

        thrown.Diagnostic.Code.Should().Be(DiagnosticCode.FormatFailed);
        thrown.InnerException.Should().BeOfType<NotSupportedException>();
    }

    [Fact]
    public void Parse_StrictWithFailingRow_ThrowsWithTheCause()
    {
        var parser = new DigestParser(new DigestParserOptions
        {
            Strict = true,
            Formats = [new Picks((in TableRow row, PaperBuilder paper) => throw new NotSupportedException("never"))],
        });

        FluentActions.Invoking(() => parser.Parse(Text)).Should().Throw<DigestException>().WithInnerException<NotSupportedException>();
    }

    private static DigestDocument Parse(ReadRow read) =>
        new DigestParser(new DigestParserOptions { Formats = [new Picks(read), .. TableFormats.BuiltIn] }).Parse(Encoding.UTF8.GetBytes(Text));

    private static void ShouldHaveFailed(DigestDocument document, string message, params int[] lines)
    {
        document.Papers.Should().ContainSingle().Which.Title.Should().Be("T");
        document.Diagnostics.Select(diagnostic => diagnostic.Span.Line).Should().Equal(lines);
        document.Diagnostics.Should().OnlyContain(diagnostic => diagnostic.Code == DiagnosticCode.FormatFailed && diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.RawRow != null);
        document.Diagnostics[0].Message.Should().Match(message);
    }

    private sealed class Picks(ReadRow read) : ITableFormat
    {
        public string Name => "picks";

        public TableRowReader? Open(in TableHeader header, HeaderMatch match) => header.NameEquals(0, "Pick") ? new Rows(read) : null;

        private sealed class Rows(ReadRow read) : TableRowReader
        {
            public override void Read(in TableRow row, PaperBuilder paper) => read(row, paper);
        }
    }

    private sealed class Picky(Func<TableRowReader?> open) : ITableFormat
    {
        public string Name => "picky";

        public TableRowReader? Open(in TableHeader header, HeaderMatch match) => open();
    }
}
