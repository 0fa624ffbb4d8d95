using System.CommandLine;
using System.Text.Json;
using DigestParsing.Archives;
using DigestParsing.Cli.Output;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests stats</c>: what an archive holds, in numbers.</summary>
internal static class StatsCommand
{
    public static Command Create(CommandConsole console)
    {
        var sources = new SourceArguments();
        var json = new Option<bool>("--json") { Description = "Write one JSON object instead of tables and charts." };
        var command = new CommandWithExamples(
            "stats",
            "Count what digests hold: papers by month, format, style, classification and link; days without a digest.",
            "digests stats archive/",
            "digests stats --json daily.zip | jq .missingWeekdays");
        sources.AddTo(command);
        command.Add(json);
        command.SetAction((result, cancellationToken) =>
        {
            var progress = ProgressLine.For(console);
            var report = new DiagnosticReport(console, progress);
            return RunAsync(console, sources.Open(result, console, report, progress), result.GetValue(json), report, progress, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CommandConsole console,
        DigestArchive archive,
        bool asJson,
        DiagnosticReport report,
        ProgressLine? progress,
        CancellationToken cancellationToken)
    {
        // Problems are counted; 'validate' lists them. But what was not read is missing in every number.
        var statistics = await archive.GetStatisticsAsync(
            diagnostic =>
            {
                if (diagnostic.IsOfArchive())
                {
                    report.Add(diagnostic);
                }
                else
                {
                    report.Count(diagnostic);
                }
            },
            cancellationToken).ConfigureAwait(false);
        progress?.Clear();
        using var output = new OutputBuffer(console.Output);
        if (asJson)
        {
            WriteJson(output, statistics);
        }
        else
        {
            output.Write(StatisticsView.Render(statistics, console));
        }

        output.Flush();
        return report.ExitCode;
    }

    private static void WriteJson(OutputBuffer output, DigestStatistics statistics)
    {
        var options = OutputJson.Options with { Indented = true, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(output, options))
        {
            JsonSerializer.Serialize(writer, statistics, OutputJsonContext.Default.DigestStatistics);
        }

        output.Write("\n"u8);
    }
}
