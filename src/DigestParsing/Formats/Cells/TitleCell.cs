using DigestParsing.Tables;

namespace DigestParsing.Formats.Cells;

/// <summary>Parts a title cell into the title and the links it carries.</summary>
internal readonly ref struct TitleCell
{
    private TitleCell(ReadOnlySpan<byte> title, ReadOnlySpan<byte> links)
    {
        Title = title;
        Links = links;
    }

    /// <summary>The title, trimmed.</summary>
    public ReadOnlySpan<byte> Title { get; }

    /// <summary>The part of the cell that holds links; empty when there is none.</summary>
    public ReadOnlySpan<byte> Links { get; }

    public static TitleCell Parse(ReadOnlySpan<byte> cell)
    {
        cell = CellSyntax.StripEmphasis(cell);
        if (cell.IsEmpty || cell[^1] != ')')
        {
            return new TitleCell(cell, []);
        }

        // "[Title](url)". The title may hold brackets of its own, so the address is looked for from the end; a single one tells the
        // plain form from "[Re] Title (Read more on [arXiv](url))".
        var link = cell.LastIndexOf("]("u8);
        var readMore = cell[0] == '[' && link > 0 && cell[^2] != ')' && cell.IndexOf("]("u8) == link ? -1 : FindReadMore(cell);
        if (readMore >= 0)
        {
            return new TitleCell(CellSyntax.StripEmphasis(cell[..readMore]), cell[readMore..]);
        }

        return cell[0] == '[' && link > 0
            ? new TitleCell(CellSyntax.StripEmphasis(CellSyntax.Trim(cell[1..link])), cell[link..])
            : new TitleCell(cell, []);
    }

    /// <summary>Whether the cell ends as titles of this kind do, so that an unescaped pipe before its end belongs to the title.</summary>
    public static bool HasEnd(ReadOnlySpan<byte> cell, ColumnKind kind)
    {
        if (cell.StartsWith("**"u8))
        {
            return cell.Length > 4 && cell.EndsWith("**"u8);
        }

        if (cell.IsEmpty || cell[^1] != ')')
        {
            return false;
        }

        return kind switch
        {
            ColumnKind.ReadMoreTitle => FindReadMore(cell) >= 0,
            ColumnKind.LinkedTitle => cell[0] == '[' && cell.LastIndexOf("]("u8) > 0,
            _ => FindReadMore(cell) >= 0 || (cell[0] == '[' && cell.LastIndexOf("]("u8) > 0),
        };
    }

    /// <summary>
    /// Where the title ends in <c>Title (Read more on [arXiv](url) or …)</c> or <c>Title - read more on [arXiv](url)</c>; negative when the
    /// cell has no such end.
    /// </summary>
    private static int FindReadMore(ReadOnlySpan<byte> cell)
    {
        var index = LastIndexOfReadMore(cell) - 1;
        WorkCounter.Add(cell.Length);
        if (index < 0 || (cell[index] | 0x20) != 'r' || cell[index..].IndexOf("]("u8) < 0)
        {
            return -1;
        }

        // Before it: blanks, then an opening bracket or a dash that sets it off.
        var end = CellSyntax.TrimEnd(cell[..index]).Length;
        if (end == 0)
        {
            return 0;
        }

        if (cell[end - 1] is (byte)'(' or (byte)'-' or (byte)'[')
        {
            return CellSyntax.TrimEnd(cell[..(end - 1)]).Length;
        }

        ReadOnlySpan<byte> before = cell[..end];
        return before.EndsWith("–"u8) || before.EndsWith("—"u8) ? CellSyntax.TrimEnd(before[..^3]).Length : -1;
    }

    // The last "ead more". A row can be wrapped between the two words, so any blanks may part them.
    private static int LastIndexOfReadMore(ReadOnlySpan<byte> cell)
    {
        for (var more = cell.LastIndexOf("more"u8); more > 0; more = cell[..more].LastIndexOf("more"u8))
        {
            var before = CellSyntax.TrimEnd(cell[..more]);
            if (before.Length < more && before.EndsWith("ead"u8))
            {
                return before.Length - "ead".Length;
            }
        }

        return -1;
    }
}
