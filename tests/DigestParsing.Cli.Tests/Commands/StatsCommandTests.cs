using System.Text.Json;
using DigestParsing.Json;

namespace DigestParsing.Cli.Tests.Commands;

public class StatsCommandTests
{
    [Fact]
    public async Task Stats_Archive_ShowsTablesAndBars()
    {
        using var folder = WriteArchive();

        var run = await CommandRun.OfAsync("stats", folder.Path);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().NotContain("\u001b");
        run.OutputLines.Should().Contain("│ Papers           │          4 │").And.Contain("│ Different papers │          2 │");
        run.OutputLines.Should().ContainSingle(line => line.StartsWith("2024-10 4 █")).And.ContainSingle(line => line.StartsWith("three-column-prose 4 █"));
        run.Output.Should().Contain("Weekdays without a digest: 3\n2024-10-15 to 2024-10-17");
    }

    [Fact]
    public async Task Stats_Json_WritesOneObject()
    {
        using var folder = WriteArchive();

        var run = await CommandRun.OfAsync("stats", "--json", folder.Path);

        var statistics = JsonSerializer.Deserialize(run.Output, DigestJsonContext.Default.DigestStatistics)!;
        statistics.Should().BeEquivalentTo(new { Files = 2, Digests = 2, Papers = 4, DistinctPapers = 2, Days = 2 });
        statistics.MissingWeekdays.Should().HaveCount(3);
    }

    private static TemporaryFolder WriteArchive()
    {
        var folder = new TemporaryFolder();
        folder.Write("2024/10/14.md", Samples.TwoPapers);
        folder.Write("2024/10/18.md", Samples.TwoPapers.Replace("2024-10-14", "2024-10-18"));
        return folder;
    }
}
