using System.CommandLine;
using DigestParsing.Archives;
using DigestParsing.Cli.Output;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests diff</c>: what changed between two files or archives.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandConsole console)
    {
        var before = new Argument<string>("before") { Description = "A file, directory or archive, or - for standard input." };
        var after = new Argument<string>("after") { Description = "Another one." };
        var json = new Option<bool>("--json") { Description = "Write the differences as JSON." };
        var command = new CommandWithExamples(
            "diff",
            "Compare the papers of two files or archives, field by field. The exit code is 0 when they are the same, 1 when they differ.",
            "digests diff archive/ fixed/",
            "digests diff --json yesterday.zip today.zip | jq .changed")
        {
            before,
            after,
            json,
        };
        command.Validators.Add(SourceArguments.Validate);
        command.SetAction((result, cancellationToken) => RunAsync(
            console,
            result.GetRequiredValue(before),
            result.GetRequiredValue(after),
            result.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string before, string after, bool asJson, CancellationToken cancellationToken)
    {
        var progress = ProgressLine.For(console);
        var report = new DiagnosticReport(console, progress);
        var options = new DigestArchiveOptions { Progress = progress };
        var first = await ReadAsync(before).ConfigureAwait(false);
        var second = await ReadAsync(after).ConfigureAwait(false);
        progress?.Clear();
        if (report.ExitCode == ExitCode.Failure)
        {
            return ExitCode.Failure;
        }

        // Faults inside a document are reported, and change nothing about the answer.
        var comparison = DigestComparison.Compare(first, second);
        using var output = new OutputBuffer(console.Output);
        if (asJson)
        {
            ComparisonJson.Write(output, comparison);
        }
        else
        {
            output.Write(ComparisonView.Render(comparison, console));
        }

        output.Flush();
        return comparison.AreEqual ? ExitCode.Success : ExitCode.Diagnostics;

        async Task<List<Paper>> ReadAsync(string path)
        {
            var papers = new List<Paper>();
            if (SourceArguments.Open(path, options, console, report) is { } archive)
            {
                await foreach (var paper in archive.ReadPapersAsync(report.Add, cancellationToken).ConfigureAwait(false))
                {
                    papers.Add(paper);
                }
            }

            return papers;
        }
    }
}
