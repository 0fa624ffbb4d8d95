using System.CommandLine;
using System.Globalization;
using DigestParsing.Archives;
using DigestParsing.Cli.Output;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests validate</c>: problems to standard output.</summary>
internal static class ValidateCommand
{
    private static readonly (string Name, DiagnosticSeverity? Severity)[] Levels =
    [
        ("error", DiagnosticSeverity.Error),
        ("warning", DiagnosticSeverity.Warning),
        ("info", DiagnosticSeverity.Information),
        ("never", null),
    ];

    public static Command Create(CommandConsole console)
    {
        var sources = new SourceArguments();
        var format = new Option<string>("--format", "-f")
        {
            Description = "How problems are written: text (as compilers do), github (annotations of GitHub Actions).",
            HelpName = "text|github",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "github");
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The least severity that makes the exit code 1.",
            HelpName = string.Join('|', Levels.Select(level => level.Name)),
            DefaultValueFactory = _ => Levels[0].Name,
        };
        failOn.AcceptOnlyFromAmong([.. Levels.Select(level => level.Name)]);

        var command = new CommandWithExamples(
            "validate",
            "Check digests: every problem to standard output, and an exit code for scripts.",
            "digests validate archive/",
            "digests validate --format github --fail-on warning archive/");
        sources.AddTo(command);
        command.Add(format);
        command.Add(failOn);
        command.SetAction((result, cancellationToken) =>
        {
            var progress = ProgressLine.For(console);
            var report = new DiagnosticReport(console, progress);
            var archive = sources.Open(result, console, report, progress);
            Func<Diagnostic, string> write = result.GetValue(format) == "github" ? GitHubAnnotation.Of : diagnostic => TerminalText.Clean(diagnostic.ToString());
            var least = Levels.Single(level => level.Name == result.GetValue(failOn)).Severity;
            return RunAsync(console, archive, write, least, report, progress, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CommandConsole console,
        DigestArchive archive,
        Func<Diagnostic, string> write,
        DiagnosticSeverity? failOn,
        DiagnosticReport report,
        ProgressLine? progress,
        CancellationToken cancellationToken)
    {
        using var output = new OutputBuffer(console.Output);
        var counts = new long[3];
        var papers = 0L;
        var all = archive.ReadPapersAsync(
            diagnostic =>
            {
                counts[(int)diagnostic.Severity]++;
                report.Count(diagnostic);
                output.Write(write(diagnostic) + "\n");
            },
            cancellationToken);
        await foreach (var _ in all.ConfigureAwait(false))
        {
            papers++;
        }

        output.Flush();
        progress?.Clear();
        console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{papers:N0} papers: {counts[(int)DiagnosticSeverity.Error]:N0} errors, {counts[(int)DiagnosticSeverity.Warning]:N0} warnings, {counts[(int)DiagnosticSeverity.Information]:N0} notes"));
        var hasFailed = counts.Where((count, severity) => count > 0 && (DiagnosticSeverity)severity >= failOn).Any();
        return report.ExitCode == ExitCode.Failure ? ExitCode.Failure : hasFailed ? ExitCode.Diagnostics : ExitCode.Success;
    }
}
