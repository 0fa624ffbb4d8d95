using System.Buffers;
using DigestParsing.Tables;

namespace DigestParsing.Parsing;

/// <summary>A chunk of a document. Whoever takes it gives its buffer back.</summary>
/// <param name="Buffer">A pooled buffer that holds it.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="End">What comes after it.</param>
/// <param name="Start">Where in the document it begins; only told when chunks end at headings.</param>
/// <param name="StartsAtHeading">Whether it begins with what looks like a heading of the first or second level.</param>
internal readonly record struct Chunk(byte[] Buffer, int Length, ChunkEnd End, TableReaderState Start, bool StartsAtHeading)
{
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);

    public void Release()
    {
        if (Buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(Buffer);
        }
    }
}
