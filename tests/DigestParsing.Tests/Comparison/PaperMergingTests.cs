using DigestParsing.Archives;
using DigestParsing.Tests.Archives;

namespace DigestParsing.Tests.Comparison;

public class PaperMergingTests
{
    [Fact]
    public void Merge_SamePaperOnSeveralDays_KeepsAllThatEachSays()
    {
        var first = Row("2410.08565", "A Title", 14);
        var second = Row("2410.08565v2", "A Title!", 16) with { GitHubLinks = [new PaperLink("https://github.com/a/b")] };
        var other = Row("2410.00001", "Another", 15);

        var merged = PaperMerging.Merge([first, other, second]);

        merged.Should().HaveCount(2);
        merged[0].Paper.Should().BeSameAs(first);
        merged[0].Appearances.Should().Equal(first, second);
        merged[0].FirstSeen.Should().Be(new DateOnly(2024, 10, 14));
        merged[0].LastSeen.Should().Be(new DateOnly(2024, 10, 16));
        merged[0].Sources.Select(source => source.Line).Should().Equal(14, 16);
        merged[0].DifferingFields.Should().Equal("title", "arxivId", "arxivUrl", "gitHubUrls");
        merged[1].Appearances.Should().ContainSingle();
        merged[1].DifferingFields.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Large-Scale Models", "LARGE SCALE  models.", true)]
    [InlineData("Part 1", "Part 2", false)]
    [InlineData("王伟", "王伟 ", true)]
    [InlineData("?", "!", false)]
    [InlineData("𝔸-Net", "𝔹-Net", false)]
    [InlineData("कि", "की", false)]
    [InlineData("A survey of C++", "A survey of C#", false)]
    [InlineData("A survey of C", "A survey of C#", false)]
    [InlineData("caf\u00E9", "cafe\u0301", true)]
    [InlineData("a\uD800b", "ab", true)]
    [InlineData("☀️", "❤️", false)]
    [InlineData("🛠️ Tools", "🛠 Tools", true)]
    [InlineData("GPT−4", "GPT-4", true)]
    public void Merge_PapersWithoutIdentifier_AreToldApartByTheLettersOfTheirTitles(string first, string second, bool areSame)
    {
        var (one, other) = (new Paper { Title = first }, new Paper { Title = second });

        PaperMerging.Merge([one, other]).Should().HaveCount(areSame ? 1 : 2);
        DigestStatistics.Of([one, other]).DistinctPapers.Should().Be(areSame ? 1 : 2);
        DigestComparison.Compare([one], [other]).Changed.Should().HaveCount(areSame ? 1 : 0);
    }

    [Fact]
    public void Merge_EveryFieldDiffers_NamesThemAll()
    {
        var first = Row("2410.08565", "A Title", 14);
        var second = Row("2410.08565v2", "Another", 14) with
        {
            Authors = ["Ada"],
            HuggingFaceUrl = "https://huggingface.co/papers/2410.08565",
            Summary = new PaperSummary("It wins."),
            PublishedDate = new DateOnly(2024, 10, 1),
            Classifications = ["Audio"],
            GitHubLinks = [new PaperLink("https://github.com/a/b")],
            HuggingFaceLinks = [new PaperLink("https://huggingface.co/a/b")],
            OtherLinks = [new PaperLink("https://example.org")],
            AdditionalCells = [new PaperCell("Venue", "A journal")],
        };

        PaperMerging.Merge([first, second]).Should().ContainSingle().Which.DifferingFields.Should().Equal(
            "title", "authors", "arxivId", "arxivUrl", "huggingFaceUrl", "summary", "publishedDate", "classifications", "gitHubUrls", "huggingFaceUrls", "otherUrls", "additionalCells");
        PaperMerging.Merge([first, first with { HasMoreAuthors = true }]).Should().ContainSingle().Which.DifferingFields.Should().Equal("hasMoreAuthors");
    }

    [Fact]
    public async Task MergeAsync_Archive_MergesItsPapers()
    {
        using var sample = ArchiveSample.OfDays(2);
        sample.Add("2024/09/03.md", sample.Files["2024/09/01.md"]);

        var merged = await PaperMerging.MergeAsync(DigestArchive.Open(sample.WriteDirectory()).ReadPapersAsync());

        merged.Should().HaveCount(6);
        merged.Count(paper => paper.Appearances.Count == 2).Should().Be(3);
    }

    private static Paper Row(string id, string title, int day) => new()
    {
        Title = title,
        ArxivId = ArxivId.Parse(id),
        ArxivUrl = "https://arxiv.org/abs/" + id,
        DigestDate = new DateOnly(2024, 10, day),
        Source = new PaperSource(null, day, day),
    };
}
