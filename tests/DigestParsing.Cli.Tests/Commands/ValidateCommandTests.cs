namespace DigestParsing.Cli.Tests.Commands;

public class ValidateCommandTests
{
    [Fact]
    public async Task Validate_Problems_AreWrittenToStandardOutput()
    {
        using var folder = new TemporaryFolder();
        folder.Write("14.md", Samples.RowWithoutTitle + Samples.TwoPapers);

        var run = await CommandRun.OfAsync("validate", folder.Path);

        run.ExitCode.Should().Be(1);
        run.OutputLines.Should().ContainSingle().Which.Should().StartWith($"{folder.Path}/14.md(5,1): error DIG302: ");
        run.Error.Should().Be("2 papers: 1 errors, 0 warnings, 0 notes\n");
    }

    [Fact]
    public async Task Validate_GitHubFormat_WritesAnnotations()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a,b/14.md", Samples.RowWithoutTitle);

        var run = await CommandRun.OfAsync("validate", "--format", "github", path);

        run.OutputLines.Should().ContainSingle().Which.Should()
            .StartWith($"::error file={path.Replace(",", "%2C")},line=5,endLine=5,title=DIG302::The row has no title");
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public async Task Validate_FailOn_DecidesTheExitCode(string level, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("empty.md", "");

        var run = await CommandRun.OfAsync("validate", "--fail-on", level, path);

        run.ExitCode.Should().Be(exitCode);
        run.OutputLines.Should().ContainSingle().Which.Should().Contain("warning DIG403");
    }

    [Fact]
    public async Task Validate_MissingPath_ExitsWithTwoWhateverTheLevel()
    {
        var run = await CommandRun.OfAsync("validate", "--fail-on", "never", "/no/such/file.md");

        run.ExitCode.Should().Be(2);
        run.ErrorLines[0].Should().Be("digests: /no/such/file.md: there is no such file or directory");
    }

    [Fact]
    public async Task Validate_FileNameWithControlCharacters_CannotSteerTheTerminal()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a\u001b[31m.md", "");

        var run = await CommandRun.OfAsync("validate", path);

        run.Output.Should().NotContain("\u001b").And.Contain("a␛[31m.md");
    }
}
