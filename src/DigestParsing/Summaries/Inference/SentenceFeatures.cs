using System.Buffers.Binary;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigestParsing.Summaries.Inference;

/// <summary>Reads the features of a sentence: its words, and its first words in pairs.</summary>
/// <remarks>
/// A word is a run of ASCII letters; a number starts with a digit that no letter, digit or sign within numbers precedes. A word with a
/// capital that no sentence start explains is a name, and in pairs names in a row count as one: <c>LongLoRA introduces</c> and
/// <c>Mixture of Experts introduces</c> end in the same pair.
/// </remarks>
internal static class SentenceFeatures
{
    /// <summary>The words of a sentence that are read. What comes later says little about its role, and its length is no one's choice.</summary>
    public const int MaxWords = 28;

    /// <summary>The words, names in a row taken as one, that are read in pairs.</summary>
    public const int MaxPairs = 5;

    // Characters are looked at in blocks of 64, a bit for each, of which the last ones are there to complete the words before them.
    private const int BlockLength = 64;
    private const int BlockStep = BlockLength - PackedWord.Length;
    private const ulong BlockStarts = (1ul << BlockStep) - 1;

    // The words, then a block as bytes with as many to spare as reading a word at its end takes, then the characters of a last block.
    private const int BytesStart = MaxWords;
    private const int TailStart = BytesStart + ((BlockLength + PackedWord.Length) / sizeof(ulong));

    /// <summary>The length of the scratch space that reading takes; what is in it does not matter.</summary>
    public const int ScratchLength = TailStart + (BlockLength * sizeof(char) / sizeof(ulong));

    /// <summary>Reads the sentence <c>text[start..end]</c> into <paramref name="sink"/>.</summary>
    public static void Read<TSink>(ReadOnlySpan<char> text, int start, int end, Span<ulong> scratch, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var count = ReadWords(text, start, end, scratch, out var names);
        var words = scratch[..MaxWords];
        var previous = PackedWord.Start;
        var pairs = 0;
        foreach (var word in words[..count])
        {
            sink.Word(word);
        }

        for (var i = 0; i < count && pairs < MaxPairs; i++)
        {
            var isName = (names >> i & 1) != 0;
            if (isName && previous == PackedWord.Name)
            {
                continue;
            }

            var token = isName ? PackedWord.Name : words[i];
            sink.Pair(previous, token);
            if (pairs == 0)
            {
                sink.Opening(token);
            }

            previous = token;
            pairs++;
        }
    }

    // The first words, and which of them are names, a bit for each.
    private static int ReadWords(ReadOnlySpan<char> text, int start, int end, Span<ulong> scratch, out uint names)
    {
        var words = scratch[..MaxWords];
        var bytes = MemoryMarshal.AsBytes(scratch[BytesStart..TailStart]);
        var tail = MemoryMarshal.Cast<ulong, ushort>(scratch[TailStart..]);
        var count = 0;
        names = 0;
        ulong afterLetter = 0, insideNumber = 0;
        for (var position = start; position < end; position += BlockStep)
        {
            var block = Classify(text[position..], bytes, tail);
            var starts = (block.Letters & ~((block.Letters << 1) | afterLetter))
                | (block.Digits & ~((block.WithinNumbers << 1) | insideNumber))
                | block.Percents;
            starts &= end - position < BlockStep ? (1ul << (end - position)) - 1 : BlockStarts;
            afterLetter = (block.Letters >> (BlockStep - 1)) & 1;
            insideNumber = (block.WithinNumbers >> (BlockStep - 1)) & 1;
            // The first letter of a sentence is a capital for no reason of its own.
            block.Capitals &= position == start ? ~(starts & (~starts + 1)) : ulong.MaxValue;
            for (; starts != 0; starts &= starts - 1)
            {
                // No branch: lengths and capitals are as good as random. What is no letter has length zero, and is its first byte.
                var at = BitOperations.TrailingZeroCount(starts);
                var length = BitOperations.TrailingZeroCount(~(block.Letters >> at) | (1ul << PackedWord.Length));
                var within = ~(ulong.MaxValue << (4 * length) << (4 * length));
                words[count] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) & (within | 0xFF);
                var capitals = (block.Capitals >> at) & ((1ul << length) - 1);

                // The highest bit is set when any is.
                names |= (uint)((capitals | (0 - capitals)) >> 63) << count;
                if (++count == MaxWords)
                {
                    return count;
                }
            }
        }

        return count;
    }

    // Which of the first 64 characters are what, and the characters in small letters, one byte each, with '#' for every digit.
    private static Block Classify(ReadOnlySpan<char> text, Span<byte> bytes, Span<ushort> tail)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        if (characters.Length < BlockLength)
        {
            characters.CopyTo(tail);
            tail[characters.Length..].Clear();
            characters = tail;
        }

        Debug.Assert(characters.Length >= BlockLength && bytes.Length >= BlockLength, "A whole block is read and written.");
        return Classify(ref MemoryMarshal.GetReference(characters), ref MemoryMarshal.GetReference(bytes));
    }

    private static Block Classify(ref ushort text, ref byte bytes)
    {
        Block block = default;
        for (var i = 0; i < BlockLength; i += Vector256<byte>.Count)
        {
            // Characters beyond Latin-1 all become one that is nothing.
            var most = Vector256.Create((ushort)0xFF);
            var characters = Vector256.Narrow(
                Vector256.Min(Vector256.LoadUnsafe(ref text, (nuint)i), most),
                Vector256.Min(Vector256.LoadUnsafe(ref text, (nuint)(i + Vector256<ushort>.Count)), most));
            var small = characters | Vector256.Create((byte)0x20);
            var letters = Between(small, (byte)'a', (byte)'z');
            var digits = Between(characters, (byte)'0', (byte)'9');
            block.Letters |= (ulong)letters.ExtractMostSignificantBits() << i;
            block.Capitals |= (ulong)Vector256.AndNot(letters, Vector256.Equals(characters, small)).ExtractMostSignificantBits() << i;
            block.Digits |= (ulong)digits.ExtractMostSignificantBits() << i;
            block.WithinNumbers |= (ulong)(letters | Between(characters, (byte)',', (byte)'9')).ExtractMostSignificantBits() << i;
            block.Percents |= (ulong)Vector256.Equals(characters, Vector256.Create((byte)'%')).ExtractMostSignificantBits() << i;
            Vector256.ConditionalSelect(digits, Vector256.Create((byte)'#'), small).StoreUnsafe(ref bytes, (nuint)i);
        }

        return block;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Between(Vector256<byte> bytes, byte low, byte high) =>
        Vector256.LessThanOrEqual(bytes - Vector256.Create(low), Vector256.Create((byte)(high - low)));

    private struct Block
    {
        public ulong Letters;
        public ulong Capitals;
        public ulong Digits;
        public ulong WithinNumbers;
        public ulong Percents;
    }
}
