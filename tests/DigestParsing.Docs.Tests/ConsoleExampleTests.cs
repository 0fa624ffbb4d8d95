using System.Diagnostics;
using System.Text;

namespace DigestParsing.Docs.Tests;

/// <summary>
/// Runs every command of the <c>console</c> blocks of the pages, line by line as <c>$ command</c>, and compares what it prints, on both
/// outputs, with what stands below it.
/// </summary>
public sealed class ConsoleExampleTests
{
    // The commands of a contributor, who builds; here everything is built already.
    private const string FromSource = "dotnet run --project src/DigestParsing.Cli --";

    public static TheoryData<CodeExample> Examples()
    {
        var data = new TheoryData<CodeExample>();
        foreach (var example in Repository.Pages().SelectMany(CodeExample.Read).Where(example => example.Language == "console"))
        {
            data.Add(example);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public async Task Commands_Run_PrintWhatThePageShows(CodeExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        using var workspace = new Workspace();
        foreach (var (command, shown) in Commands(example.Code))
        {
            if (NeedsMissingTool(command))
            {
                continue;
            }

            var printed = await RunAsync(command, workspace.Folder);
            OutputPattern.Matches(shown, printed).Should().BeTrue(
                $"'{command}' at {example} should print\n{OutputPattern.Normalize(shown)}\nand printed\n{OutputPattern.Normalize(printed)}\n");
        }
    }

    private static IEnumerable<(string Command, string Shown)> Commands(string block)
    {
        string? command = null;
        var shown = new StringBuilder();
        foreach (var line in block.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith("$ ", StringComparison.Ordinal))
            {
                shown.Append(line).Append('\n');
                continue;
            }

            if (command is not null)
            {
                yield return (command, shown.ToString());
            }

            command = line[2..];
            shown.Clear();
        }

        if (command is not null)
        {
            yield return (command, shown.ToString());
        }
    }

    // A reader without GNU parallel skips the command; so does the test.
    private static bool NeedsMissingTool(string command) =>
        command.Contains("parallel ", StringComparison.Ordinal) && !File.Exists("/usr/bin/parallel");

    private static async Task<string> RunAsync(string command, string folder)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "digests.dll");
        command = command.Replace(FromSource, "digests", StringComparison.Ordinal);

        // A function would not reach the processes that parallel and xargs start, a script on the path does.
        var bin = Directory.CreateDirectory(Path.Combine(folder, ".bin")).FullName;
        var script = Path.Combine(bin, "digests");
        await File.WriteAllTextAsync(script, $"#!/bin/sh\nexec dotnet '{tool}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo("bash", ["-c", $"{{ {command}\n}} 2>&1"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = bin + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["NO_COLOR"] = "1";
        start.Environment["COLUMNS"] = "120";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(script);
        return output;
    }
}
