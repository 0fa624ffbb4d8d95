using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DigestParsing.Json;

namespace DigestParsing.Cli.Tests.Commands;

public class ParseCommandTests
{
    [Fact]
    public async Task Parse_File_WritesAPaperOnEachLine()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("2024/10/14.md", Samples.TwoPapers);

        var run = await CommandRun.OfAsync("parse", path);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().EndWith("\n").And.NotContain("\r");
        run.OutputLines.Select(line => JsonSerializer.Deserialize(line, DigestJsonContext.Default.Paper))
            .Should().Equal(DigestParser.Default.ParseFile(path).Papers);
    }

    [Fact]
    public async Task Parse_JsonFormat_WritesOneArray()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("14.md", Samples.TwoPapers);

        var run = await CommandRun.OfAsync("parse", "--format", "json", path, path);

        JsonSerializer.Deserialize(run.Output, DigestJsonContext.Default.PaperArray).Should().HaveCount(4);
    }

    [Fact]
    public async Task Parse_JsonFormatWithoutPapers_WritesAnEmptyArray()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("parse", "--format", "json", folder.Write("14.md", "Nothing.\n"));

        run.Output.Should().Be("[]\n");
    }

    [Fact]
    public async Task Parse_TextBeyondAscii_IsWrittenAsItReads()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("parse", folder.Write("14.md", Samples.TwoPapers));

        run.Output.Should().Contain("Größe zählt").And.Contain("王伟").And.Contain("<b>size</b> & \\\"weight\\\"");
    }

    [Fact]
    public async Task Parse_RowWithAnError_ReportsItAndExitsWithOne()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("14.md", Samples.RowWithoutTitle);

        var run = await CommandRun.OfAsync("parse", path);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"{path}(5,1): error DIG302: ");
    }

    [Fact]
    public async Task Parse_EmptyFile_ReportsThatItHasNoPapers()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("parse", folder.Write("empty.md", ""));

        run.ExitCode.Should().Be(0);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("warning DIG403");
    }

    [Fact]
    public async Task Parse_MissingFile_SaysSoAndReadsTheOthers()
    {
        using var folder = new TemporaryFolder();
        var missing = Path.Combine(folder.Path, "missing.md");

        var run = await CommandRun.OfAsync("parse", missing, folder.Write("14.md", Samples.TwoPapers));

        run.ExitCode.Should().Be(2);
        run.OutputLines.Should().HaveCount(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().Be($"digests: {missing}: there is no such file or directory");
    }

    [Fact]
    public async Task Parse_DirectoryAndArchive_WritesThePapersOfBothInOrder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("archive/2024/10/15.md", Samples.TwoPapers);
        folder.Write("archive/2024/10/14.md", Samples.TwoPapers);
        folder.Write("archive/notes.txt", "No digest.");
        var archive = Path.Combine(folder.Path, "archive");
        var zip = Path.Combine(folder.Path, "daily.zip");
        ZipFile.CreateFromDirectory(archive, zip);

        var run = await CommandRun.OfAsync("parse", archive, zip);

        run.ExitCode.Should().Be(0);
        run.OutputLines.Should().HaveCount(8);
        run.OutputLines.Select(line => JsonSerializer.Deserialize(line, DigestJsonContext.Default.Paper)!.Source!.Path).Distinct()
            .Should().Equal("2024/10/14.md", "2024/10/15.md");
        run.ErrorLines.Should().HaveCount(2).And.OnlyContain(line => line.Contains("2024/10/15.md(1,1): warning DIG402: "));
        run.ErrorLines[0].Should().StartWith(archive);
        run.ErrorLines[1].Should().StartWith(zip);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public async Task Parse_StandardInput_ReadsIt(string jobs)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Samples.TwoPapers + Samples.RowWithoutTitle));

        var run = await CommandRun.OfAsync(input, default, "parse", "--jobs", jobs, "-");

        run.ExitCode.Should().Be(1);
        run.OutputLines.Should().HaveCount(2);
        JsonSerializer.Deserialize(run.OutputLines[0], DigestJsonContext.Default.Paper)!.Source!.Path.Should().BeNull();
        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("-(11,1): error DIG302: ");
    }

    [Fact]
    public async Task Parse_Include_ReadsFilesOfOtherNames()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Samples.TwoPapers);
        folder.Write("b.md", Samples.TwoPapers);

        var run = await CommandRun.OfAsync("parse", "--include", "*.txt", folder.Path);

        run.OutputLines.Should().HaveCount(2);
    }

    [Fact]
    public async Task Parse_TruncatedZip_SaysSoInOneLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("archive/14.md", Samples.TwoPapers);
        folder.Write("archive/15.md", Samples.TwoPapers);
        var zip = Path.Combine(folder.Path, "daily.zip");
        ZipFile.CreateFromDirectory(Path.Combine(folder.Path, "archive"), zip);
        var bytes = await File.ReadAllBytesAsync(zip);
        await File.WriteAllBytesAsync(zip, bytes[..(bytes.Length / 2)]);

        var run = await CommandRun.OfAsync("parse", zip);

        run.ExitCode.Should().Be(1);
        run.OutputLines.Should().HaveCountGreaterThanOrEqualTo(2);
        run.ErrorLines.Where(line => line.Contains("error")).Should().ContainSingle().Which.Should().Contain("DIG506");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1025")]
    [InlineData("1500000000")]
    [InlineData("many")]
    public async Task Parse_WrongNumberOfJobs_ExplainsIt(string jobs)
    {
        var run = await CommandRun.OfAsync("parse", "--jobs", jobs, ".");

        run.ExitCode.Should().Be(2);
        run.ErrorLines[0].Should().Contain($"'{jobs}'");
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("parse", "--format", "xml", "14.md")]
    [InlineData("parse", "--no-such-option", "14.md")]
    [InlineData("parse", "")]
    [InlineData("stats", "")]
    [InlineData("validate", "")]
    [InlineData("show", "")]
    [InlineData("diff", "14.md", "")]
    [InlineData("convert", "", "--to", "csv")]
    [InlineData("convert", "14.md", "--to", "csv", "--output", "")]
    [InlineData("convert", "14.md", "--to", "link-column", "--output", "")]
    [InlineData("parse", "--include", "", "14.md")]
    [InlineData("parse", "-", "-")]
    [InlineData("diff", "-", "-")]
    [InlineData("prase", "14.md")]
    [InlineData]
    public async Task Run_WrongUsage_ExplainsItAndExitsWithTwo(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should().HaveCountGreaterThan(1).And.OnlyContain(line => line.StartsWith("digests: ") || line.StartsWith("Try 'digests"));
    }

    [Theory]
    [InlineData("--bogus", "parse", "--bogus", ".")]
    [InlineData("--formt", "parse", "--formt", "json", ".")]
    [InlineData("-x", "stats", ".", "-x")]
    [InlineData("--json", "validate", ".", "--json")]
    [InlineData("--bogus", "show", "14.md", "--bogus")]
    [InlineData("--bogus", "diff", "--bogus", "a.md", "b.md")]
    [InlineData("--bogus", "convert", "a.md", "--bogus", "--", "-b.md")]
    [InlineData("--bogus", "formats", "--bogus")]
    public async Task Run_UnknownOption_NamesItBeforeAnyOutput(string option, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.ErrorLines.Should().Equal($"digests: Unrecognized option '{option}'", $"Try 'digests {args[0]} --help'.");
    }

    [Fact]
    public async Task Parse_PathThatLooksLikeAnOption_IsReadAfterTwoDashes()
    {
        var run = await CommandRun.OfAsync("parse", "--", "--bogus", "-x");

        run.ErrorLines.Should().Equal("digests: --bogus: there is no such file or directory", "digests: -x: there is no such file or directory");
    }

    [Fact]
    public async Task Parse_Help_ShowsOptionsAndExamples()
    {
        var run = await CommandRun.OfAsync("parse", "--help");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Usage:").And.Contain("--format <ndjson|json").And.Contain("Examples:\n  digests parse ");
        run.Output.Should().NotContain("\r");
    }

    [Fact]
    public async Task Parse_ReaderClosesThePipe_EndsQuietly()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, error) = await CommandRun.RunAsync(
            Stream.Null,
            new FailingStream(new IOException("Broken pipe", 32)),
            default,
            "parse",
            folder.Write("14.md", Samples.TwoPapers));

        exitCode.Should().Be(0);
        error.Should().BeEmpty();
    }

    [Fact]
    public async Task Parse_DiskIsFull_SaysSoAndExitsWithTwo()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, error) = await CommandRun.RunAsync(
            Stream.Null,
            new FailingStream(new IOException("No space left on device", 28)),
            default,
            "parse",
            folder.Write("14.md", Samples.TwoPapers));

        exitCode.Should().Be(2);
        error.Should().Be("digests: the output cannot be written: No space left on device\n");
    }

    [Theory]
    [InlineData("parse", "-")]
    [InlineData("stats", "-")]
    [InlineData("formats")]
    [InlineData("--help")]
    public async Task Run_OutputCannotBeWritten_SaysSoAndExitsWithTwo(params string[] args)
    {
        var denied = new UnauthorizedAccessException("Access to the path is denied.", new IOException("Bad file descriptor"));
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Samples.TwoPapers));

        var (exitCode, error) = await CommandRun.RunAsync(input, new FailingStream(denied), default, args);

        exitCode.Should().Be(2);
        error.Should().Be("digests: the output cannot be written: Bad file descriptor\n");
    }

    [Fact]
    public async Task Parse_OutputCannotBeOpened_SaysSoAndExitsWithTwo()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var console = new CommandConsole(() => Stream.Null, () => throw new UnauthorizedAccessException("It is closed."), () => error);

        var exitCode = await CommandLine.RunAsync(["parse", "-"], console);

        exitCode.Should().Be(2);
        error.ToString().Should().Be("digests: the output cannot be written: It is closed.\n");
    }

    [Fact]
    public async Task Run_UnforeseenFailure_IsOneLineAndExitsWithTwo()
    {
        var (exitCode, error) = await CommandRun.RunAsync(Stream.Null, new FailingStream(new NotSupportedException("Not\nso.")), default, "formats");

        exitCode.Should().Be(2);
        error.Should().Be("digests: NotSupportedException: Not so.\n");
    }

    [Fact]
    public async Task Parse_Interrupted_ExitsWith130()
    {
        using var folder = new TemporaryFolder();
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        var run = await CommandRun.OfAsync(Stream.Null, interruption.Token, "parse", folder.Write("14.md", Samples.TwoPapers));

        run.ExitCode.Should().Be(130);
        run.Error.Should().Be("digests: interrupted\n");
    }
}
