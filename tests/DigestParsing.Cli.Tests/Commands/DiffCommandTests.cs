using System.Text.Json;

namespace DigestParsing.Cli.Tests.Commands;

public class DiffCommandTests
{
    private static readonly string Changed = Samples.TwoPapers
        .Replace("| Ada Lovelace | a)", "| Ada Lovelace, Charles Babbage | a)", StringComparison.Ordinal)
        .Replace("2410.08565", "2410.00009", StringComparison.Ordinal)
        .Replace("Größe zählt", "Größe [zählt] nicht", StringComparison.Ordinal);

    [Fact]
    public async Task Diff_SamePapers_ExitsWithZero()
    {
        using var folder = new TemporaryFolder();
        folder.Write("archive/2024/10/14.md", Samples.TwoPapers);

        var run = await CommandRun.OfAsync("diff", Path.Combine(folder.Path, "archive"), folder.Write("b.md", Samples.TwoPapers));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Be("0 added, 0 removed, 0 changed, 2 unchanged\n");
    }

    [Fact]
    public async Task Diff_OtherPapers_SaysWhatChangedAndExitsWithOne()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("diff", folder.Write("a.md", Samples.TwoPapers), folder.Write("b.md", Changed));

        run.ExitCode.Should().Be(1);
        run.Output.Should().Be(
            """
            - 2024-10-14  2410.08565  Größe zählt
            + 2024-10-14  2410.00009  Größe [zählt] nicht
            ~ 2024-10-14  2410.00002  Second
                authors
                  - Ada Lovelace
                  + Ada Lovelace; Charles Babbage
            1 added, 1 removed, 1 changed, 0 unchanged

            """);
    }

    [Fact]
    public async Task Diff_LongSummary_ShowsWhereItChanged()
    {
        using var folder = new TemporaryFolder();
        var before = Samples.TwoPapers.Replace("a) An aim.", new string('x', 500) + " old", StringComparison.Ordinal);
        var after = Samples.TwoPapers.Replace("a) An aim.", new string('x', 500) + " new", StringComparison.Ordinal);

        var run = await CommandRun.OfAsync("diff", folder.Write("a.md", before), folder.Write("b.md", after));

        run.OutputLines.Should().Contain(line => line.Contains("- …", StringComparison.Ordinal) && line.Contains(" old", StringComparison.Ordinal) && line.Length < 120);
    }

    [Fact]
    public async Task Diff_Json_HoldsPapersAndFields()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("diff", "--json", folder.Write("a.md", Samples.TwoPapers), folder.Write("b.md", Changed));

        run.ExitCode.Should().Be(1);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("added").GetArrayLength().Should().Be(1);
        json.RootElement.GetProperty("removed").GetArrayLength().Should().Be(1);
        json.RootElement.GetProperty("unchanged").GetInt32().Should().Be(0);
        var field = json.RootElement.GetProperty("changed")[0].GetProperty("fields")[0];
        field.GetProperty("name").GetString().Should().Be("authors");
        field.GetProperty("after").EnumerateArray().Select(value => value.GetString()).Should().Equal("Ada Lovelace", "Charles Babbage");
    }

    [Fact]
    public async Task Diff_MissingFile_ExitsWithTwo()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("diff", folder.Write("a.md", Samples.TwoPapers), Path.Combine(folder.Path, "none"));

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
    }
}
