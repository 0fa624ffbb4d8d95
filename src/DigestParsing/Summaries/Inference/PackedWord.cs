namespace DigestParsing.Summaries.Inference;

/// <summary>Words of up to eight letters as numbers, so that a word is compared and hashed like one.</summary>
internal static class PackedWord
{
    /// <summary>The letters of a word that count: <c>demonstrates</c> and <c>demonstrated</c> are the same word, <c>demonstr</c>.</summary>
    public const int Length = 8;

    /// <summary>Stands for the start of a sentence, before its first word.</summary>
    public const ulong Start = '^';

    /// <summary>Stands for the end of a sentence, before the first word of the next.</summary>
    public const ulong End = '>';

    /// <summary>Stands for a name: a word, or several in a row, in capitals that no sentence start explains.</summary>
    public const ulong Name = '@';

    /// <summary>Stands for a number.</summary>
    public const ulong Number = '#';

    /// <summary>Stands for a percent sign.</summary>
    public const ulong Percent = '%';

    /// <summary>Packs a word of ASCII characters as it stands.</summary>
    public static ulong Pack(ReadOnlySpan<char> word)
    {
        ulong packed = 0;
        for (var i = Math.Min(word.Length, Length) - 1; i >= 0; i--)
        {
            packed = (packed << 8) | (byte)word[i];
        }

        return packed;
    }

    /// <summary>The characters of a packed word.</summary>
    public static string Unpack(ulong word)
    {
        Span<char> letters = stackalloc char[Length];
        var length = 0;
        for (; word != 0; word >>= 8)
        {
            letters[length++] = (char)(byte)word;
        }

        return letters[..length].ToString();
    }
}
