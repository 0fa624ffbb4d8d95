using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A file that is open.</summary>
internal sealed class OpenFile : IAsyncDisposable
{
    private const int MinChunkSize = 64;

    private readonly DigestFile _file;
    private readonly Stream _stream;
    private readonly int _chunkSize;
    private readonly bool _isLive;
    private long _position;
    private long _left;

    public OpenFile(DigestFile file, Stream stream, DigestArchiveOptions options)
    {
        _file = file;
        _isLive = file.IsLive;
        _chunkSize = options.ChunkSize;
        _left = file.SourceLength ?? file.Length ?? 0;
        _position = file.SourcePosition?.Invoke() ?? 0;
        _stream = stream is LimitedStream ? stream : new LimitedStream(stream, options.MaxFileLength, compressed: null, options.MaxExpansion);
    }

    public ChunkReader CreateChunks(int maxHeadingLength)
    {
        // A small file is one chunk.
        var size = _file.Length < _chunkSize - IBlockSource.MinRoom ? (int)_file.Length + IBlockSource.MinRoom : _chunkSize;
        return new ChunkReader(new StreamSource(_stream, isAsync: !_file.IsLocal), Math.Max(size, MinChunkSize), fill: !_isLive, _isLive ? 0 : maxHeadingLength);
    }

    /// <summary>How many bytes of its source the last chunk took.</summary>
    public long TakeSourceBytes(int length, bool isLast)
    {
        if (_file.SourcePosition is { } getPosition)
        {
            var position = getPosition();
            var step = position - _position;
            _position = position;
            return step;
        }

        var bytes = isLast || _file.Length is not > 0 ? _left : Math.Min(_left, (_file.SourceLength ?? _file.Length.Value) * length / _file.Length.Value);
        _left -= bytes;
        return bytes;
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
