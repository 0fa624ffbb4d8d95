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
