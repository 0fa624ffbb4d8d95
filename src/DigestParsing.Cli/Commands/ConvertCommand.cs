using System.CommandLine;
using DigestParsing.Archives;
using DigestParsing.Cli.Conversion;
using DigestParsing.Cli.Output;
using DigestParsing.Formats;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests convert</c>: the same papers in another form.</summary>
internal static class ConvertCommand
{
    private const string StandardOutput = "-";

    private static readonly IWritableTableFormat[] Forms = [.. TableFormats.BuiltIn.OfType<IWritableTableFormat>()];

    // "markdown" writes papers in the form they were read in, which is no conversion.
    private static readonly string[] Names =
        [.. Forms.Select(form => form.Name), .. OutputFormat.All.Select(format => format.Name).Where(name => name != "markdown")];

    public static Command Create(CommandConsole console)
    {
        var sources = new SourceArguments();
        var to = new Option<string>("--to", "-t") { Description = $"The form: {string.Join(", ", Names)}.", HelpName = "form", Required = true };
        to.AcceptOnlyFromAmong(Names);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file or directory to write to; files of a directory keep their folders and names. [default: -, standard output]",
            HelpName = "path",
        };
        output.Validators.Add(SourceArguments.Validate);
        var inPlace = new Option<bool>("--in-place") { Description = "Replace the files themselves." };
        var force = new Option<bool>("--force") { Description = "Replace files that are there already." };
        var command = new CommandWithExamples(
            "convert",
            "Write digests in another form. Tables of papers are written anew, a row on each line; all else in a file stays as it is.",
            "digests convert archive/ --to three-column-prose --output fixed/",
            "digests convert archive/ --to six-column-linked --in-place",
            "digests convert archive/ --to csv --output papers.csv");
        sources.AddTo(command);
        command.Add(to);
        command.Add(output);
        command.Add(inPlace);
        command.Add(force);
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
        command.SetAction(async (result, cancellationToken) =>
        {
            var progress = ProgressLine.For(console);
            var report = new DiagnosticReport(console, progress);
            var form = result.GetRequiredValue(to);
            var path = result.GetValue(output) is var named && named == StandardOutput ? null : named;
            if (OutputFormat.Find(form) is { } data)
            {
                var archive = sources.Open(result, console, report, progress);
                if (path is not null && sources.Resolve(result).FindRoots(path).Any())
                {
                    report.Fail($"{path}: is itself one of the files that are read; --output has to name another one");
                    return report.ExitCode;
                }

                await WriteDataAsync(console, archive, data, path, result.GetValue(force), report, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var paths = sources.GetPaths(result);
                var target = new ConversionTarget(paths, sources.Resolve(result), path, result.GetValue(inPlace), result.GetValue(force));
                var conversion = new MarkdownConversion(console, report, Forms.Single(format => format.Name == form), target);
                if (target.IsSource)
                {
                    report.Fail($"{path}: would be replaced by what is made of it; --in-place says that this is meant");
                }

                foreach (var source in target.IsSource ? [] : paths)
                {
                    if (SourceArguments.Open(source, sources.GetOptions(result, progress), console, report) is { } archive)
                    {
                        await conversion.RunAsync(source, archive, cancellationToken).ConfigureAwait(false);
                    }
                }

                progress?.Clear();
                conversion.Summarize();
            }

            progress?.Clear();
            return report.ExitCode;
        });
        return command;
    }

    private static async Task WriteDataAsync(
        CommandConsole console,
        DigestArchive archive,
        OutputFormat format,
        string? path,
        bool force,
        DiagnosticReport report,
        CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await WriteAsync(console.Output).ConfigureAwait(false);
            return;
        }

        try
        {
            if (Directory.Exists(path))
            {
                throw new IOException("is a directory, a file was expected");
            }

            if (!force && RealPath.HasContent(path))
            {
                throw new IOException("is there already; --force replaces it");
            }

            using var file = await AtomicFile.CreateAsync(path, force, cancellationToken).ConfigureAwait(false);
            await WriteAsync(file.Stream).ConfigureAwait(false);
            file.Commit();
        }
        catch (Exception exception) when (exception is IOException and not OutputException { IsClosedPipe: true } or UnauthorizedAccessException)
        {
            report.Fail($"{path}: {exception.Message.ReplaceLineEndings(" ")}");
        }

        async Task WriteAsync(Stream stream)
        {
            using var output = new OutputBuffer(stream);
            using var writer = format.CreateWriter(output, report.Add);
            await foreach (var paper in archive.SelectAsync(writer.Prepare, report.Add, cancellationToken).ConfigureAwait(false))
            {
                writer.Write(paper);
            }

            writer.Complete();
            output.Flush();
        }
    }
}
