using DigestParsing.Tables;

namespace DigestParsing.Formats.Cells;

/// <summary>Small questions about the bytes of a cell.</summary>
internal static class CellSyntax
{
    /// <summary>
    /// Takes emphasis away that wraps the whole cell: <c>**Title**</c>. Emphasis inside is text, so <c>**A** and **B**</c> stays.
    /// </summary>
    public static ReadOnlySpan<byte> StripEmphasis(ReadOnlySpan<byte> cell)
    {
        while (cell.Length > 2 && cell[0] == '*' && cell[^1] == '*')
        {
            var stars = cell.IndexOfAnyExcept((byte)'*');
            if (stars < 0)
            {
                return cell;
            }

            var closing = cell.Length - 1 - cell.LastIndexOfAnyExcept((byte)'*');
            var count = Math.Min(stars, closing);
            var inner = cell[count..^count];
            if (CellBlanks.IsBlank(inner[0]) || CellBlanks.IsBlank(inner[^1]) || inner[^1] == '\\' || inner.IndexOf(cell[..count]) >= 0)
            {
                return cell;
            }

            cell = inner;
        }

        return cell;
    }

    /// <summary>Whether the cell says in one of the usual ways that there is nothing: blank, <c>N/A</c>, <c>null</c>, <c>-</c> and the like.</summary>
    public static bool IsNothing(ReadOnlySpan<byte> cell) => cell.Length switch
    {
        0 => true,
        1 => cell[0] is (byte)'-' or (byte)'/' or (byte)'?' or (byte)'.',
        2 => cell.SequenceEqual("--"u8) || EqualsIgnoreCase(cell, "na"u8) || cell.SequenceEqual("[]"u8),
        3 => EqualsIgnoreCase(cell, "n/a"u8) || cell.SequenceEqual("---"u8) || cell.SequenceEqual("–"u8) || cell.SequenceEqual("—"u8)
            || EqualsIgnoreCase(cell, "nan"u8),
        4 => EqualsIgnoreCase(cell, "null"u8) || EqualsIgnoreCase(cell, "none"u8),
        5 => EqualsIgnoreCase(cell, "`n/a`"u8),
        6 => EqualsIgnoreCase(cell, "`null`"u8),
        _ => false,
    };

    /// <summary>
    /// Whether a text is a rule, as in a delimiter row: hyphens and dashes, one at least, and nothing else but <paramref name="others"/>.
    /// </summary>
    public static bool IsRule(ReadOnlySpan<byte> text, ReadOnlySpan<byte> others)
    {
        var hasDash = false;
        while (!text.IsEmpty)
        {
            var dash = text[0] == '-' ? 1 : text.StartsWith("–"u8) || text.StartsWith("—"u8) ? 3 : 0;
            if (dash == 0 && !others.Contains(text[0]))
            {
                return false;
            }

            hasDash |= dash > 0;
            text = text[Math.Max(dash, 1)..];
        }

        return hasDash;
    }

    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> ascii) => System.Text.Ascii.EqualsIgnoreCase(text, ascii);
}
