using System.CommandLine;
using DigestParsing.Cli.Conversion;
using DigestParsing.Cli.Output;
using DigestParsing.Formats;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests convert</c>: the same papers in another form.</summary>
internal static class ConvertCommand
{
    // "markdown" would be no conversion.
    private static readonly OutputFormat[] DataFormats = [.. OutputFormat.All.Where(format => format.Name != "markdown")];

    private static readonly TableFormat[] Forms = [.. TableFormats.BuiltIn.OfType<TableFormat>()];

    private static readonly string[] Names = [.. Forms.Select(form => form.Name), .. DataFormats.Select(format => format.Name)];

    public static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, directories and archives to read, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var to = new Option<string>("--to", "-t") { Description = $"The form: {string.Join(", ", Names)}.", HelpName = "form", Required = true };
        to.AcceptOnlyFromAmong(Names);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file or directory to write to; files of a directory keep their folders and names. Default: standard output.",
            HelpName = "path",
        };
        var inPlace = new Option<bool>("--in-place") { Description = "Replace the files themselves." };
        var force = new Option<bool>("--force") { Description = "Replace files that are there already." };
        var command = new CommandWithExamples(
            "convert",
            "Write digests in another form. Tables of papers are written anew, a row on each line; all else in a file stays as it is.",
            "digests convert archive/ --to three-column-prose --output fixed/",
            "digests convert archive/ --to six-column-linked --in-place",
            "digests convert archive/ --to csv --output papers.csv")
        {
            paths,
            to,
            output,
            inPlace,
            force,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(inPlace) && result.GetValue(output) is not null)
            {
                result.AddError("--in-place and --output exclude each other");
            }
            else if (result.GetValue(inPlace) && OutputFormat.Find(result.GetValue(to)) is not null)
            {
                result.AddError($"--in-place is for digests, not for {result.GetValue(to)}");
            }
        });
        command.SetAction((result, cancellationToken) =>
        {
            var form = result.GetRequiredValue(to);
            return OutputFormat.Find(form) is { } data
                ? WriteDataAsync(console, result.GetRequiredValue(paths), data, result.GetValue(output), result.GetValue(force), cancellationToken)
                : WriteDigestsAsync(
                    console,
                    result.GetRequiredValue(paths),
                    Forms.Single(format => format.Name == form),
                    new ConversionTarget(result.GetRequiredValue(paths), result.GetValue(output), result.GetValue(inPlace), result.GetValue(force)),
                    cancellationToken);
        });
        return command;
    }

    private static async Task<int> WriteDigestsAsync(
        CommandConsole console,
        string[] paths,
        TableFormat form,
        ConversionTarget target,
        CancellationToken cancellationToken)
    {
        var report = new DiagnosticReport(console);
        var conversion = new MarkdownConversion(console, report, form, target);
        foreach (var path in paths)
        {
            await conversion.RunAsync(path, cancellationToken).ConfigureAwait(false);
        }

        conversion.Summarize();
        return report.ExitCode;
    }

    private static async Task<int> WriteDataAsync(
        CommandConsole console,
        string[] paths,
        OutputFormat format,
        string? outputPath,
        bool force,
        CancellationToken cancellationToken)
    {
        var report = new DiagnosticReport(console);
        try
        {
            if (outputPath is null)
            {
                await WriteAsync(console.Output).ConfigureAwait(false);
                return report.ExitCode;
            }

            if (Directory.Exists(outputPath))
            {
                throw new IOException($"is a directory, a file was expected");
            }

            if (!force && File.Exists(outputPath))
            {
                throw new IOException("is there already; --force replaces it");
            }

            using var file = AtomicFile.Create(outputPath, force);
            await WriteAsync(file.Stream).ConfigureAwait(false);
            file.Commit();
        }
        catch (Exception exception) when (exception is IOException and not OutputException or UnauthorizedAccessException)
        {
            report.AddUnwritable(outputPath ?? "-", exception);
        }

        return report.ExitCode;

        async Task WriteAsync(Stream stream)
        {
            using var output = new OutputBuffer(stream);
            using var writer = format.CreateWriter(output, report.Add);
            foreach (var path in paths)
            {
                await foreach (var paper in PaperSourceReader.ReadAsync(console, path, report, cancellationToken).ConfigureAwait(false))
                {
                    writer.Write(paper);
                }
            }

            writer.Complete();
            output.Flush();
        }
    }
}
