using System.Buffers;
using DigestParsing.Tables;

namespace DigestParsing.Formats.Cells;

/// <summary>
/// Title cells with links as they are nearly always written, read from their end without a search for what else might be in them. Whatever
/// is the least different is left to <see cref="TitleCell"/>, which would give the same here.
/// </summary>
internal static class UsualTitle
{
    // What an address is not expected to hold.
    private static readonly SearchValues<byte> Unusual = SearchValues.Create(" )\t\r\n\""u8);

    /// <summary>Parts <c>[Title](address)</c>.</summary>
    public static bool TryParseLink(ReadOnlySpan<byte> cell, out ReadOnlySpan<byte> title, out ReadOnlySpan<byte> address)
    {
        title = address = [];
        if (cell.IsEmpty || cell[0] != '[' || !TryTakeAddress(ref cell, out address) || cell[^1] != ']')
        {
            return false;
        }

        title = CellBlanks.Trim(cell[1..^1]);
        WorkCounter.Add(title.Length);
        return !title.ContainsAny((byte)'[', (byte)']', (byte)'*');
    }

    /// <summary>Parts <c>Title (Read more on [arXiv](address) or [HuggingFace](address))</c>.</summary>
    public static bool TryParseReadMore(ReadOnlySpan<byte> cell, out ReadOnlySpan<byte> title, out ReadOnlySpan<byte> arxiv, out ReadOnlySpan<byte> huggingFace)
    {
        title = arxiv = huggingFace = [];
        if (cell.IsEmpty || cell[0] == '[' || cell[^1] != ')')
        {
            return false;
        }

        var rest = cell[..^1];
        if (!TryTakeAddress(ref rest, out huggingFace) || !TryTake(ref rest, " or [HuggingFace]"u8)
            || !TryTakeAddress(ref rest, out arxiv) || !TryTake(ref rest, "(Read more on [arXiv]"u8))
        {
            return false;
        }

        title = CellSyntax.StripEmphasis(CellBlanks.TrimEnd(rest));
        return true;
    }

    // Takes "(address)" off the end of a text and leaves something in front of it.
    private static bool TryTakeAddress(scoped ref ReadOnlySpan<byte> text, out ReadOnlySpan<byte> address)
    {
        address = [];
        var open = text.LastIndexOf((byte)'(');
        WorkCounter.Add(text.Length - open);
        if (open <= 0 || text[^1] != ')')
        {
            return false;
        }

        address = text[(open + 1)..^1];
        text = text[..open];
        return !address.IsEmpty && !address.ContainsAny(Unusual) && address[0] != '<' && address[^1] != '\'';
    }

    private static bool TryTake(scoped ref ReadOnlySpan<byte> text, scoped ReadOnlySpan<byte> end)
    {
        if (!text.EndsWith(end))
        {
            return false;
        }

        text = text[..^end.Length];
        return true;
    }
}
