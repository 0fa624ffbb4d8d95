namespace DigestParsing.Cli.Tests.Commands;

public class ParseFormatTests
{
    [Fact]
    public async Task Parse_MarkdownFormat_WritesEachPaperInItsOwnForm()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("parse", "--format", "markdown", folder.Write("14.md", Samples.TwoPapers));

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.TrimStart().Should().Be(Samples.TwoPapers);
    }

    [Fact]
    public async Task Parse_CsvFormatWithoutPapers_WritesTheHeader()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("parse", "--format", "csv", folder.Write("14.md", "Nothing.\n"));

        run.Output.Should().Be(string.Join(',', PaperCsvWriter.Columns) + "\r\n");
    }
}
