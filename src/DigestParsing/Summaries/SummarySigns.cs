using System.Buffers;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigestParsing.Summaries;

/// <summary>
/// Where the signs stand in a summary that headings, labels, markers and numbers begin or end with. All of them are noted in one pass, so
/// that nothing has to be searched again.
/// </summary>
internal ref struct SummarySigns
{
    private const char LastLatin = '\u00FF';
    private const int BlockLength = 64;

    // The printable characters of ASCII that are no signs.
    private static readonly SearchValues<char> NoSigns =
        SearchValues.Create(" !\"#$%&'(+,/0123456789;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private SpanList<int> _headings;
    private SpanList<int> _marks;

    /// <summary>Creates empty lists in two buffers, which they leave when they outgrow them.</summary>
    public SummarySigns(Span<int> headings, Span<int> marks)
    {
        _headings = new SpanList<int>(headings);
        _marks = new SpanList<int>(marks);
    }

    /// <summary>The signs about headings, in order: colons, <c>*</c>, and line feeds.</summary>
    public readonly ReadOnlySpan<int> Headings => _headings.Items;

    /// <summary>
    /// The signs about labels, numbers and markers, in order: <c>)</c>; a full stop after a digit; a hyphen after a blank or after what is not
    /// ASCII; and everything beyond Latin-1, bullets among it.
    /// </summary>
    public readonly ReadOnlySpan<int> Marks => _marks.Items;

    /// <summary>Adds the signs between two places of a text; to be called once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the signs start.</param>
    /// <param name="end">Where they end.</param>
    public void Find(ReadOnlySpan<char> text, int start, int end)
    {
        if (Vector256.IsHardwareAccelerated && end - start >= BlockLength)
        {
            FindInBlocks(text, start, end);
        }
        else
        {
            FindOneByOne(text, start, end);
        }
    }

    /// <summary>The same for short texts, and for processors without wide vectors.</summary>
    internal void FindOneByOne(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var skipped = text[i..end].IndexOfAnyExcept(NoSigns);
            if (skipped < 0)
            {
                break;
            }

            i += skipped;
            switch (text[i])
            {
                case ':' or '：' or '*' or '\n':
                    _headings.Add(i);
                    break;
                case ')' or >= LastLatin:
                case '-' when i == start || text[i - 1] is <= ' ' or > '\x7F':
                case '.' when i > start && char.IsAsciiDigit(text[i - 1]):
                    _marks.Add(i);
                    break;
            }
        }
    }

    /// <summary>Moves on to the first of some signs that does not stand before a position; asked from left to right.</summary>
    public static void Advance(ReadOnlySpan<int> signs, ref int next, int position)
    {
        while (next < signs.Length && signs[next] < position)
        {
            next++;
        }
    }

    public void Dispose()
    {
        _headings.Dispose();
        _marks.Dispose();
    }

    private void FindInBlocks(ReadOnlySpan<char> text, int start, int end)
    {
        Debug.Assert(start >= 0 && end - start >= BlockLength && end <= text.Length, "The blocks are inside the text.");

        // 1 where the character before the block is a blank, or a digit.
        ulong afterBlank = 1;
        ulong afterDigit = 0;
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (var position = start; position < end; position += BlockLength)
        {
            // The last block overlaps the one before; what that one has is shifted out.
            var block = Math.Min(position, end - BlockLength);
            var known = position - block;
            var signs = Signs.In(ref Unsafe.Add(ref first, block));
            var marks = signs.Brackets | signs.Wide | (signs.Hyphens & ((signs.Blanks << 1) | afterBlank)) | (signs.Stops & ((signs.Digits << 1) | afterDigit));
            var colons = signs.Wide == 0 ? 0 : FindWideColons(text, signs.Wide >> known, position);
            Add(ref _headings, (signs.Headings >> known) | colons, position);
            Add(ref _marks, (marks >> known) & ~colons, position);
            afterBlank = signs.Blanks >> (BlockLength - 1);
            afterDigit = signs.Digits >> (BlockLength - 1);
        }
    }

    private static ulong FindWideColons(ReadOnlySpan<char> text, ulong wide, int position)
    {
        var colons = 0ul;
        for (; wide != 0; wide &= wide - 1)
        {
            colons |= text[position + BitOperations.TrailingZeroCount(wide)] == '：' ? wide & (~wide + 1) : 0;
        }

        return colons;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref SpanList<int> positions, ulong signs, int position)
    {
        for (; signs != 0; signs &= signs - 1)
        {
            positions.Add(position + BitOperations.TrailingZeroCount(signs));
        }
    }

    /// <summary>What 64 characters are: a bit for each.</summary>
    /// <param name="Headings">Colons, emphasis, line feeds.</param>
    /// <param name="Brackets">Closing ones.</param>
    /// <param name="Wide">What is beyond Latin-1.</param>
    /// <param name="Hyphens">Hyphens.</param>
    /// <param name="Stops">Full stops.</param>
    /// <param name="Digits">Digits.</param>
    /// <param name="Blanks">Blanks and other control characters, and what is not ASCII.</param>
    private readonly record struct Signs(ulong Headings, ulong Brackets, ulong Wide, ulong Hyphens, ulong Stops, ulong Digits, ulong Blanks)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Signs In(ref ushort first)
        {
            if (!Vector512.IsHardwareAccelerated)
            {
                var low = InHalf(ref first);
                var high = InHalf(ref Unsafe.Add(ref first, BlockLength / 2));
                return new(
                    low.Headings | (high.Headings << 32),
                    low.Brackets | (high.Brackets << 32),
                    low.Wide | (high.Wide << 32),
                    low.Hyphens | (high.Hyphens << 32),
                    low.Stops | (high.Stops << 32),
                    low.Digits | (high.Digits << 32),
                    low.Blanks | (high.Blanks << 32));
            }

            var limit = Vector512.Create((ushort)LastLatin);
            var bytes = Vector512.Narrow(
                Vector512.Min(Vector512.LoadUnsafe(ref first), limit),
                Vector512.Min(Vector512.LoadUnsafe(ref first, (nuint)Vector512<ushort>.Count), limit));
            return new(
                (Vector512.Equals(bytes, Vector512.Create((byte)':'))
                    | Vector512.Equals(bytes, Vector512.Create((byte)'*'))
                    | Vector512.Equals(bytes, Vector512.Create((byte)'\n'))).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create((byte)')')).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create((byte)LastLatin)).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create((byte)'-')).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create((byte)'.')).ExtractMostSignificantBits(),
                Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)9)).ExtractMostSignificantBits(),

                // As signed bytes, what is not ASCII is below any blank.
                Vector512.LessThanOrEqual(bytes.AsSByte(), Vector512.Create((sbyte)' ')).ExtractMostSignificantBits());
        }

        // The same for 32 characters.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Signs InHalf(ref ushort first)
        {
            var limit = Vector256.Create((ushort)LastLatin);
            var bytes = Vector256.Narrow(
                Vector256.Min(Vector256.LoadUnsafe(ref first), limit),
                Vector256.Min(Vector256.LoadUnsafe(ref first, (nuint)Vector256<ushort>.Count), limit));
            return new(
                (Vector256.Equals(bytes, Vector256.Create((byte)':'))
                    | Vector256.Equals(bytes, Vector256.Create((byte)'*'))
                    | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))).ExtractMostSignificantBits(),
                Vector256.Equals(bytes, Vector256.Create((byte)')')).ExtractMostSignificantBits(),
                Vector256.Equals(bytes, Vector256.Create((byte)LastLatin)).ExtractMostSignificantBits(),
                Vector256.Equals(bytes, Vector256.Create((byte)'-')).ExtractMostSignificantBits(),
                Vector256.Equals(bytes, Vector256.Create((byte)'.')).ExtractMostSignificantBits(),
                Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits(),
                Vector256.LessThanOrEqual(bytes.AsSByte(), Vector256.Create((sbyte)' ')).ExtractMostSignificantBits());
        }
    }
}
