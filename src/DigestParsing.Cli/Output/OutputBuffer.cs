using System.Buffers;
using System.Text;

namespace DigestParsing.Cli.Output;

/// <summary>Gathers what is written and hands it on in large pieces. Not thread-safe.</summary>
internal sealed class OutputBuffer(Stream stream) : IBufferWriter<byte>, IDisposable
{
    private const int FlushAt = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(2 * FlushAt);
    private int _length;

    /// <summary>Writes text as UTF-8.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        Encoding.UTF8.GetBytes(text, this);
        FlushIfFull();
    }

    /// <summary>Writes UTF-8.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(GetSpan(utf8.Length));
        Advance(utf8.Length);
    }

    /// <summary>Hands everything on when enough has gathered; called where a piece may end.</summary>
    /// <exception cref="OutputException">The stream cannot be written to.</exception>
    public void FlushIfFull()
    {
        if (_length >= FlushAt)
        {
            Flush();
        }
    }

    /// <summary>Hands everything on.</summary>
    /// <exception cref="OutputException">The stream cannot be written to.</exception>
    public void Flush()
    {
        try
        {
            stream.Write(_buffer.AsSpan(0, _length));
            stream.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(exception);
        }

        _length = 0;
    }

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    /// <summary>Gives the buffer back; what was not flushed is lost.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Reserve(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 256);
        if (needed <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _buffer.Length));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
