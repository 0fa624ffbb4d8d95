using System.Text.Json;

namespace DigestParsing.Tests.Corpus;

/// <summary>The real archives: how many papers there are, and that every one is what its source says.</summary>
public class CorpusTests
{
    [CorpusFact]
    public void ParseFile_SixColumnArchive_GivesThePapersOfItsJson()
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var path in CorpusFiles.Markdown("six-column/archive"))
        {
            var truth = ReadResults(path);
            var papers = DigestParser.Default.ParseFile(path).Papers;
            foreach (var paper in papers)
            {
                count++;
                var expected = truth.FirstOrDefault(candidate => candidate.Title == paper.Title);
                if (expected is null)
                {
                    differences.Add($"{path}: no paper of the title '{paper.Title}'");
                    continue;
                }

                var expectedLines = expected.Lines();
                var lines = CorpusPaper.LinesOf(paper);
                if (!lines.SequenceEqual(expectedLines))
                {
                    differences.AddRange([$"{path}: {paper.Title}", .. expectedLines.Except(lines).Select(line => "- " + line), .. lines.Except(expectedLines).Select(line => "+ " + line)]);
                }
            }

            papers.Should().HaveCount(truth.Count(paper => paper.IsPrinted), "so many papers of {0} were printed", path);
        }

        differences.Should().BeEmpty();
        count.Should().Be(344);
    }

    [CorpusFact]
    public void ParseFile_ThreeColumnArchive_GivesEveryPaperItsPages()
    {
        var papers = CorpusFiles.Markdown("three-column/archive").SelectMany(path => DigestParser.Default.ParseFile(path).Papers).ToList();

        papers.GroupBy(paper => paper.Format).ToDictionary(group => group.Key!, group => group.Count())
            .Should().BeEquivalentTo(new Dictionary<string, int> { ["three-column-prose"] = 670, ["link-column"] = 18 });
        papers.Where(paper => paper.ArxivId is null || paper.ArxivUrl is null).Should().BeEmpty();
        papers.Where(paper => paper.Format == "three-column-prose" && paper.HuggingFaceUrl != $"https://huggingface.co/papers/{paper.ArxivId}").Should().BeEmpty();
        papers.Where(paper => paper.Title.Contains("ead more", StringComparison.Ordinal) || paper.Title.Contains('\n', StringComparison.Ordinal)).Should().BeEmpty();
        papers.Where(paper => paper.OtherLinks.Count + paper.AdditionalCells.Count > 0).Should().BeEmpty();
        papers.Where(paper => paper.DigestDate is null).Should().BeEmpty();
    }

    [CorpusTheory]
    [InlineData("cv-arxiv-daily.md", 220)]
    [InlineData("arxiv-daily-2022-05-18.md", 113)]
    [InlineData("paper-list-AI_Agent-2026-06.md", 25)]
    public void ParseFile_ArxivDaily_GivesEveryPaperItsFields(string file, int count)
    {
        var path = Path.Combine(CorpusFiles.Root!, "arxiv-daily", file);

        var document = DigestParser.Default.ParseFile(path);

        document.Papers.Should().HaveCount(count);
        document.Papers.Should().OnlyContain(paper =>
            paper.Format == "arxiv-daily-columns"
            && !paper.Title.StartsWith('*') && !paper.Title.EndsWith('*')
            && paper.Authors.Count == 1 && paper.HasMoreAuthors
            && paper.PublishedDate != null
            && paper.ArxivId != null
            && paper.GitHubLinks.Count <= 1);
        document.Papers.Sum(paper => paper.GitHubLinks.Count).Should().Be(CountCodeCells(path));
    }

    [CorpusFact]
    public void ParseFile_WholeCorpus_RaisesNoErrorAndFewWarnings()
    {
        var diagnostics = CorpusFiles.Markdown("").Where(path => !path.EndsWith("README.md", StringComparison.Ordinal))
            .SelectMany(path => DigestParser.Default.ParseFile(path).Diagnostics)
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Information)
            .Select(diagnostic => diagnostic.ToString());

        diagnostics.Should().BeEmpty();
    }

    // Counted in the text, without the library: rows whose last cell holds an address.
    private static int CountCodeCells(string path) =>
        File.ReadLines(path).Count(line => line.StartsWith('|') && line.TrimEnd().TrimEnd('|').TrimEnd() is var row && row[(row.LastIndexOf('|') + 1)..].Contains("http", StringComparison.Ordinal));

    private static List<CorpusPaper> ReadResults(string path)
    {
        var json = path.Replace("/archive/", "/daily_results/", StringComparison.Ordinal)[..^3] + ".json";
        using var document = JsonDocument.Parse(File.ReadAllText(json));
        return [.. document.RootElement.EnumerateArray().Select(CorpusPaper.Read)];
    }
}
