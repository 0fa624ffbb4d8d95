using System.Buffers;
using DigestParsing.Tables;

namespace DigestParsing.Formats.Cells;

/// <summary>Finds the addresses in a cell of links.</summary>
internal static class LinksCell
{
    // "arXiv:astro-ph.HE/0501001v12" and some more.
    private const int MaxIdLength = 40;

    private static readonly SearchValues<byte> WordEnds = SearchValues.Create(" \t\n\r,;<>()[]"u8);

    /// <summary>
    /// Takes the next address off the front of a cell in the plain form, <c>[Link](url), [Link](url)</c>: <c>**</c> around a link and a
    /// comma, semicolon or blank between links do not matter, and an address may stand bare.
    /// </summary>
    /// <returns><see langword="false"/> at the end of the cell and where something else stands; then <paramref name="cell"/> is what is left.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> cell, out ReadOnlySpan<byte> address)
    {
        address = [];
        var rest = SkipSeparators(cell);
        if (rest.IsEmpty)
        {
            cell = [];
            return false;
        }

        if (rest[0] == '[' && TryTakeInline(rest, out _, out address, out var length))
        {
            cell = rest[length..];
            return true;
        }

        if (rest[0] == '<' && rest.IndexOf((byte)'>') is var close and > 0 && LooksLikeAddress(rest[1..close]))
        {
            address = rest[1..close];
            cell = rest[(close + 1)..];
            return true;
        }

        var end = rest.IndexOfAny(WordEnds);
        var word = end < 0 ? rest : rest[..end];
        if (LooksLikeAddress(word))
        {
            address = word;
            cell = rest[word.Length..];
            return true;
        }

        cell = rest;
        return false;
    }

    /// <summary>Whether a cell is links in the plain form and nothing else.</summary>
    public static bool IsLinks(ReadOnlySpan<byte> cell)
    {
        var count = 0;
        while (TryTake(ref cell, out _))
        {
            count++;
        }

        return count > 0 && cell.IsEmpty;
    }

    /// <summary>Whether a cell is an arXiv identifier and nothing else, in place of a link to the paper.</summary>
    public static bool TryReadArxivId(ReadOnlySpan<byte> cell, out ArxivId id)
    {
        id = default;
        if (cell.IsEmpty || cell.Length > MaxIdLength || cell[0] is (byte)'[' or (byte)'<')
        {
            return false;
        }

        Span<char> text = stackalloc char[MaxIdLength];
        return System.Text.Ascii.ToUtf16(CellSyntax.StripEmphasis(cell), text, out var length) == OperationStatus.Done
            && ArxivId.TryParse(text[..length], out id);
    }

    /// <summary>
    /// The text and the destination of the inline link that starts at the beginning of a text; the destination is empty for
    /// <c>[code]()</c>. Brackets in its text and parentheses in its address may nest; a title after the address is passed over.
    /// </summary>
    public static bool TryTakeInline(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> label, out ReadOnlySpan<byte> address, out int length)
    {
        label = [];
        address = [];
        length = 0;
        var middle = FindMiddle(text);
        if (middle < 0)
        {
            return false;
        }

        if (!TryTakeDestination(text[(middle + 1)..], out address, out var destination))
        {
            return false;
        }

        label = text[1..middle];
        length = middle + 1 + destination;
        return true;
    }

    /// <summary>The address in <c>(address)</c> or <c>(address "title")</c> at the beginning of a text.</summary>
    public static bool TryTakeDestination(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> address, out int length)
    {
        address = [];
        length = 0;
        if (text.IsEmpty || text[0] != '(')
        {
            return false;
        }

        var depth = 1;
        for (var i = 1; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny((byte)'(', (byte)')');
            WorkCounter.Add(next < 0 ? text.Length - i : next + 1);
            if (next < 0)
            {
                return false;
            }

            i += next;
            depth += text[i] == '(' ? 1 : -1;
            if (depth == 0)
            {
                address = StripTitle(CellBlanks.Trim(text[1..i]));
                length = i + 1;
                return true;
            }
        }

        return false;
    }

    public static bool LooksLikeAddress(ReadOnlySpan<byte> word)
    {
        if (word.StartsWith("http://"u8) || word.StartsWith("https://"u8) || word.StartsWith("//"u8) || word.StartsWith("www."u8))
        {
            return word.Length > 8;
        }

        // A host without a scheme: a dot before the first slash, and letters after the dot.
        var slash = word.IndexOf((byte)'/');
        var host = slash < 0 ? [] : word[..slash];
        var dot = host.LastIndexOf((byte)'.');
        return dot > 0 && dot + 2 < host.Length && char.IsAsciiLetter((char)host[dot + 1]);
    }

    // The "](" that ends the text of a link: brackets inside it are balanced, so that "[![badge](image)](url)" is one link.
    private static int FindMiddle(ReadOnlySpan<byte> text)
    {
        var depth = 1;
        for (var i = 1; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny((byte)'[', (byte)']');
            WorkCounter.Add(next < 0 ? text.Length - i : next + 1);
            if (next < 0)
            {
                return -1;
            }

            i += next;
            depth += text[i] == '[' ? 1 : -1;
            if (depth == 0)
            {
                return i + 1 < text.Length && text[i + 1] == '(' ? i : -1;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<byte> StripTitle(ReadOnlySpan<byte> destination)
    {
        if (destination.Length > 1 && destination[^1] is (byte)'"' or (byte)'\'')
        {
            var open = destination[..^1].LastIndexOf(destination[^1]);
            if (open > 0 && CellBlanks.IsBlank(destination[open - 1]))
            {
                destination = CellBlanks.TrimEnd(destination[..open]);
            }
        }

        return destination.Length > 1 && destination[0] == '<' && destination[^1] == '>' ? destination[1..^1] : destination;
    }

    private static ReadOnlySpan<byte> SkipSeparators(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            if (CellBlanks.IsBlank(text[0]) || text[0] is (byte)',' or (byte)';' or (byte)'*' or (byte)'|' or (byte)'/' or (byte)'&')
            {
                if (text.StartsWith("//"u8))
                {
                    return text;
                }

                text = text[1..];
            }
            else if (text.StartsWith("<br>"u8) || text.StartsWith("<br/>"u8) || text.StartsWith("<br />"u8))
            {
                text = text[(text.IndexOf((byte)'>') + 1)..];
            }
            else if (text.StartsWith("•"u8))
            {
                text = text["•"u8.Length..];
            }
            else
            {
                break;
            }
        }

        return text;
    }
}
