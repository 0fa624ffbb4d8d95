using System.Globalization;
using System.Text.Json;
using DigestParsing.Archives;
using DigestParsing.Json;

namespace DigestParsing.Tests.Archives;

public class DigestStatisticsTests
{
    [Fact]
    public async Task GetStatisticsAsync_Archive_CountsWhatItHolds()
    {
        using var sample = new ArchiveSample();
        sample
            .Add("2024/09/05.md", ArchiveSample.Digest(new DateOnly(2024, 9, 5), 2))
            .Add("2024/09/11.md", ArchiveSample.Digest(new DateOnly(2024, 9, 11), 3))
            .Add("2024/10/01.md", "## Papers for 2024-10-01\n\n| Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |\n|---|---|---|---|---|---|\n"
                + "| [One](https://arxiv.org/abs/2409.00500) | Ada | - A point. - Another. | ['Audio', 'Multimodal'] | [Link](https://github.com/a/b) | N/A |\n"
                + "| | Ada | - | [] | N/A | N/A |\n")
            .Add("2024/10/02.md", "## Papers for 2024-10-02\n\n| Title | Authors | Summary |\n|---|---|---|\n");

        var statistics = await DigestArchive.Open(sample.WriteDirectory()).GetStatisticsAsync();

        statistics.Should().BeEquivalentTo(new DigestStatistics
        {
            Files = 4,
            Digests = 4,
            Papers = 6,
            DistinctPapers = 5,
            FirstDate = new DateOnly(2024, 9, 5),
            LastDate = new DateOnly(2024, 10, 2),
            Days = 4,
            MissingWeekdays = statistics.MissingWeekdays,
            Months = [new("2024-09", 2, 5), new("2024-10", 1, 1)],
            Formats = [new("three-column-prose", 5), new("six-column-linked", 1)],
            Styles = [new("prose", 5), new("bulleted", 1)],
            Classifications = [new("Audio", 1), new("Multimodal", 1)],
            Links = [new("gitHubRepository", 1)],
            Diagnostics = [new("error", 1), new("information", 1)],
        });
        statistics.MissingWeekdays.Should().HaveCount(16).And.StartWith(
            [new DateOnly(2024, 9, 6), new DateOnly(2024, 9, 9), new DateOnly(2024, 9, 10), new DateOnly(2024, 9, 12)]);
        JsonSerializer.Deserialize(JsonSerializer.Serialize(statistics, DigestJsonContext.Default.DigestStatistics), DigestJsonContext.Default.DigestStatistics)
            .Should().BeEquivalentTo(statistics);
    }

    [Fact]
    public async Task GetStatisticsAsync_StreamWithoutAName_CountsItAsAFile()
    {
        using var sample = ArchiveSample.OfDays(1);

        var statistics = await DigestArchive.Open(new MemoryStream(sample.Files.Values.Single())).GetStatisticsAsync();

        statistics.Should().BeEquivalentTo(new { Files = 1L, Papers = 3L });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task GetStatisticsAsync_DirectoryWithoutFiles_CountsNone(int degree)
    {
        using var sample = new ArchiveSample();
        var progress = new ProgressList();
        var archive = DigestArchive.Open(sample.WriteDirectory(), new DigestArchiveOptions { Degree = degree, Progress = progress });

        var statistics = await archive.GetStatisticsAsync();

        statistics.Files.Should().Be(0);
        statistics.Diagnostics.Should().Equal(new NamedCount("warning", 1));
        progress.Values.Should().ContainSingle().Which.Files.Should().Be(0);
    }

    [Theory]
    [InlineData("2024-10-16", 1)]
    [InlineData("2025-10-15", 261)]
    [InlineData("2025-10-16", 0)]
    [InlineData("0204-10-14", 0)]
    public void Of_TwoDays_ListsTheWeekdaysBetweenUnlessTheyAreMoreThanAYearApart(string day, int expected)
    {
        DateOnly[] days = [new(2024, 10, 14), DateOnly.Parse(day, CultureInfo.InvariantCulture)];

        var statistics = DigestStatistics.Of(days.Select(date => new Paper { Title = "A", DigestDate = date }));

        statistics.Days.Should().Be(2);
        statistics.FirstDate.Should().Be(days.Min());
        statistics.MissingWeekdays.Should().HaveCount(expected);
    }

    [Fact]
    public void Of_PapersWithoutADay_CountsThemByPublication()
    {
        Paper[] papers = [new() { Title = "A", PublishedDate = new DateOnly(2026, 5, 13) }, new() { Title = "B" }];

        var statistics = DigestStatistics.Of(papers);

        statistics.Should().BeEquivalentTo(new { Papers = 2L, DistinctPapers = 2L, UndatedPapers = 1L, Days = 0, FirstDate = (DateOnly?)null });
        statistics.Months.Should().Equal(new MonthCount("2026-05", 1, 1));
    }

    [Fact]
    public void Of_PapersInDifferentOrders_CountsTheSame()
    {
        Paper[] papers =
        [
            new() { Title = "A", DigestDate = new DateOnly(2024, 10, 14), Classifications = ["Video"], OtherLinks = [new PaperLink("https://example.org")] },
            new() { Title = "B", DigestDate = new DateOnly(2024, 9, 13), Classifications = ["Audio"], GitHubLinks = [new PaperLink("https://github.com/a/b")] },
        ];

        var statistics = DigestStatistics.Of(papers);

        statistics.Should().BeEquivalentTo(DigestStatistics.Of(Enumerable.Reverse(papers)), options => options.WithStrictOrdering());
        statistics.Classifications.Should().Equal(new NamedCount("Audio", 1), new NamedCount("Video", 1));
        statistics.Links.Should().Equal(new NamedCount("gitHubRepository", 1), new NamedCount("other", 1));
        statistics.Months.Should().Equal(new MonthCount("2024-09", 1, 1), new MonthCount("2024-10", 1, 1));
        statistics.Styles.Should().BeEmpty();
        statistics.MissingWeekdays.Should().HaveCount(20).And.NotContain(day => day.DayOfWeek == DayOfWeek.Saturday);
    }

    [Fact]
    public async Task GetStatisticsAsync_NothingToRead_CountsNoFile()
    {
        using var sample = new ArchiveSample();

        var statistics = await DigestArchive.Open(sample.WriteDirectory()).GetStatisticsAsync();

        statistics.Files.Should().Be(0);
        statistics.Diagnostics.Should().Equal(new NamedCount("warning", 1));
    }

    [Theory]
    [InlineData("missingWeekdays")]
    [InlineData("months")]
    [InlineData("formats")]
    [InlineData("styles")]
    [InlineData("classifications")]
    [InlineData("links")]
    [InlineData("diagnostics")]
    public void Deserialize_NullInPlaceOfAList_IsAnEmptyOne(string name)
    {
        var json = $$"""{"{{name}}":null}""";

        JsonSerializer.Deserialize(json, DigestJsonContext.Default.DigestStatistics).Should().BeEquivalentTo(new DigestStatistics());
        JsonSerializer.Deserialize<DigestStatistics>(json).Should().BeEquivalentTo(new DigestStatistics());
    }

    [Fact]
    public void ToString_OfCounts_IsOneLine() =>
        DigestStatistics.Of([new Paper { Title = "T" }, new Paper { Title = "T" }]).ToString()
            .Should().Be("Files: 0, digests: 0, papers: 2, distinct papers: 1");
}
