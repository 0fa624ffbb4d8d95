using System.CommandLine;
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
            "Compare the papers of two files or archives: added, removed and changed, field by field. Answers 0 when they are the same, 1 when they differ.",
            "digests diff archive/ fixed/",
            "digests diff --json yesterday.md today.md | jq .changed")
        {
            before,
            after,
            json,
        };
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
        var report = new DiagnosticReport(console);
        var first = await ReadAsync(before).ConfigureAwait(false);
        var second = await ReadAsync(after).ConfigureAwait(false);
        if (report.ExitCode == ExitCode.Failure)
        {
            return ExitCode.Failure;
        }

        var comparison = DigestComparison.Compare(first, second);
        using var output = new OutputBuffer(console.Output);
        if (asJson)
        {
            ComparisonJson.Write(output, comparison);
        }
        else
        {
            ComparisonText.Write(output, console, comparison);
        }

        output.Flush();
        return comparison.AreEqual ? ExitCode.Success : ExitCode.Diagnostics;

        async Task<List<Paper>> ReadAsync(string path)
        {
            // Faults inside a document are told and change nothing about the answer; what could not be read does.
            var papers = new List<Paper>();
            await foreach (var paper in PaperSourceReader.ReadAsync(console, path, report, cancellationToken).ConfigureAwait(false))
            {
                papers.Add(paper);
            }

            return papers;
        }
    }
}
