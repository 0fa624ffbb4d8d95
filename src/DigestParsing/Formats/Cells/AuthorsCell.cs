using DigestParsing.Tables;

namespace DigestParsing.Formats.Cells;

/// <summary>Parts the cell of the authors into names.</summary>
internal static class AuthorsCell
{
    /// <summary>Takes <c>et al.</c> in its several spellings off the end of a list of names.</summary>
    public static ReadOnlySpan<byte> StripEtAl(ReadOnlySpan<byte> cell, out bool hasMore)
    {
        // "A. Author et.al.", "A. Author et al.", "A. Author, et al": back over the stop, "al", the stops and blanks, and "et".
        var text = cell;
        if (text.EndsWith("."u8))
        {
            text = text[..^1];
        }

        hasMore = false;
        if (text.Length < 4 || !CellSyntax.EqualsIgnoreCase(text[^2..], "al"u8))
        {
            return cell;
        }

        text = text[..^2];
        var beforeAl = text.Length;
        while (text.Length > 0 && (text[^1] == '.' || CellBlanks.IsBlank(text[^1])))
        {
            text = text[..^1];
        }

        if (text.Length == beforeAl || text.Length < 2 || !CellSyntax.EqualsIgnoreCase(text[^2..], "et"u8))
        {
            return cell;
        }

        text = text[..^2];
        if (text.Length > 0 && !CellBlanks.IsBlank(text[^1]) && text[^1] != ',')
        {
            return cell;
        }

        hasMore = true;
        text = CellBlanks.TrimEnd(text);
        return text.EndsWith(","u8) ? CellBlanks.TrimEnd(text[..^1]) : text;
    }

    /// <summary>Takes the next name off the front of a list; empty names are passed over.</summary>
    public static bool TryTakeName(ref ReadOnlySpan<byte> names, out ReadOnlySpan<byte> name)
    {
        while (!names.IsEmpty)
        {
            var comma = names.IndexOf((byte)',');
            name = CellBlanks.Trim(comma < 0 ? names : names[..comma]);
            names = comma < 0 ? [] : names[(comma + 1)..];
            if (!name.IsEmpty)
            {
                return true;
            }
        }

        name = [];
        return false;
    }
}
