using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>
/// Reads several files, or several parts of a long one, at the same time, and gives the pieces in the order of the files and their text.
/// </summary>
/// <remarks>
/// One task lists the files and reads the bytes of those that are long or that come one after the other; as many tasks as the options say
/// parse. Everything that is begun stands in one queue in the order in which it has to come out, and the queue has a bound: that bounds the
/// memory, and lets all of them wait when the consumer does.
/// </remarks>
internal sealed class ParallelReader
{
    private readonly IReadOnlyList<IDigestSource> _sources;
    private readonly DigestArchiveOptions _options;
    private readonly Channel<ReaderWork> _order;
    private readonly Channel<ReaderWork> _work;
    private readonly int _maxHeadingLength;

    private ParallelReader(IReadOnlyList<IDigestSource> sources, DigestArchiveOptions options)
    {
        _sources = sources;
        _options = options;
        _order = Channel.CreateBounded<ReaderWork>(new BoundedChannelOptions((2 * options.Degree) + 2) { SingleReader = true, SingleWriter = true });
        _work = Channel.CreateUnbounded<ReaderWork>(new UnboundedChannelOptions { SingleWriter = true });

        // With a limit on the rows of a document, its parts cannot be read at the same time: none knows how many were before it.
        var parser = options.Parser.Options;
        _maxHeadingLength = parser.MaxRows == long.MaxValue ? parser.MaxRowLength : 0;
    }

    public static async IAsyncEnumerable<DocumentPiece> ReadAsync(
        IReadOnlyList<IDigestSource> sources,
        DigestArchiveOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reader = new ParallelReader(sources, options);
        Task[] tasks =
        [
            Task.Run(() => reader.ProduceAsync(stop.Token), CancellationToken.None),
            .. Enumerable.Range(0, options.Degree).Select(_ => Task.Run(() => reader.WorkAsync(stop.Token), CancellationToken.None)),
        ];
        try
        {
            await foreach (var work in reader._order.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                foreach (var piece in await work.TakeAsync(cancellationToken).ConfigureAwait(false))
                {
                    yield return piece;
                }
            }
        }
        finally
        {
            // Nobody is left behind, so that no file is open any more.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(tasks).ConfigureAwait(false);
            foreach (var source in sources)
            {
                (source as PathSource)?.Dispose();
            }
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (await WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (!cancellationToken.IsCancellationRequested && _work.Reader.TryRead(out var work))
            {
                await work.RunAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _work.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ProduceAsync(CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            foreach (var source in _sources)
            {
                await ProduceAsync(source, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // Comes out where the consumer is when it has all that was found before.
            fault = exception;
        }

        _work.Writer.Complete();
        _order.Writer.Complete(fault);
    }

    private async Task ProduceAsync(IDigestSource source, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        await foreach (var file in source.GetFilesAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var verdict = FileGate.Judge(file, _options);
            if (verdict == FileVerdict.PassOver)
            {
                continue;
            }

            isEmpty &= verdict.Failure is { Code: DiagnosticCode.NestedArchive };
            var name = FileGate.GetName(file, source.Name);
            if (verdict.Failure is { } failure)
            {
                await EnqueueAsync(new FinishedWork(FileReader.Fail(name, failure, isFile: !file.IsContainer)), cancellationToken).ConfigureAwait(false);
            }
            else if (!file.IsSequential && file.Length <= _options.WholeFileLength)
            {
                await EnqueueAsync(new FileWork(file, name, _options), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await ProduceChunksAsync(file, name, cancellationToken).ConfigureAwait(false);
            }
        }

        if (isEmpty)
        {
            var piece = FileReader.Fail(new DocumentName(null, source.Name, null), FileGate.NothingFound(_options), isFile: false);
            await EnqueueAsync(new FinishedWork(piece), cancellationToken).ConfigureAwait(false);
        }

        if (source is PathSource pathSource)
        {
            await EnqueueAsync(new EndOfSourceWork(pathSource), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ProduceChunksAsync(DigestFile file, DocumentName name, CancellationToken cancellationToken)
    {
        var (open, failure) = await FileReader.OpenAsync(file, _options, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            await EnqueueAsync(new FinishedWork(FileReader.Fail(name, failure, isFile: true)), cancellationToken).ConfigureAwait(false);
            return;
        }

        await using (open!.ConfigureAwait(false))
        {
            var document = new SplitDocument(name, _options);
            var chunks = open!.CreateChunks(_maxHeadingLength);
            ChunkWork? last = null;
            while (last is not { IsLast: true })
            {
                (var chunk, failure) = await FileReader.ReadChunkAsync(chunks, cancellationToken).ConfigureAwait(false);
                last = new ChunkWork(document, chunk, chunk.StartsAtHeading ? null : last)
                {
                    Failure = failure,
                    SourceBytes = open.TakeSourceBytes(chunk.Length, chunk.End == ChunkEnd.Document),
                };
                await EnqueueAsync(last, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // First into the queue that has a bound. What stands in the other one was begun before all that come after it in the first.
    private async ValueTask EnqueueAsync(ReaderWork work, CancellationToken cancellationToken)
    {
        await _order.Writer.WriteAsync(work, cancellationToken).ConfigureAwait(false);
        if (work.NeedsWorker)
        {
            _work.Writer.TryWrite(work);
        }
    }
}
