using System.Runtime.CompilerServices;

namespace DigestParsing.Summaries.Inference;

/// <summary>The hashes by which phrases are looked up.</summary>
internal static class PhraseHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;
    private const ulong Opening = 0xD6E8FEB86659FD93;

    /// <summary>The hash of a word anywhere in a sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfWord(ulong word) => Mix(word * First);

    /// <summary>The hash of two words, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfPair(ulong first, ulong second) => Mix((first * Second) ^ ((second + Third) * First));

    /// <summary>The hash of the one to three words that a sentence opens with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfOpening(ulong first, ulong second, ulong third) =>
        Mix(((first + Opening) * Third) ^ ((second * First) + (third * Second)));

    /// <summary>The hash of a phrase as <c>RoleWeights</c> writes it: <c>word</c>, <c>two words</c>, or <c>^words at the start</c>.</summary>
    public static ulong Of(ReadOnlySpan<byte> phrase)
    {
        var opens = phrase[0] == '^';
        phrase = opens ? phrase[1..] : phrase;
        Span<ulong> words = stackalloc ulong[3];
        words.Clear();
        var count = 0;
        foreach (var range in System.Text.Encoding.ASCII.GetString(phrase).Split(' '))
        {
            words[count++] = PackedWord.Pack(range);
        }

        return opens ? OfOpening(words[0], words[1], words[2])
            : count == 1 ? OfWord(words[0])
            : OfPair(words[0], words[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        return hash * First;
    }
}
