namespace DigestParsing.Parsing;

/// <summary>Reads the code units of a stream of UTF-16.</summary>
internal sealed class Utf16Reader(Stream stream, bool isBigEndian) : TextReader
{
    private readonly byte[] _bytes = new byte[8192];
    private int _length;

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        int read;
        do
        {
            read = stream.Read(GetRoom(buffer.Length).Span);
            _length += read;
        }
        while (read > 0 && _length < sizeof(char));
        return Take(buffer, isAtEnd: read == 0);
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        do
        {
            read = await stream.ReadAsync(GetRoom(buffer.Length), cancellationToken).ConfigureAwait(false);
            _length += read;
        }
        while (read > 0 && _length < sizeof(char));
        return Take(buffer.Span, isAtEnd: read == 0);
    }

    private Memory<byte> GetRoom(int chars) => _bytes.AsMemory(_length..Math.Min(_bytes.Length, chars * sizeof(char)));

    private int Take(Span<char> buffer, bool isAtEnd)
    {
        // Half a code unit waits for the other half.
        var left = isAtEnd ? 0 : _length % sizeof(char);
        var length = Utf16.Decode(_bytes.AsSpan(0, _length - left), isBigEndian, buffer);
        _bytes.AsSpan(_length - left, left).CopyTo(_bytes);
        _length = left;
        return length;
    }
}
