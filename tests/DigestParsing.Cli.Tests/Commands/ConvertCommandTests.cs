using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DigestParsing.Json;

namespace DigestParsing.Cli.Tests.Commands;

public class ConvertCommandTests
{
    private const string Wrapped =
        """
        An intro.

        ## Papers for 2024-10-15

        | Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |
        |-------|---------|---------|----------------|-------------|-----------------|
        | [A title over
          two lines](https://arxiv.org/abs/2410.00003) | Ada Lovelace | p(x|y) | ['Audio'] | N/A | N/A |

        """;

    [Fact]
    public async Task Convert_Directory_KeepsFoldersNamesAndText()
    {
        using var folder = new TemporaryFolder();
        folder.Write("archive/2024/10/14.md", Samples.TwoPapers);
        folder.Write("archive/2024/10/15.md", Wrapped);
        var output = Path.Combine(folder.Path, "fixed");

        var run = await CommandRun.OfAsync("convert", Path.Combine(folder.Path, "archive"), "--to", "three-column-prose", "--output", output);

        run.ExitCode.Should().Be(0);
        run.Output.Should().BeEmpty();
        File.ReadAllText(Path.Combine(output, "2024/10/14.md")).Should().Be(Samples.TwoPapers);
        File.ReadAllText(Path.Combine(output, "2024/10/15.md")).Should().StartWith("An intro.\n\n## Papers for 2024-10-15\n").And.Contain(
            "\n| A title over two lines (Read more on [arXiv](https://arxiv.org/abs/2410.00003))| Ada Lovelace | p(x&#124;y) |\n");
        run.ErrorLines.Should().ContainSingle(line => line.Contains("DIG601", StringComparison.Ordinal)).Which.Should()
            .StartWith($"{folder.Path}/archive/2024/10/15.md(7,1): warning DIG601: ").And.Contain("classifications");
        run.ErrorLines[^1].Should().Be("digests: 3 papers of 2 files converted; files written: 2");
        Directory.EnumerateFiles(folder.Path, ".*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Fact]
    public async Task Convert_File_WritesAFile()
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "new/folder/out.md");

        var run = await CommandRun.OfAsync("convert", folder.Write("14.md", Samples.TwoPapers), "--to", "link-column", "--output", output);

        run.ExitCode.Should().Be(0);
        DigestParser.Default.ParseFile(output).Papers.Should().HaveCount(2).And.OnlyContain(paper => paper.Format == "link-column");
    }

    [Fact]
    public async Task Convert_WithoutOutput_WritesToStandardOutput()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("convert", folder.Write("14.md", Samples.TwoPapers), "--to", "three-column-prose");

