using System.CommandLine;
using DigestParsing.Archives;
using DigestParsing.Cli.Output;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests show</c>: papers as a person likes to read them.</summary>
internal static class ShowCommand
{
    public static Command Create(CommandConsole console)
    {
        var path = new Argument<string>("path") { Description = "A file, directory or archive; - for standard input." };
        var id = new Argument<string?>("arxiv-id")
        {
            Description = "Show only this paper, whatever its version, such as 2410.08565. [default: all of them]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        path.Validators.Add(SourceArguments.Validate);
        id.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !ArxivId.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no arXiv identifier such as 2410.08565 or cs.CL/0501001");
            }
        });
        var command = new CommandWithExamples(
            "show",
            "Show papers as text to be read: sections, points and follow-up questions set apart.",
            "digests show 14.md 2410.08565",
            "digests show archive/2024/10/14.md | less -R")
        {
            path,
            id,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var text = result.GetValue(id);
            return RunAsync(console, result.GetRequiredValue(path), text is null ? null : ArxivId.Parse(text).WithoutVersion, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string path, ArxivId? id, CancellationToken cancellationToken)
    {
        var report = new DiagnosticReport(console);
        if (SourceArguments.Open(path, new DigestArchiveOptions(), console, report) is not { } archive)
        {
            return report.ExitCode;
        }

        using var output = new OutputBuffer(console.Output);
        var shown = 0;
        await foreach (var paper in archive.ReadPapersAsync(report.Add, cancellationToken).ConfigureAwait(false))
        {
            if (id is null || paper.ArxivId?.WithoutVersion == id)
            {
                output.Write(PaperView.Render(paper, console));
                output.FlushIfFull();
                shown++;
            }
        }

        output.Flush();
        if (id is not null && shown == 0)
        {
            report.Fail($"{path}: there is no paper {id} in it");
        }

        return report.ExitCode;
    }
}
