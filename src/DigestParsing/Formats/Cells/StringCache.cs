using System.Text;

namespace DigestParsing.Formats.Cells;

/// <summary>
/// Keeps the strings that come again and again in digests, such as classifications, so that they are made once. Small and forgetful: a value
/// that meets another in its place takes it. Safe to share between threads: what one forgets, the other only makes again.
/// </summary>
internal sealed class StringCache
{
    private const int Size = 256;
    private const int MaxLength = 48;

    private readonly string?[] _strings = new string?[Size];

    /// <summary>The one that all parsers share: the values of one day are mostly those of the next.</summary>
    public static StringCache Shared { get; } = new();

    public string GetOrAdd(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || value.Length > MaxLength)
        {
            return value.ToString();
        }

        ref var place = ref _strings[Hash(value.Length, value[0], value[value.Length / 2], value[^1])];
        var known = place;
        if (known is null || !value.SequenceEqual(known))
        {
            known = value.ToString();
            Volatile.Write(ref place, known);
        }

        return known;
    }

    /// <summary>The string of bytes that are known to be ASCII.</summary>
    public string GetOrAdd(ReadOnlySpan<byte> ascii)
    {
        if (ascii.IsEmpty || ascii.Length > MaxLength)
        {
            return CellText.FromAscii(ascii);
        }

        ref var place = ref _strings[Hash(ascii.Length, ascii[0], ascii[ascii.Length / 2], ascii[^1])];
        var known = place;
        if (known is null || !Ascii.Equals(ascii, known))
        {
            known = CellText.FromAscii(ascii);
            Volatile.Write(ref place, known);
        }

        return known;
    }

    private static int Hash(int length, int first, int middle, int last) => ((length * 31) + (first * 7) + (middle * 5) + last) % Size;
}
