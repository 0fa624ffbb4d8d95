using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>Bytes of a stream that can be looked at before they are consumed.</summary>
internal sealed class ReadAheadBuffer(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The bytes that are there.</summary>
    public ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads until so many bytes are there, or the stream ends.</summary>
    /// <returns>How many are there.</returns>
    public async ValueTask<int> EnsureAsync(int count, CancellationToken cancellationToken)
    {
        while (_end - _start < count)
        {
            MakeRoom(count);
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            _end += read;
        }

        return _end - _start;
    }

    /// <summary>As <see cref="EnsureAsync"/>, without leaving the thread.</summary>
    public int Ensure(int count)
    {
        while (_end - _start < count)
        {
            MakeRoom(count);
            var read = stream.Read(_buffer.AsSpan(_end));
            if (read == 0)
            {
                break;
            }

            _end += read;
        }

        return _end - _start;
    }

    /// <summary>Goes on to the byte after so many that are there.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>Goes on to the byte after so many, whether they are there or not.</summary>
    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public async ValueTask SkipAsync(long count, CancellationToken cancellationToken)
    {
        while (count > 0)
        {
            if (await EnsureAsync(1, cancellationToken).ConfigureAwait(false) == 0)
            {
                throw new EndOfStreamException();
            }

            var step = (int)Math.Min(count, _end - _start);
            Consume(step);
            count -= step;
        }
    }

    private void MakeRoom(int count)
    {
        if (_start > 0)
        {
            Available.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(count, 2 * _buffer.Length));
        }
    }
}

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
