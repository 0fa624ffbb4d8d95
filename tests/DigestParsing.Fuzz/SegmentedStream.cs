using DigestParsing.Parsing;

namespace DigestParsing.Fuzz;

/// <summary>Hands over a text a few bytes at a time, as a slow connection does.</summary>
internal sealed class SegmentedStream(byte[] bytes, int segment) : ReadOnlyStream
{
    private int _position;

    /// <summary>Whether the stream was closed.</summary>
    public bool IsDisposed { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(segment, Math.Min(buffer.Length, bytes.Length - _position));
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    // Gives way first, so that the reader is resumed from somewhere else.
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.Yield();
        return Read(buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
