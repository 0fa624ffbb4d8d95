#if NET10_0_OR_GREATER
using System.IO.Pipelines;
#endif
using System.Runtime.CompilerServices;
using DigestParsing.Parsing;

namespace DigestParsing;

// Papers one by one, for texts that are too long, or come too slowly, to be held as a document.
public sealed partial class DigestParser
{
    /// <summary>
    /// Reads the papers of a stream one by one, as they are found. Memory is bounded by the longest row, not by the stream.
    /// </summary>
    /// <param name="utf8">The stream.</param>
    /// <param name="path">A name for it; see the remarks of the class.</param>
    /// <param name="onDiagnostic">Called for each diagnostic, before the papers that follow it; <see langword="null"/> to ignore them.</param>
    /// <param name="leaveOpen">Whether the stream is left open afterwards. Default: it is closed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, and there is an error; the papers before it were given.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IAsyncEnumerable<Paper> ReadPapersAsync(
        Stream utf8,
        string? path = null,
        Action<Diagnostic>? onDiagnostic = null,
        bool leaveOpen = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ReadPapersIteratorAsync(utf8, path, onDiagnostic, leaveOpen, cancellationToken);
    }

#if NET10_0_OR_GREATER
    /// <summary>
    /// Reads the papers of a pipe one by one, as they are found, and completes the pipe's reader. There from .NET 10 on, where pipes are
    /// part of the framework; before, pass <c>reader.AsStream()</c>.
    /// </summary>
    /// <param name="utf8">The reader of the pipe.</param>
    /// <param name="path">A name for it; see the remarks of the class.</param>
    /// <param name="onDiagnostic">Called for each diagnostic, before the papers that follow it; <see langword="null"/> to ignore them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, and there is an error; the papers before it were given.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IAsyncEnumerable<Paper> ReadPapersAsync(
        PipeReader utf8,
        string? path = null,
        Action<Diagnostic>? onDiagnostic = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ReadPapersAsync(utf8.AsStream(leaveOpen: false), path, onDiagnostic, leaveOpen: false, cancellationToken);
    }
#endif

    private async IAsyncEnumerable<Paper> ReadPapersIteratorAsync(
        Stream utf8,
        string? path,
        Action<Diagnostic>? onDiagnostic,
        bool leaveOpen,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var piece in ReadPiecesAsync(utf8, path, cancellationToken).ConfigureAwait(false))
            {
                foreach (var item in piece.Items)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (item is Paper paper)
                    {
                        yield return paper;
                    }
                    else if (item is Diagnostic diagnostic)
                    {
                        onDiagnostic?.Invoke(diagnostic);
                    }
                }

                if (piece.Error is not null)
                {
                    throw piece.Error;
                }
            }
        }
        finally
        {
            if (!leaveOpen)
            {
                await utf8.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<DocumentPiece> ReadPiecesAsync(Stream utf8, string? path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new PieceReader(this, DocumentName.Of(PathDate.Normalize(path)));
        var chunks = new ChunkReader(new StreamSource(utf8, isAsync: true), BlockPump.DefaultBlockSize, fill: false, maxHeadingLength: 0);
        DocumentPiece piece;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = await chunks.ReadAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                piece = reader.Read(chunk.Bytes, chunk.End);
            }
            finally
            {
                chunk.Release();
            }

            yield return piece;
        }
        while (!piece.EndsDocument);
    }
}
