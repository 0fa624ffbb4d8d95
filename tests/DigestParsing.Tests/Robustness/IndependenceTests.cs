using System.Globalization;
using DigestParsing.Fuzz;
using DigestParsing.Tests.Golden;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Robustness;

/// <summary>What stands in one place of a text, or happens on one thread, does no harm in another.</summary>
public class IndependenceTests
{
    private static readonly string[] Files =
    [
        .. ExampleFiles.With(".expected.json").Where(path => path.EndsWith(".md", StringComparison.Ordinal)
            && !path.Contains("unclosed", StringComparison.Ordinal) && !path.Contains("utf16", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Parse_OneFileAfterAnother_GivesThePapersOfBoth()
    {
        // A byte order mark is one only at the start of a text.
        var files = Files.Where(path => path != "broken/bom.md").ToList();
        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            var (first, second) = (files[random.Next(files.Count)], files[random.Next(files.Count)]);

            // The second begins with a heading without a date, so that it does not stand under one of the first.
            byte[] both = [.. Read(first), .. "\n\n# Next\n\n"u8, .. Read(second)];

            var papers = DigestParser.Default.Parse(both).Papers;

            Plain(papers).Should().Equal(
                [.. Plain(DigestParser.Default.Parse(Read(first)).Papers), .. Plain(DigestParser.Default.Parse(Read(second)).Papers)],
                "it is {0} and {1}",
                first,
                second);
        }

        static byte[] Read(string path) => File.ReadAllBytes(TestPaths.InTestData(path));
    }

    [Fact]
    public void Parse_WholeArchiveInOneText_GivesAllItsPapers()
    {
        var archive = Files.Where(path => path.StartsWith("archive/", StringComparison.Ordinal)).ToList();
        var text = string.Join("\n\n", archive.Select(path => File.ReadAllText(TestPaths.InTestData(path))));

        var document = DigestParser.Default.Parse(text);

        Plain(document.Papers).Should().Equal(archive.SelectMany(path => Plain(ExampleFiles.Parse(path).Papers)));
        document.Digests.Sum(digest => digest.Papers.Count).Should().Be(document.Papers.Count);
        document.Digests.SelectMany(digest => digest.Papers).Should().Equal(document.Papers);
    }

    [Theory]
    [InlineData("| broken")]
    [InlineData("| broken | and | much | too | long | by | far |")]
    [InlineData("||||")]
    [InlineData("| [ | ]( | ) |")]
    [InlineData("| ** | `` | ** |")]
    [InlineData("| \\")]
    [InlineData("| $\\| | $ | \\ |")]
    [InlineData("| <!-- | --> | <pre> |")]
    [InlineData("| ``` | ~~~ | ``` |")]
    [InlineData("| \0 | \u2028 | \u0085 |")]
    [InlineData("| (Read more on [arXiv]( | x | y |")]
    [InlineData("  | indented | x | y |")]
    public void Parse_BrokenRow_HarmsNoNeighbour(string broken)
    {
        const string Header = "## Papers for 2024-10-14\n\n| Title | Authors | Summary |\n|---|---|---|\n";
        const string Before = "| One (Read more on [arXiv](https://arxiv.org/abs/1706.03762))| A | first |\n";
        const string After = "| Two (Read more on [arXiv](https://arxiv.org/abs/2005.14165))| B | second |\n";

        var papers = DigestParser.Default.Parse(Header + Before + broken + "\n" + After).Papers;

        papers[0].Title.Should().Be("One");
        papers[0].Summary.Text.Should().Be("first");
        papers[^1].Title.Should().Be("Two");
        papers[^1].Summary.Text.Should().Be("second");
        papers[^1].Source!.Line.Should().Be(7);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Parse_InAnyCulture_GivesTheSameDocument(string culture)
    {
        var expected = Files.Select(path => DocumentText.Of(ExampleFiles.Parse(path))).ToList();
        var (before, beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

            Files.Select(path => DocumentText.Of(ExampleFiles.Parse(path))).Should().Equal(expected);
            ArxivId.Parse("2410.08565v2").ToString().Should().Be("2410.08565v2");
            DigestParser.Default.Parse("|TITLE|AUTHORS|PDF|DATE|\n|-|-|-|-|\n|T|A|HTTP://ARXIV.ORG/ABS/2410.08565|13 May 2026|\n").Papers.Single()
                .Should().BeEquivalentTo(new { Title = "T", PublishedDate = (DateOnly?)new DateOnly(2026, 5, 13) });
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUI);
        }
    }

    [Fact]
    public void Parse_OneParserOnManyThreads_GivesTheSameDocuments()
    {
        var texts = Files.Select(path => File.ReadAllBytes(TestPaths.InTestData(path))).ToList();
        var parser = new DigestParser();
        var expected = texts.Select(text => DocumentText.Of(parser.Parse(text))).ToList();

        var results = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(16)
            .Select(_ => texts.Select(text => DocumentText.Of(parser.Parse(text))).ToList()).ToList();

        results.Should().OnlyContain(result => result.SequenceEqual(expected));
    }

    [Theory]
    [InlineData("\0", "\0")]
    [InlineData("\u00A0x\u00A0", "x")]
    [InlineData("\u3000x\u2003", "x")]
    [InlineData("\u200Fשלום\u200F", "\u200Fשלום\u200F")]
    [InlineData("x\u200B", "x\u200B")]
    [InlineData("e\u0301", "e\u0301")]
    [InlineData("\u0301x", "\u0301x")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    [InlineData("\uFEFFx", "\uFEFFx")]
    [InlineData("a\u2028b", "a\u2028b")]
    [InlineData("a\u0085b", "a\u0085b")]
    [InlineData("a\vb\fc", "a\vb\fc")]
    public void Parse_UnusualText_IsKept(string cell, string expected)
    {
        var document = DigestParser.Default.Parse($"|Title|Authors|Summary|\n|-|-|-|\n| {cell} |{cell}|{cell} |\n");

        document.Diagnostics.Should().BeEmpty();
        var paper = document.Papers.Single();
        (paper.Title, paper.Authors.Single(), paper.Summary.Text).Should().Be((expected, expected, expected));
        paper.Source!.EndLine.Should().Be(3);
    }

    [Fact]
    public void Parse_InvalidUtf8_IsReplacedAndReportedOnceARow()
    {
        byte[] text = [.. "|Title|Authors|Summary|\n|-|-|-|\n|ü"u8, 0xFF, .. "x|A"u8, 0xC3, .. "|s|\n|U|B|t|\n|V"u8, 0xED, 0xA0, 0x80, .. "|C|u|\n"u8];

        var document = DigestParser.Default.Parse(text);

        document.Papers.Select(paper => paper.Title).Should().Equal("ü\uFFFDx", "U", "V\uFFFD\uFFFD\uFFFD");
        document.Papers[0].Authors.Should().Equal("A\uFFFD");
        document.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity, diagnostic.Span.Line, diagnostic.Span.Column)).Should().Equal(
            (DiagnosticCode.InvalidText, DiagnosticSeverity.Warning, 3, 3), (DiagnosticCode.InvalidText, DiagnosticSeverity.Warning, 5, 3));
        document.Diagnostics[0].Message.Should().Contain("0xFF");
    }

    // As arguments of a theory, halves of pairs would be replaced before they get here.
    [Fact]
    public void Parse_LoneSurrogate_IsReplacedAndReported()
    {
        foreach (var (row, title, column) in new[]
        {
            ("|T\uD83D|A|s|", "T\uFFFD", 3),
            ("|T\uDFB2x|A|s|", "T\uFFFDx", 3),
            ("|\uDFB2\uD83DT|A|s|", "\uFFFD\uFFFDT", 2),
        })
        {
            var text = "|Title|Authors|Summary|\n|-|-|-|\n" + row;
            foreach (var document in new[] { DigestParser.Default.Parse(text), DigestParser.Default.Parse(new StringReader(text)) })
            {
                document.Papers.Single().Title.Should().Be(title);
                var diagnostic = document.Diagnostics.Should().ContainSingle().Subject;
                (diagnostic.Code, diagnostic.Span.Line, diagnostic.Span.Column).Should().Be((DiagnosticCode.InvalidText, 3, column));
            }
        }
    }

    private static IEnumerable<Paper> Plain(IEnumerable<Paper> papers) => papers.Select(paper => paper with { Source = null });
}
