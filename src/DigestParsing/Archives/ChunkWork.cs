using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A chunk of a <see cref="SplitDocument"/>.</summary>
internal sealed class ChunkWork : ReaderWork
{
    private readonly SplitDocument _document;
    private readonly Chunk _chunk;
    private readonly bool _startsPart;
    private ChunkWork? _previous;
    private PieceReader? _reader;
    private DocumentPiece? _piece;

    /// <summary>Creates the work.</summary>
    /// <param name="document">The document.</param>
    /// <param name="chunk">The chunk, which is given back when it is taken.</param>
    /// <param name="previous">The chunk before it in the same part; <see langword="null"/> when it begins one.</param>
    public ChunkWork(SplitDocument document, Chunk chunk, ChunkWork? previous)
    {
        _document = document;
        _chunk = chunk;
        _previous = previous;
        _startsPart = previous is null;
    }

    /// <summary>Whether the document ends with it.</summary>
    public bool IsLast => _chunk.End == ChunkEnd.Document;

    /// <summary>Why the document cannot be read any further.</summary>
    public Failure? Failure { get; init; }

    public long SourceBytes { get; init; }

    public override async ValueTask<IReadOnlyList<DocumentPiece>> TakeAsync(CancellationToken cancellationToken)
    {
        _document.IsSequential |= _startsPart && _document.Current is { CanHandOver: false };
        DocumentPiece piece;
        if (_document.IsSequential)
        {
            // Whatever came of reading it on its own; nobody needs its bytes any more.
            await Done.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            piece = _document.Current!.Read(_chunk.Bytes, IsLast ? ChunkEnd.Document : ChunkEnd.Open);
        }
        else
        {
            await Done.WaitAsync(cancellationToken).ConfigureAwait(false);
            _document.GoTo(_reader!);
            piece = _piece!;
        }

        _chunk.Release();
        piece.SourceBytes = SourceBytes;
        if (IsLast)
        {
            if (_document.FoundTable)
            {
                piece.WithdrawNoPapers();
            }

            _document.Current?.Dispose();
        }

        if (Failure is { } failure)
        {
            piece.OnFailure(failure.ToDiagnostic(_document.Name.Root, _document.Name.Path), failure.Exception);
        }

        return [piece];
    }

    protected override async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        var previous = _previous;
        _previous = null;
        if (_document.IsSequential)
        {
            return;
        }

        if (previous is not null)
        {
            // It was begun before this one, so it ends without it.
            await previous.Done.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        _reader = previous is null ? new PieceReader(_document.Options.Parser, _document.Name, _chunk.Start, _document.Options.Select) : previous._reader;
        _piece = _reader?.Read(_chunk.Bytes, _chunk.End);
    }
}