        run.Output.Should().Be(Samples.TwoPapers);
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Convert_StandardInput_IsRead()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Samples.TwoPapers));

        var run = await CommandRun.OfAsync(input, default, "convert", "-", "--to", "link-column");

        run.ExitCode.Should().Be(0);
        DigestParser.Default.Parse(run.Output).Papers.Should().HaveCount(2);
    }

    [Fact]
    public async Task Convert_Archive_WritesItsEntriesAsFiles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("archive/2024/10/14.md", Samples.TwoPapers);
        var zip = Path.Combine(folder.Path, "archive.zip");
        ZipFile.CreateFromDirectory(Path.Combine(folder.Path, "archive"), zip);
        var output = Path.Combine(folder.Path, "out");

        var run = await CommandRun.OfAsync("convert", zip, "--to", "three-column-prose", "-o", output);

        run.ExitCode.Should().Be(0);
        DigestParser.Default.ParseFile(Path.Combine(output, "2024/10/14.md")).Papers.Should().HaveCount(2);
    }

    [Fact]
    public async Task Convert_InPlace_ReplacesWhatNeedsMendingOnly()
    {
        using var folder = new TemporaryFolder();
        var sound = folder.Write("a/14.md", Samples.TwoPapers);
        var wrapped = folder.Write("a/15.md", Wrapped);
        var time = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(sound, time);

        var run = await CommandRun.OfAsync("convert", Path.Combine(folder.Path, "a"), "--to", "three-column-prose", "--in-place");

        run.ExitCode.Should().Be(0);
        run.ErrorLines[^1].Should().EndWith("files written: 1");
        File.GetLastWriteTimeUtc(sound).Should().Be(time);
        File.ReadAllText(wrapped).Should().Contain("A title over two lines");
    }

    [Fact]
    public async Task Convert_OntoItsSource_IsRefusedEvenWithForce()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a/15.md", Wrapped);

        var run = await CommandRun.OfAsync("convert", Path.Combine(folder.Path, "a"), "--to", "three-column-prose", "--force", "-o", Path.Combine(folder.Path, "./a/"));
        var single = await CommandRun.OfAsync("convert", path, "--to", "three-column-prose", "--force", "-o", path);

        single.ExitCode.Should().Be(2);
        single.Error.Should().Contain("--in-place");
        run.ExitCode.Should().Be(2);
        run.ErrorLines[0].Should().Contain("--in-place");
        run.ErrorLines[^1].Should().EndWith("files written: 0");
        File.ReadAllText(path).Should().Be(Wrapped);
    }

    [Fact]
    public async Task Convert_OntoAnExistingFile_NeedsForce()
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("14.md", Samples.TwoPapers);
        var output = folder.Write("out.md", "Mine.");

        var refused = await CommandRun.OfAsync("convert", source, "--to", "link-column", "-o", output);
        var before = File.ReadAllText(output);
        var forced = await CommandRun.OfAsync("convert", source, "--to", "link-column", "-o", output, "--force");

        refused.ExitCode.Should().Be(2);
        refused.Error.Should().Contain("--force");
        before.Should().Be("Mine.");
        forced.ExitCode.Should().Be(0);
        File.ReadAllText(output).Should().Contain("## Papers for 2024-10-14");
    }

    [Fact]
    public async Task Convert_InputInsideTheOutput_IsConverted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("new/14.md", Samples.TwoPapers);

        var run = await CommandRun.OfAsync("convert", Path.Combine(folder.Path, "new"), "--to", "link-column", "-o", folder.Path);

        run.Error.Should().Be("digests: 2 papers of 1 files converted; files written: 1\n");
        File.Exists(Path.Combine(folder.Path, "14.md")).Should().BeTrue();
    }

    [Theory]
    [InlineData("link-column")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Convert_OntoAFileThatIsRead_IsRefusedEvenWithForce(string form)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a/14.md", Samples.TwoPapers);
        var link = Path.Combine(folder.Path, "link.md");
        File.CreateSymbolicLink(link, path);

        var onto = await CommandRun.OfAsync("convert", path, "--to", form, "--force", "-o", link);
        var through = await CommandRun.OfAsync("convert", link, "--to", form, "--force", "-o", path);

        onto.ExitCode.Should().Be(2);
        through.ExitCode.Should().Be(2);
        File.ReadAllText(path).Should().Be(Samples.TwoPapers);
    }

    [Fact]
    public async Task Convert_DataOntoAFileOfADirectory_IsRefusedWhenItIsRead()
    {
        using var folder = new TemporaryFolder();
        var read = folder.Write("2024/14.md", Samples.TwoPapers);
        var other = folder.Write("2024/papers.csv", "Old.");

        var refused = await CommandRun.OfAsync("convert", folder.Path, "--to", "csv", "--force", "-o", read);
        var named = await CommandRun.OfAsync("convert", folder.Path, "--include", "2024/*.csv", "--to", "csv", "--force", "-o", other);
        var replaced = await CommandRun.OfAsync("convert", folder.Path, "--to", "csv", "--force", "-o", other);

        refused.ExitCode.Should().Be(2);
        refused.Error.Should().Be($"digests: {read}: is itself one of the files that are read; --output has to name another one\n");
        named.ExitCode.Should().Be(2);
        File.ReadAllText(read).Should().Be(Samples.TwoPapers);
        replaced.ExitCode.Should().Be(0);
        File.ReadAllText(other).Should().StartWith("digestDate,");
    }

    [Fact]
    public async Task Convert_TwoFilesOfOneName_KeepsTheFirst()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/14.md", Samples.TwoPapers);
        folder.Write("b/14.md", Wrapped);
        var output = Path.Combine(folder.Path, "ab");

        var run = await CommandRun.OfAsync(
            "convert", Path.Combine(folder.Path, "a"), Path.Combine(folder.Path, "b"), "--to", "three-column-prose", "--force", "-o", output);

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle(line => line.StartsWith($"digests: {folder.Path}/b/14.md: '{output}/14.md' ", StringComparison.Ordinal));
        File.ReadAllText(Path.Combine(output, "14.md")).Should().Be(Samples.TwoPapers);
    }

    [Theory]
    [InlineData("three-column-prose", "Old.")]
    [InlineData("three-column-prose", "")]
    [InlineData("three-column-prose", null)]
    [InlineData("csv", "Old.")]
    [InlineData("csv", null)]
    public async Task Convert_ToASymbolicLink_ReplacesWhatItLeadsTo(string form, string? before)
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "real/out.md");
        folder.Write("real/other.md", "");
        if (before is not null)
        {
            folder.Write("real/out.md", before);
        }

        var link = Path.Combine(folder.Path, "out.md");
        File.CreateSymbolicLink(link, "real/out.md");

        var run = await CommandRun.OfAsync("convert", folder.Write("14.md", Samples.TwoPapers), "--to", form, "--force", "-o", link);

        run.ExitCode.Should().Be(0);
        File.ReadAllText(target).Should().Contain("Größe zählt");
        new FileInfo(link).LinkTarget.Should().Be("real/out.md");
        Directory.EnumerateFiles(folder.Path, ".*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Theory]
    [InlineData("three-column-prose")]
    [InlineData("csv")]
    public async Task Convert_ToAnEmptyFile_NeedsNoForce(string form)
    {
        using var folder = new TemporaryFolder();
        var output = folder.Write("out.md", "");

        var run = await CommandRun.OfAsync("convert", folder.Write("14.md", Samples.TwoPapers), "--to", form, "-o", output);

        run.ExitCode.Should().Be(0);
        File.ReadAllText(output).Should().Contain("Größe zählt");
    }

    [ToolFact("mkfifo")]
    public async Task Convert_ToAPipe_WritesToItAndLeavesItThere()
    {
        using var folder = new TemporaryFolder();
        var pipe = await MakePipeAsync(folder);
        var link = Path.Combine(folder.Path, "link");
        File.CreateSymbolicLink(link, pipe);
        var source = folder.Write("14.md", Samples.TwoPapers);

        foreach (var form in (string[])["three-column-prose", "ndjson"])
        {
            var reading = Task.Run(() => File.ReadAllText(pipe));
            var run = await CommandRun.OfAsync("convert", source, "--to", form, "-o", link);

            run.ExitCode.Should().Be(0);
            new FileInfo(pipe).Length.Should().Be(0, because: "it is a pipe still");
            (await reading).Should().Contain("Größe zählt");
        }
    }

    [ToolFact("mkfifo")]
    public async Task Convert_FromAPipe_ConvertsWhatCameThroughIt()
    {
        using var folder = new TemporaryFolder();
        var pipe = await MakePipeAsync(folder);
        var writing = Task.Run(() => File.WriteAllText(pipe, Samples.TwoPapers));

        var run = await CommandRun.OfAsync("convert", pipe, "--to", "three-column-prose");

        await writing;
        run.Error.Should().BeEmpty();
        DigestParser.Default.Parse(run.Output).Papers.Should().HaveCount(2);
    }

    [Fact]
    public async Task Convert_OutputInsideTheInput_IsNotReadAgain()
    {
        using var folder = new TemporaryFolder();
        folder.Write("14.md", Samples.TwoPapers);
        string[] args = ["convert", folder.Path, "--to", "link-column", "--force", "-o", Path.Combine(folder.Path, "fixed")];

        await CommandRun.OfAsync(args);
        var run = await CommandRun.OfAsync(args);

        run.ErrorLines[^1].Should().Be("digests: 2 papers of 1 files converted; files written: 1; skipped, since they are in the output folder: 1");
        Directory.Exists(Path.Combine(folder.Path, "fixed/fixed")).Should().BeFalse();
    }

    [Fact]
    public async Task Convert_ToCsv_WritesAHeaderAndARecordForEachPaper()
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "papers.csv");

        var run = await CommandRun.OfAsync("convert", folder.Write("14.md", Samples.TwoPapers), "--to", "csv", "--output", output);

        run.ExitCode.Should().Be(0);
        var lines = File.ReadAllText(output).Split("\r\n");
        lines.Should().HaveCount(4);
        lines[0].Should().StartWith("digestDate,title,authors,");
        lines[1].Should().StartWith("2024-10-14,Größe zählt,Ada Lovelace; 王伟,");
    }

    [Fact]
    public async Task Convert_ToNdjson_WritesPapersOfADirectory()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/14.md", Samples.TwoPapers);
        folder.Write("a/15.md", Wrapped);

        var run = await CommandRun.OfAsync("convert", Path.Combine(folder.Path, "a"), "--to", "ndjson");

        run.OutputLines.Select(line => JsonSerializer.Deserialize(line, DigestJsonContext.Default.Paper)!.Title)
            .Should().Equal("Größe zählt", "Second", "A title over two lines");
    }

    [Fact]
    public async Task Convert_MissingPath_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("convert", Path.Combine(folder.Path, "none"), "--to", "csv");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("there is no such file");
    }

    [Theory]
    [InlineData("convert", "a.md")]
    [InlineData("convert", "a.md", "--to", "morse")]
    [InlineData("convert", "a.md", "--to", "csv", "--in-place")]
    [InlineData("convert", "a.md", "--to", "link-column", "--in-place", "--output", "b.md")]
    public async Task Convert_WrongUsage_ExitsWithTwo(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("digests convert --help");
    }

    [Fact]
    public async Task Convert_FileIntoAFolderThatIsNotThere_MakesIt()
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "new") + Path.DirectorySeparatorChar;

        var run = await CommandRun.OfAsync("convert", folder.Write("14.md", Samples.TwoPapers), "--to", "link-column", "--output", output);

        run.ExitCode.Should().Be(0);
        File.Exists(Path.Combine(output, "14.md")).Should().BeTrue();
    }

    [Fact]
    public async Task Convert_LinkInPlace_ReplacesWhatItLeadsTo()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("14.md", Wrapped);
        var link = Path.Combine(folder.Path, "latest.md");
        File.CreateSymbolicLink(link, "14.md");

        var run = await CommandRun.OfAsync("convert", link, "--to", "three-column-prose", "--in-place");

        run.ErrorLines[^1].Should().EndWith("files written: 1");
        File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName.Should().Be(path);
        File.ReadAllText(path).Should().Contain("Read more on");
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--in-place")]
    public async Task Convert_LinkThatLeadsUpFromALink_ReplacesWhatTheSystemFindsThere(string how)
    {
        using var folder = new TemporaryFolder();
        var target = folder.Write("else/a.md", Wrapped);
        folder.Write("else/sub/b.md", "");
        var other = folder.Write("here/a.md", "Mine.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "here/d"), "../else/sub");
        var link = Path.Combine(folder.Path, "here/link.md");
        File.CreateSymbolicLink(link, "d/../a.md");
        string[] args = how == "-o" ? ["convert", folder.Write("14.md", Samples.TwoPapers), "-o", link, "--force"] : ["convert", link, how];

        var run = await CommandRun.OfAsync([.. args, "--to", "three-column-prose"]);

        run.ExitCode.Should().Be(0);
        File.ReadAllText(other).Should().Be("Mine.");
        File.ReadAllText(target).Should().Contain("Read more on");
    }

    [Fact]
    public async Task Convert_CompressedFileIntoAFolder_WritesThere()
    {
        using var folder = new TemporaryFolder();
        var other = folder.Write("a/14.md", "Mine.");
        var source = other + ".gz";
        using (var gzip = new GZipStream(File.Create(source), CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Wrapped));
        }

        var output = Path.Combine(folder.Path, "out");
        Directory.CreateDirectory(output);
        var run = await CommandRun.OfAsync("convert", source, "--to", "three-column-prose", "--force", "-o", output);

        run.ExitCode.Should().Be(0);
        run.ErrorLines.Should().Contain(line => line.StartsWith($"{other}(", StringComparison.Ordinal));
        File.ReadAllText(other).Should().Be("Mine.");
        File.ReadAllText(Path.Combine(output, "14.md")).Should().Contain("A title over two lines");
    }

    [Fact]
    public async Task Convert_StandardInputIntoAFolder_AsksForAFile()
    {
        using var folder = new TemporaryFolder();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Samples.TwoPapers));

        var run = await CommandRun.OfAsync(input, default, "convert", "-", "--to", "link-column", "-o", folder.Path);

        run.ExitCode.Should().Be(2);
        run.ErrorLines[0].Should().Be("digests: -: has no name to be written under; --output has to name a file");
    }

    [Fact]
    public async Task Convert_OntoAFileThatIsReadLater_IsRefusedEvenWithForce()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.md", Samples.TwoPapers);
        var later = folder.Write("in/b.md", Wrapped);
        var output = Path.Combine(folder.Path, "out");
        Directory.CreateDirectory(output);
        File.CreateSymbolicLink(Path.Combine(output, "a.md"), "../in/b.md");

        var run = await CommandRun.OfAsync("convert", Path.Combine(folder.Path, "in"), "--to", "three-column-prose", "--force", "-o", output);

        run.ExitCode.Should().Be(2);
        run.ErrorLines[0].Should().Be($"digests: {folder.Path}/in/a.md: '{output}/a.md' is itself one of the files that are converted");
        File.ReadAllText(later).Should().Be(Wrapped);
        File.Exists(Path.Combine(output, "b.md")).Should().BeTrue();
    }

    [Fact]
    public async Task Convert_TwoFoldersOfWhichOneHoldsTheOutput_ReplacesWhatIsInItWithForceOnly()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/14.md", Samples.TwoPapers);
        folder.Write("b/15.md", Samples.TwoPapers);
        var output = Path.Combine(folder.Path, "b/fixed");
        string[] args = ["convert", Path.Combine(folder.Path, "a"), Path.Combine(folder.Path, "b"), "--to", "link-column", "-o", output];

        var first = await CommandRun.OfAsync(args);
        var refused = await CommandRun.OfAsync(args);
        var forced = await CommandRun.OfAsync([.. args, "--force"]);

        first.ExitCode.Should().Be(0);
        refused.ExitCode.Should().Be(2);
        forced.ExitCode.Should().Be(0);
        forced.ErrorLines.Should().Equal(
            "digests: 4 papers of 2 files converted; files written: 2; skipped, since they are in the output folder: 2");
    }

    [Fact]
    public async Task Convert_FilesThatAreNotRead_AreNotWritten()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/14.md", Samples.TwoPapers);
        folder.Write("in/15.md.gz", "");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "in/16.md"), folder.Write("secret.txt", "Elsewhere."));
        var output = Path.Combine(folder.Path, "out");

        var run = await CommandRun.OfAsync("convert", Path.Combine(folder.Path, "in"), "--to", "three-column-prose", "-o", output);

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("DIG503").And.Contain("DIG504").And.Contain("files written: 1");
        Directory.GetFiles(output).Should().Equal(Path.Combine(output, "14.md"));
    }

    [Fact]
    public async Task Convert_DirectoryWithoutFiles_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("convert", folder.Path, "--to", "three-column-prose", "-o", Path.Combine(folder.Path, "out"));

        run.ExitCode.Should().Be(0);
        run.ErrorLines.Should().HaveCount(2);
        run.ErrorLines[0].Should().Contain("DIG507");
    }

    [Theory]
    [InlineData("three-column-prose")]
    [InlineData("ndjson")]
    public async Task Convert_OutputIsADash_WritesToStandardOutput(string form)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("convert", folder.Write("14.md", Samples.TwoPapers), "--to", form, "-o", "-");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Größe zählt");
        File.Exists("-").Should().BeFalse();
    }

    [ToolFact("mkfifo")]
    public async Task Convert_ToAPipeThatNobodyReads_CanBeInterrupted()
    {
        using var folder = new TemporaryFolder();
        var pipe = await MakePipeAsync(folder);
        var source = folder.Write("14.md", Samples.TwoPapers);

        foreach (var form in (string[])["three-column-prose", "ndjson"])
        {
            using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            var run = await CommandRun.OfAsync(Stream.Null, interruption.Token, "convert", source, "--to", form, "-o", pipe);

            run.ExitCode.Should().Be(130);
        }

        // Lets go the threads that wait.
        using var reader = File.OpenRead(pipe);
    }

    private static async Task<string> MakePipeAsync(TemporaryFolder folder)
    {
        var path = Path.Combine(folder.Path, "pipe");
        using var process = Process.Start("mkfifo", path);
        await process.WaitForExitAsync();
        return path;
    }
}
