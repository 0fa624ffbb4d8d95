using System.Runtime.CompilerServices;
using DigestParsing.Archives;

namespace DigestParsing.Cli.Commands;

/// <summary>Reads the papers of what a person names on the command line.</summary>
internal static class PaperSourceReader
{
    /// <summary>Reads a file, directory or archive, or standard input for <c>-</c>; problems go to the report.</summary>
    public static async IAsyncEnumerable<Paper> ReadAsync(
        CommandConsole console,
        string path,
        DiagnosticReport report,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DigestArchive archive;
        try
        {
            archive = path == "-" ? DigestArchive.Open(console.Input) : DigestArchive.Open(path);
        }
        catch (FileNotFoundException exception)
        {
            report.AddUnreadable(path, exception);
            yield break;
        }

        await foreach (var paper in archive.ReadPapersAsync(report.Add, cancellationToken).ConfigureAwait(false))
        {
            yield return paper;
        }
    }
}
