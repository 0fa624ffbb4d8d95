using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>Something that a <see cref="ParallelReader"/> has begun, and that its consumer takes when its turn has come.</summary>
internal abstract class ReaderWork
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether there is something to run.</summary>
    public virtual bool NeedsWorker => true;

    /// <summary>Complete when it has run.</summary>
    protected Task Done => _done.Task;

    /// <summary>Runs it, on a worker. What it throws, it throws when it is taken.</summary>
    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(cancellationToken).ConfigureAwait(false);
            _done.SetResult();
        }
        catch (Exception exception)
        {
            _done.SetException(exception);
        }
    }

    /// <summary>What came of it; waits for it to have run.</summary>
    public abstract ValueTask<IReadOnlyList<DocumentPiece>> TakeAsync(CancellationToken cancellationToken);

    protected abstract ValueTask ReadAsync(CancellationToken cancellationToken);
}

/// <summary>A piece that needs no work.</summary>
internal sealed class FinishedWork(DocumentPiece piece) : ReaderWork
{
    public override bool NeedsWorker => false;

    public override ValueTask<IReadOnlyList<DocumentPiece>> TakeAsync(CancellationToken cancellationToken) => new([piece]);

    protected override ValueTask ReadAsync(CancellationToken cancellationToken) => default;
}

/// <summary>All files of a path were read.</summary>
internal sealed class EndOfSourceWork(PathSource source) : ReaderWork
{
    public override bool NeedsWorker => false;

    public override ValueTask<IReadOnlyList<DocumentPiece>> TakeAsync(CancellationToken cancellationToken)
    {
        source.Dispose();
        return new([]);
    }

    protected override ValueTask ReadAsync(CancellationToken cancellationToken) => default;
}

/// <summary>A whole file.</summary>
internal sealed class FileWork(DigestFile file, DocumentName name, DigestArchiveOptions options) : ReaderWork
{
    private readonly List<DocumentPiece> _pieces = [];

    public override async ValueTask<IReadOnlyList<DocumentPiece>> TakeAsync(CancellationToken cancellationToken)
    {
        await Done.WaitAsync(cancellationToken).ConfigureAwait(false);
        return _pieces;
    }

    protected override async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        await foreach (var piece in FileReader.ReadAsync(file, name, options, cancellationToken).ConfigureAwait(false))
        {
            _pieces.Add(piece);
        }
    }
}

/// <summary>A document that is read in parts at the same time.</summary>
/// <remarks>
/// A part begins at a line that looks like a heading. Whether it is one is known only when the part before it was read: the line may stand
/// in a code fence, or under a heading whose day holds for it. When it is not so, what was read ahead is thrown away, and from there on the
/// document is read from one end to the other.
/// </remarks>
internal sealed class SplitDocument(DocumentName name, DigestArchiveOptions options)
{
    private volatile bool _isSequential;

    public DocumentName Name => name;

    public DigestArchiveOptions Options => options;

    /// <summary>Whether the document turned out not to come apart.</summary>
    public bool IsSequential
    {
        get => _isSequential;
        set => _isSequential = value;
    }

    /// <summary>The reader of the part that was taken last. Only the consumer uses it.</summary>
    public PieceReader? Current { get; private set; }

    /// <summary>Whether a table of papers was found in the parts before <see cref="Current"/>.</summary>
    public bool FoundTable { get; private set; }

    /// <summary>Goes on to the next part.</summary>
    public void GoTo(PieceReader reader)
    {
        if (Current is { } last && last != reader)
        {
            FoundTable |= last.FoundTable;
            last.Dispose();
        }

        Current = reader;
    }
}

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
