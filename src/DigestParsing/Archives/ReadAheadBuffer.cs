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
