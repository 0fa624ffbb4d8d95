namespace DigestParsing.Parsing;

/// <summary>
/// Reads a stream of UTF-8, or of UTF-16 when it begins with the byte order mark of UTF-16. One piece of code serves synchronous and
/// asynchronous reading: a synchronous one never awaits anything that is not complete.
/// </summary>
internal sealed class StreamSource(Stream stream, bool isAsync) : IBlockSource
{
    private TextSource? _utf16;
    private bool _isStarted;

    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (!_isStarted)
        {
            _isStarted = true;
            return ReadFirstAsync(buffer, cancellationToken);
        }

        return _utf16 is null ? ReadStreamAsync(buffer, cancellationToken) : _utf16.ReadAsync(buffer, cancellationToken);
    }

    private async ValueTask<int> ReadFirstAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        while (length < Utf16.MarkLength)
        {
            var read = await ReadStreamAsync(buffer[length..], cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        if (!Utf16.HasMark(buffer.Span[..length], out var isBigEndian))
        {
            return length;
        }

        // What came with the mark, and the rest of the stream, are the text.
        var rest = new PrefixedStream(buffer[Utf16.MarkLength..length].ToArray(), stream);
        _utf16 = new TextSource(new Utf16Reader(rest, isBigEndian), isAsync);
        return await _utf16.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<int> ReadStreamAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (isAsync)
        {
            return stream.ReadAsync(buffer, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<int>(stream.Read(buffer.Span));
    }
}

/// <summary>Reads characters from a text reader.</summary>
internal sealed class TextSource(TextReader reader, bool isAsync) : IBlockSource
{
    private readonly char[] _chars = new char[4096];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_start < _end)
            {
                var written = Utf16.ToUtf8(_chars.AsSpan(_start, _end - _start), buffer.Span, _isAtEnd, out var read);
                _start += read;
                if (written > 0)
                {
                    return written;
                }
            }

            if (_isAtEnd)
            {
                return 0;
            }

            // At most the first half of a surrogate pair is left.
            var left = _end - _start;
            _chars.AsSpan(_start, left).CopyTo(_chars);
            var count = isAsync
                ? await reader.ReadAsync(_chars.AsMemory(left), cancellationToken).ConfigureAwait(false)
                : ReadNow(left, cancellationToken);
            _start = 0;
            _end = left + count;
            _isAtEnd = count == 0;
        }
    }

    private int ReadNow(int offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return reader.Read(_chars.AsSpan(offset));
    }
}
