using System.Runtime.CompilerServices;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>Reads the files of sources one after the other, on the thread of the caller.</summary>
internal static class SequentialReader
{
    public static async IAsyncEnumerable<DocumentPiece> ReadAsync(
        IReadOnlyList<IDigestSource> sources,
        DigestArchiveOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var isEmpty = true;
            try
            {
                await foreach (var file in source.GetFilesAsync(cancellationToken).ConfigureAwait(false))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var verdict = FileGate.Judge(file, options);
                    if (verdict == FileVerdict.PassOver)
                    {
                        continue;
                    }

                    isEmpty &= verdict.Failure is { Code: DiagnosticCode.NestedArchive };
                    var name = FileGate.GetName(file, source.Name);
                    if (verdict.Failure is { } failure)
                    {
                        yield return FileReader.Fail(name, failure, isFile: !file.IsContainer);
                        continue;
                    }

                    await foreach (var piece in FileReader.ReadAsync(file, name, options, cancellationToken).ConfigureAwait(false))
                    {
                        yield return piece;
                    }
                }
            }
            finally
            {
                (source as PathSource)?.Dispose();
            }

            if (isEmpty)
            {
                yield return FileReader.Fail(new DocumentName(null, source.Name, null), FileGate.NothingFound(options), isFile: false);
            }
        }
    }
}
