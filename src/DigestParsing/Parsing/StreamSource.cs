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
