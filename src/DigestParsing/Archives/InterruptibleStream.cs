using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>
/// A stream whose reading ends at once when it is cancelled, although the stream behind it, such as a terminal or a pipe, goes on waiting.
/// </summary>
internal sealed class InterruptibleStream(Stream stream) : ReadOnlyStream
{
    // Not pooled: a read that nobody waits for any more may still write to it.
    private readonly byte[] _buffer = new byte[64 * 1024];

    public override int Read(Span<byte> buffer) => stream.Read(buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var wanted = Math.Min(buffer.Length, _buffer.Length);
        var reading = stream.ReadAsync(_buffer.AsMemory(0, wanted), cancellationToken);
        var read = reading.IsCompletedSuccessfully
            ? reading.Result
            : await reading.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        _buffer.AsSpan(0, read).CopyTo(buffer.Span);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
