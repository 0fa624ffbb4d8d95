using System.Buffers;
using DigestParsing.Tables;

namespace DigestParsing.Parsing;

/// <summary>Reads a document in chunks that can be read at the same time: where it can be, a chunk ends where a heading follows.</summary>
/// <param name="source">The bytes.</param>
/// <param name="size">How many bytes a chunk has at most.</param>
/// <param name="fill">
/// Whether to read until a chunk is full. Otherwise what one call of the source gives is a chunk, so that a slow source is not waited for.
/// </param>
/// <param name="maxHeadingLength">How long the line of a heading may be, in bytes; zero when chunks need not end at headings.</param>
internal sealed class ChunkReader(IBlockSource source, int size, bool fill, int maxHeadingLength)
{
    private byte[]? _next;
    private int _nextLength;
    private bool _nextStartsAtHeading;
    private TableReaderState _position;
    private bool _endedWithCarriageReturn;

    /// <summary>Reads the next chunk. The last one may be empty.</summary>
    public async ValueTask<Chunk> ReadAsync(CancellationToken cancellationToken)
    {
        // Kept where TakeRest finds it when the source fails.
        _next ??= ArrayPool<byte>.Shared.Rent(size);
        while (size - _nextLength >= IBlockSource.MinRoom)
        {
            var read = await source.ReadAsync(_next.AsMemory(_nextLength, size - _nextLength), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return TakeRest();
            }

            _nextLength += read;
            if (!fill)
            {
                break;
            }
        }

        var boundary = maxHeadingLength == 0 ? -1 : FindLastHeading(_next.AsSpan(0, _nextLength), maxHeadingLength);
        return boundary < 0 ? Take(_nextLength, ChunkEnd.Open) : Take(boundary, ChunkEnd.Heading);
    }

    /// <summary>What was read of the next chunk, as the end of the document: for a source that ends, or cannot be read any further.</summary>
    public Chunk TakeRest()
    {
        _next ??= [];
        return Take(_nextLength, ChunkEnd.Document);
    }

    private Chunk Take(int length, ChunkEnd end)
    {
        var chunk = new Chunk(_next!, length, end, _position, _nextStartsAtHeading);
        var rest = _nextLength - length;
        var next = (byte[]?)null;
        if (rest > 0)
        {
            next = ArrayPool<byte>.Shared.Rent(size);
            chunk.Buffer.AsSpan(length, rest).CopyTo(next);
        }

        _next = next;
        _nextLength = rest;
        _nextStartsAtHeading = end == ChunkEnd.Heading;
        if (maxHeadingLength > 0)
        {
            _position.Offset += length;
            _position.LinesRead += CountLines(chunk.Bytes);
        }

        return chunk;
    }

    /// <summary>Where the last line starts that looks like a heading of the first or second level, and is not the first line.</summary>
    private static int FindLastHeading(ReadOnlySpan<byte> text, int maxHeadingLength)
    {
        var before = text;
        while (true)
        {
            var index = before.LastIndexOf("\n#"u8);
            if (index < 0)
            {
                return -1;
            }

            var line = text[(index + 1)..];
            if (line.StartsWith("# "u8) || line.StartsWith("## "u8))
            {
                var end = line.IndexOfAny((byte)'\n', (byte)'\r');
                if (end >= 0 && end <= maxHeadingLength)
                {
                    return index + 1;
                }
            }

            before = before[..index];
        }
    }

    // As the reader of tables counts them: LF, CR and CRLF each end a line.
    private int CountLines(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var lines = text.Count((byte)'\n');
        if (_endedWithCarriageReturn && text[0] == '\n')
        {
            lines--;
        }

        _endedWithCarriageReturn = text[^1] == '\r';
        if (text.Contains((byte)'\r'))
        {
            lines += text.Count((byte)'\r') - text.Count("\r\n"u8);
        }

        return lines;
    }
}
