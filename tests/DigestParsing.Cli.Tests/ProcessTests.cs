using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace DigestParsing.Cli.Tests;

/// <summary>The program as a process of its own.</summary>
public class ProcessTests
{
    [Fact]
    public async Task Process_File_WritesPapersAndExitsWithZero()
    {
        using var folder = new TemporaryFolder();
        using var process = Start("parse", folder.Write("14.md", Samples.TwoPapers));

        var output = await process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0);
        error.Should().BeEmpty();
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
    }

    [Fact]
    public async Task Process_OutputIsClosedEarly_EndsWithoutAWord()
    {
        using var folder = new TemporaryFolder();
        var row = $"| A title | Ada Lovelace | {new string('x', 1000)} |\n";
        var path = folder.Write("14.md", "| Title | Authors | Summary |\n|---|---|---|\n" + string.Concat(Enumerable.Repeat(row, 20_000)));
        using var process = Start("parse", path);

        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        error.Should().BeEmpty();
        process.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Process_GZipThatIsCutShort_SaysSoAndExitsWithOne()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "14.md.gz");
        using var content = new MemoryStream();
        using (var gzip = new GZipStream(content, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Samples.TwoPapers));
        }

        await File.WriteAllBytesAsync(path, content.ToArray()[..(int)(content.Length / 2)]);
        using var process = Start("parse", path);

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        error.Should().Contain("error DIG506");
        process.ExitCode.Should().Be(1);
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
