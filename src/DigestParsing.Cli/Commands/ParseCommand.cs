using System.CommandLine;
using DigestParsing.Cli.Output;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests parse</c>: papers to standard output.</summary>
internal static class ParseCommand
{
    public static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files to read.",
            Arity = ArgumentArity.OneOrMore,
        };
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
            "digests parse --format json 14.md > papers.json",
            "digests parse 14.md | jq -r .title")
        {
            paths,
            format,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            console,
            result.GetRequiredValue(paths),
            OutputFormat.Find(result.GetValue(format))!,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string[] paths, OutputFormat format, CancellationToken cancellationToken)
    {
        using var output = new OutputBuffer(console.Output);
        var report = new DiagnosticReport(console);
        using var writer = format.CreateWriter(output, report.Add);
        foreach (var path in paths)
        {
            try
            {
                var document = await DigestParser.Default.ParseFileAsync(path, cancellationToken).ConfigureAwait(false);
                foreach (var diagnostic in document.Diagnostics)
                {
                    report.Add(diagnostic);
                }

                foreach (var paper in document.Papers)
                {
                    writer.Write(paper);
                }
            }
            catch (Exception exception) when (exception is IOException and not OutputException or UnauthorizedAccessException)
            {
                report.AddUnreadable(path, exception);
            }
        }

        writer.Complete();
        output.Flush();
        return report.ExitCode;
    }
}
