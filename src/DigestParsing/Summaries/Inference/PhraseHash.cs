using System.Runtime.CompilerServices;

namespace DigestParsing.Summaries.Inference;

/// <summary>The hashes by which phrases are looked up.</summary>
internal static class PhraseHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;

    /// <summary>The hash of a word anywhere in a sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfWord(ulong word) => Mix(word * First);

    /// <summary>The hash of two words, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfPair(ulong first, ulong second) => Mix((first * Second) ^ ((second + Third) * First));

    /// <summary>The hash of a phrase as <c>RoleWeights</c> writes it: a word, or two with a space between.</summary>
    public static ulong Of(string phrase)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? OfWord(PackedWord.Pack(phrase)) : OfPair(PackedWord.Pack(phrase.AsSpan(0, space)), PackedWord.Pack(phrase.AsSpan(space + 1)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        return hash * First;
    }
}
