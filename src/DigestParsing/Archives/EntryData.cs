using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>The data of one entry of an archive that is read from its start. What was given last is kept, until more is asked for.</summary>
/// <param name="input">The archive.</param>
/// <param name="length">How many bytes the data has; <see langword="null"/> when nobody knows.</param>
internal sealed class EntryData(ReadAheadBuffer input, long? length) : ReadOnlyStream
{
    /// <summary>How many bytes were given.</summary>
    public long BytesGiven { get; private set; }

    /// <summary>How many of them were given last, and are still kept.</summary>
    public int Pending { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        Release();
        return IsAtEnd ? 0 : Give(buffer, input.Ensure(1));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Release();
        if (IsAtEnd)
        {
            return 0;
        }

        var available = await input.EnsureAsync(1, cancellationToken).ConfigureAwait(false);
        return Give(buffer.Span, available);
    }

    /// <summary>Lets go of the bytes that were given last, but for so many of them.</summary>
    public void Release(int keep = 0)
    {
        input.Consume(Pending - keep);
        Pending = 0;
    }

    private bool IsAtEnd => BytesGiven == length;

    private int Give(Span<byte> buffer, int available)
    {
        if (available == 0)
        {
            throw new EndOfStreamException();
        }

        var count = (int)Math.Min(Math.Min(buffer.Length, available), length - BytesGiven ?? long.MaxValue);
        input.Available[..count].CopyTo(buffer);
        Pending = count;
        BytesGiven += count;
        return count;
    }
}
