using DigestParsing.Formats;
using DigestParsing.Tests.Corpus;

namespace DigestParsing.Tests.Writing;

/// <summary>The real archives, written in every form.</summary>
public sealed class WrittenCorpusTests
{
    // Markdig refuses tables of thousands of rows.
    private const int RowsAtOnce = 200;

    public static TheoryData<string> Forms => WrittenForm.Names;

    private static readonly string[] Folders = ["six-column/archive", "three-column/archive", "arxiv-daily"];

    [CorpusTheory]
    [MemberData(nameof(Forms))]
    public void Write_WholeCorpus_IsReadAgainAsItWas(string form)
    {
        foreach (var path in Files())
        {
            var papers = Read(path).Select(paper => WrittenForm.Reduce(paper, form)).ToArray();
            var markdown = DigestMarkdownWriter.ToMarkdown(papers, WrittenForm.Get(form), out var diagnostics);

            diagnostics.Should().BeEmpty(path);
            RoundTripTests.Read(markdown).Should().Equal(papers, path);
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Forms))]
    public void Write_WholeCorpus_HasTheSameCellsForMarkdig(string form)
    {
        var format = WrittenForm.Get(form);
        var summary = format.Columns.ToList().FindIndex(column => column.Kind == ColumnKind.FreeText);
        var rows = 0;
        foreach (var papers in Files().SelectMany(path => Read(path).Chunk(RowsAtOnce)))
        {
            var markdown = DigestMarkdownWriter.ToMarkdown(papers, format, out _);
            var cells = RoundTripTests.ReadCells(markdown);
            var seen = MarkdigText.ReadRows(markdown);

            seen.Should().HaveCount(papers.Length);
            for (var i = 0; i < papers.Length; i++)
            {
                seen[i].Should().Equal(cells[i].Select(MarkdigText.GetText), papers[i].Title);
                if (summary >= 0)
                {
                    seen[i][summary].Should().Be(MarkdigText.GetText(papers[i].Summary.Text), papers[i].Title);
                }
            }

            rows += papers.Length;
        }

        rows.Should().Be(1390);
    }

    [CorpusFact]
    public void Write_SixColumnsAsThreeAndBack_KeepsWhatBothHold()
    {
        foreach (var path in Files("six-column/archive"))
        {
            var papers = Read(path);
            var three = RoundTripTests.Read(DigestMarkdownWriter.ToMarkdown(papers, TableFormats.ThreeColumnProse, out _));
            var six = RoundTripTests.Read(DigestMarkdownWriter.ToMarkdown(three, TableFormats.SixColumnLinked, out var diagnostics));

            diagnostics.Should().BeEmpty(path);
            six.Should().Equal(
                papers.Select(paper => paper with { Classifications = [], GitHubLinks = [], HuggingFaceLinks = [] }),
                path);
        }
    }

    [CorpusFact]
    public void Write_ThreeColumnsAsSixAndBack_KeepsWhatBothHold()
    {
        foreach (var path in Files("three-column/archive"))
        {
            var papers = Read(path);
            var six = RoundTripTests.Read(DigestMarkdownWriter.ToMarkdown(papers, TableFormats.SixColumnLinked, out _));
            var three = RoundTripTests.Read(DigestMarkdownWriter.ToMarkdown(six, TableFormats.ThreeColumnProse, out var diagnostics));

            diagnostics.Should().BeEmpty(path);
            three.Should().Equal(
                papers.Select(paper => WrittenForm.Reduce(paper, "six-column-linked") with { Format = "three-column-prose" }),
                path);
        }
    }

    // Whoever keeps an archive in a repository should see a difference that can be read: apart from blanks and line breaks, only what is
    // mended changes.
    [CorpusFact]
    public void Write_DaysInTheirOwnForm_ChangesFewLinesBesideTheirBlanks()
    {
        var lines = 0;
        var changed = new List<string>();
        foreach (var path in Files("six-column/archive", "three-column/archive"))
        {
            var document = DigestParser.Default.ParseFile(path);
            using var text = new StringWriter();
            using var writer = new DigestMarkdownWriter(text, WrittenForm.Get(document.Papers[0].Format!));
            writer.Write(document);

            var original = FoldBlanks(File.ReadAllText(path));
            var written = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines += written.Length;
            changed.AddRange(written.Where(line => !original.Contains(FoldBlanks(line), StringComparison.Ordinal)));
        }

        lines.Should().Be(1272);
        changed.Should().HaveCount(7);
    }

    private static string FoldBlanks(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("| ", "|", StringComparison.Ordinal).Replace(" |", "|", StringComparison.Ordinal);

    private static IEnumerable<string> Files(params string[] folders) =>
        (folders.Length == 0 ? Folders : folders).SelectMany(CorpusFiles.Markdown);

    private static Paper[] Read(string path) =>
        [.. DigestParser.Default.ParseFile(path).Papers.Select(paper => paper with { Source = null, AdditionalCells = [] })];
}
