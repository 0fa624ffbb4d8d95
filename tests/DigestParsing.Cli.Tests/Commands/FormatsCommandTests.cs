using DigestParsing.Formats;

namespace DigestParsing.Cli.Tests.Commands;

public class FormatsCommandTests
{
    [Fact]
    public async Task Formats_Always_ListsEveryFormatWithAHeader()
    {
        var run = await CommandRun.OfAsync("formats");

        run.ExitCode.Should().Be(0);
        run.OutputLines.Should().Contain(TableFormats.BuiltIn.Select(format => format.Name));
        run.Output.Should().Contain("| Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |");
    }

    [Fact]
    public async Task Formats_Examples_AreReadByTheFormatTheyStandUnder()
    {
        var run = await CommandRun.OfAsync("formats");

        foreach (var format in TableFormats.BuiltIn)
        {
            var lines = run.OutputLines.SkipWhile(line => line != format.Name).Skip(1).TakeWhile(line => line.StartsWith("    |", StringComparison.Ordinal));
            var table = string.Join('\n', lines.Select(line => line.Trim()));

            var paper = DigestParser.Default.Parse(table).Papers.Should().ContainSingle().Subject;
            paper.Format.Should().Be(format.Name);
            paper.Title.Should().Be("Attention Is All You Need");
        }
    }
}
