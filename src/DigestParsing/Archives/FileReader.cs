using System.Runtime.CompilerServices;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>Reads one file, a piece after the other.</summary>
internal static class FileReader
{
    /// <summary>Reads a file on the thread of the caller. There is at least one piece, and the last one ends the document.</summary>
    public static async IAsyncEnumerable<DocumentPiece> ReadAsync(
        DigestFile file,
        DocumentName name,
        DigestArchiveOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new PieceReader(options.Parser, name, select: options.Select);
        var (source, failure) = await OpenAsync(file, options, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            yield return Fail(name, failure, isFile: true);
            yield break;
        }

        await using (source!.ConfigureAwait(false))
        {
            var chunks = source!.CreateChunks(maxHeadingLength: 0);
            while (true)
            {
                (var chunk, failure) = await ReadChunkAsync(chunks, cancellationToken).ConfigureAwait(false);
                DocumentPiece piece;
                try
                {
                    piece = reader.Read(chunk.Bytes, chunk.End);
                }
                finally
                {
                    chunk.Release();
                }

                if (failure is not null)
                {
                    piece.OnFailure(failure.ToDiagnostic(name.Root, name.Path), failure.Exception);
                }

                piece.SourceBytes = source.TakeSourceBytes(chunk.Length, piece.EndsDocument);
                yield return piece;
                if (piece.EndsDocument)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>Opens a file, or says why it cannot be opened.</summary>
    public static async ValueTask<(OpenFile? File, Failure? Failure)> OpenAsync(DigestFile file, DigestArchiveOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await file.OpenAsync(cancellationToken).ConfigureAwait(false);
            return (new OpenFile(file, stream ?? throw new InvalidOperationException("The file gave no stream."), options), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, Failure.Of(exception));
        }
    }

    /// <summary>Reads the next chunk. When the file cannot be read any further, what was read is the last chunk, and the failure comes with it.</summary>
    public static async ValueTask<(Chunk Chunk, Failure? Failure)> ReadChunkAsync(ChunkReader chunks, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (await chunks.ReadAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (chunks.TakeRest(), Failure.Of(exception));
        }
    }

    /// <summary>A piece that holds nothing but a failure.</summary>
    public static DocumentPiece Fail(DocumentName name, Failure failure, bool isFile)
    {
        var piece = new DocumentPiece { Path = name.Path, IsFile = isFile, StartsDocument = true, EndsDocument = true };
        piece.OnFailure(failure.ToDiagnostic(name.Root, name.Path), failure.Exception);
        return piece;
    }
}
