using DigestParsing.Tables;

namespace DigestParsing.Formats.Cells;

/// <summary>Parts a title cell into the title and the links it carries.</summary>
internal readonly ref struct TitleCell
{
    private TitleCell(ReadOnlySpan<byte> title) => Title = title;

    /// <summary>The title, trimmed; more of it may stand in <see cref="Rest"/>.</summary>
    public ReadOnlySpan<byte> Title { get; }

    /// <summary>The address of <c>[Title](address)</c>; empty when there is none.</summary>
    public ReadOnlySpan<byte> Address { get; private init; }

    /// <summary>What stands behind <c>[Title](address)</c>, to be read with <see cref="TitleRest"/>; hardly ever anything.</summary>
    public ReadOnlySpan<byte> Rest { get; private init; }

    /// <summary>The part of the cell that says <c>(Read more on …)</c>, or whatever else is before its links; empty when there is none.</summary>
    public ReadOnlySpan<byte> ReadMore { get; private init; }

    public static TitleCell Parse(ReadOnlySpan<byte> cell)
    {
        cell = CellSyntax.StripEmphasis(cell);
        if (cell.IsEmpty)
        {
            return new TitleCell(cell);
        }

        var isBracket = cell[0] == '[';
        if (isBracket && LinksCell.TryTakeInline(cell, out var label, out var address, out var length))
        {
            var rest = cell[length..];
            var end = FindReadMore(rest);
            return Link(label, address, end < 0 ? rest : rest[..end], end < 0 ? [] : rest[end..]);
        }

        var readMore = FindReadMore(cell);
        if (readMore >= 0)
        {
            return new TitleCell(CellSyntax.StripEmphasis(cell[..readMore])) { ReadMore = cell[readMore..] };
        }

        return isBracket && TryTakeLooseLink(cell, out label, out address) ? Link(label, address, [], []) : new TitleCell(cell);
    }

    private static TitleCell Link(ReadOnlySpan<byte> label, ReadOnlySpan<byte> address, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> readMore) =>
        new(CellSyntax.StripEmphasis(CellBlanks.Trim(label))) { Address = address, Rest = rest, ReadMore = readMore };

    // "[Title](url)" with brackets in the title that have no partner, or that are escaped or code: the only address has to end the cell.
    // "[Re] Title [code](url)" is closed before that, and a plain title.
    private static bool TryTakeLooseLink(ReadOnlySpan<byte> cell, out ReadOnlySpan<byte> label, out ReadOnlySpan<byte> address)
    {
        label = [];
        address = [];
        var middle = cell[^1] == ')' ? cell.IndexOf("]("u8) : -1;
        WorkCounter.Add(cell.Length);
        if (middle < 0 || !LinksCell.TryTakeDestination(cell[(middle + 1)..], out address, out var length) || middle + 1 + length < cell.Length)
        {
            return false;
        }

        label = cell[1..middle];
        var close = label.IndexOf((byte)']');
        return close < 0 || !label[close..].Contains((byte)'[') || label.ContainsAny((byte)'`', (byte)'\\');
    }

    /// <summary>Whether the cell ends as titles of this kind do, so that an unescaped pipe before its end belongs to the title.</summary>
    public static bool HasEnd(ReadOnlySpan<byte> cell, ColumnKind kind)
    {
        if (cell.StartsWith("**"u8))
        {
            return cell.Length > 4 && cell.EndsWith("**"u8);
        }

        return kind switch
        {
            ColumnKind.ReadMoreTitle => FindReadMore(cell) >= 0,
            ColumnKind.LinkedTitle => HasLink(cell),
            _ => FindReadMore(cell) >= 0 || HasLink(cell),
        };
    }

    private static bool HasLink(ReadOnlySpan<byte> cell) =>
        !cell.IsEmpty && cell[0] == '[' && (LinksCell.TryTakeInline(cell, out _, out _, out _) || TryTakeLooseLink(cell, out _, out _));

    /// <summary>
    /// Where the title ends in <c>Title (Read more on [arXiv](url) or …)</c> or <c>Title - read more on [arXiv](url)</c>; negative when the
    /// cell has no such end.
    /// </summary>
    private static int FindReadMore(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell[^1] != ')')
        {
            return -1;
        }

        var index = LastIndexOfReadMore(cell) - 1;
        WorkCounter.Add(cell.Length);
        if (index < 0 || (cell[index] | 0x20) != 'r' || cell[index..].IndexOf("]("u8) < 0)
        {
            return -1;
        }

        // Before it: blanks, then an opening bracket or a dash that sets it off.
        var end = CellBlanks.TrimEnd(cell[..index]).Length;
        if (end == 0)
        {
            return 0;
        }

        if (cell[end - 1] is (byte)'(' or (byte)'-' or (byte)'[')
        {
            return CellBlanks.TrimEnd(cell[..(end - 1)]).Length;
        }

        ReadOnlySpan<byte> before = cell[..end];
        return before.EndsWith("–"u8) || before.EndsWith("—"u8) ? CellBlanks.TrimEnd(before[..^3]).Length : -1;
    }

    // The last "ead more". A row can be wrapped between the two words, so any blanks may part them.
    private static int LastIndexOfReadMore(ReadOnlySpan<byte> cell)
    {
        for (var more = cell.LastIndexOf("more"u8); more > 0; more = cell[..more].LastIndexOf("more"u8))
        {
            var before = CellBlanks.TrimEnd(cell[..more]);
            if (before.Length < more && before.EndsWith("ead"u8))
            {
                return before.Length - "ead".Length;
            }
        }

        return -1;
    }
}
