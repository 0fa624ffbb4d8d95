namespace DigestParsing.Parsing;

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
