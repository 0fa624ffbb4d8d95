using System.CommandLine;
using DigestParsing.Archives;
using DigestParsing.Cli.Output;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests parse</c>: papers to standard output.</summary>
internal static class ParseCommand
{
    public static Command Create(CommandConsole console)
    {
        var sources = new SourceArguments();
        var format = new Option<string>("--format", "-f")
        {
            Description = "How papers are written: " + string.Join(", ", OutputFormat.All.Select(format => $"{format.Name} ({format.Description})")) + ".",
            HelpName = string.Join('|', OutputFormat.All.Select(format => format.Name)),
            DefaultValueFactory = _ => OutputFormat.All[0].Name,
        };
        format.Validators.Add(result =>
        {
            if (OutputFormat.Find(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError($"'{result.GetValueOrDefault<string>()}' is no format; expected one of {string.Join(", ", OutputFormat.All.Select(format => format.Name))}");
            }
        });

        var command = new CommandWithExamples(
            "parse",
            "Read digests and write their papers to standard output; problems go to standard error.",
            "digests parse archive/2024/10/14.md",
            "digests parse archive/ daily.zip older.tar.gz > papers.ndjson",
            "digests parse --format json 14.md > papers.json",
            "curl -sL https://example.org/daily.tar.gz | digests parse - | jq -r .title");
        sources.AddTo(command);
        command.Add(format);
        command.SetAction((result, cancellationToken) =>
        {
            var progress = ProgressLine.For(console);
            var report = new DiagnosticReport(console, progress);
            return RunAsync(console, sources.Open(result, console, report, progress), OutputFormat.Find(result.GetValue(format))!, report, progress, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CommandConsole console,
        DigestArchive archive,
        OutputFormat format,
        DiagnosticReport report,
        ProgressLine? progress,
        CancellationToken cancellationToken)
    {
        using var output = new OutputBuffer(console.Output);
        using var writer = format.CreateWriter(output, report.Add);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var papers = archive.SelectAsync(writer.Prepare, report.Add, stop.Token).GetAsyncEnumerator(stop.Token);
        await using (papers.ConfigureAwait(false))
        {
            try
            {
                while (await MoveNextAsync(papers, output, stop).ConfigureAwait(false))
                {
                    writer.Write(papers.Current);
                }
            }
            catch (OperationCanceledException)
            {
                output.Flush();
                throw;
            }
            finally
            {
                progress?.Clear();
            }
        }

        writer.Complete();
        output.Flush();
        return report.ExitCode;
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<PreparedPaper> papers, OutputBuffer output, CancellationTokenSource stop)
    {
        var next = papers.MoveNextAsync();
        if (!next.IsCompleted)
        {
            try
            {
                // Whoever reads the output need not wait for what takes longer.
                output.Flush();
            }
            catch (OutputException)
            {
                await stop.CancelAsync().ConfigureAwait(false);
                await ((Task)next.AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
        }

        return await next.ConfigureAwait(false);
    }
}
