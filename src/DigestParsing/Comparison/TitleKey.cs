using System.Globalization;
using System.Text;

namespace DigestParsing.Comparison;

/// <summary>What tells titles apart.</summary>
internal static class TitleKey
{
    /// <summary>
    /// The letters, digits and marks of a title, and the signs that names end with (C++, C#); equal for titles of the same paper, which differ in
    /// case, hyphens, quotes and blanks.
    /// </summary>
    public static string Of(string title)
    {
        var key = new StringBuilder(title.Length);
        Span<char> utf16 = stackalloc char[2];
        foreach (var rune in title.EnumerateRunes())
        {
            if (TellsApart(rune))
            {
                key.Append(utf16[..Rune.ToUpperInvariant(rune).EncodeToUtf16(utf16)]);
            }
        }

        // A title of punctuation alone is compared as it is.
        return key.Length == 0 ? title : key.ToString().Normalize();
    }

    private static bool TellsApart(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // How an emoji is to be drawn makes no other title of it.
        <= UnicodeCategory.OtherNumber => rune.Value is not (>= 0xFE00 and <= 0xFE0F),
        UnicodeCategory.MathSymbol => rune.Value is not ('|' or '~' or '−'),
        _ => rune.Value == '#',
    };
}
