using System.Buffers;

namespace DigestParsing.Parsing;

/// <summary>Carries a source's bytes to a session, in a buffer that grows to the longest row and no further.</summary>
internal static class BlockPump
{
    public const int DefaultBlockSize = 64 * 1024;

    /// <summary>Reads a source to its end.</summary>
    /// <param name="source">The source; when it is synchronous, so is this.</param>
    /// <param name="session">The session.</param>
    /// <param name="blockSize">The size of the buffer at the start, in bytes.</param>
    /// <param name="cancellationToken">Checked between blocks.</param>
    public static async ValueTask RunAsync(IBlockSource source, ParseSession session, int blockSize, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(blockSize);
        try
        {
            var filled = 0;
            var parseAt = 1;
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (buffer.Length - filled < IBlockSource.MinRoom)
                {
                    buffer = Grow(buffer);
                }

                var read = await source.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                filled += read;

                // A source that gives a few bytes at a time must not make a long row be read again for each of them: what is left over has
                // to double before it is tried again.
                if (filled < parseAt && read > 0)
                {
                    continue;
                }

                var consumed = session.Parse(buffer.AsSpan(0, filled), isFinalBlock: read == 0);
                if (read == 0)
                {
                    return;
                }

                filled -= consumed;
                buffer.AsSpan(consumed, filled).CopyTo(buffer);
                parseAt = Math.Max(1, 2 * filled);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
