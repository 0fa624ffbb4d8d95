using System.Buffers;
using System.Globalization;
using DigestParsing.Tables;

namespace DigestParsing.Formats.Cells;

/// <summary>
/// The numeric character references by which a cell can hold what Markdown would take for something else: <c>&amp;#124;</c> is a pipe,
/// <c>&amp;#10;</c> a line feed, <c>&amp;#92;</c> a backslash; <see cref="IsEscapable"/> has them all. <c>&amp;amp;#124;</c> is the text
/// <c>&amp;#124;</c>. Other references, such as <c>&amp;#39;</c> or <c>&amp;lt;</c>, are text as they stand.
/// </summary>
internal static class CellReferences
{
    // "#12288;", the ideographic space: no character that matters has a longer number.
    private const int MaxDigits = 5;

    private const string Marks = "()*,-<[\\]`|";

    /// <summary>
    /// Whether a character can be written as a reference: what ends a cell, a line, a link, a name, code or emphasis, and every kind of
    /// blank, which would be trimmed at an edge.
    /// </summary>
    public static bool IsEscapable(char c) => char.IsWhiteSpace(c) || Marks.Contains(c);

    /// <summary>Writes a reference to a character.</summary>
    public static void Append(IBufferWriter<char> output, char c)
    {
        Span<char> reference = stackalloc char[MaxDigits + 3];
        reference.TryWrite(CultureInfo.InvariantCulture, $"&#{(int)c};", out var length);
        output.Write(reference[..length]);
    }

    /// <summary>Decodes in place and answers the part that is left.</summary>
    public static Span<char> Decode(Span<char> text)
    {
        var read = text.IndexOf('&');
        if (read < 0)
        {
            return text;
        }

        var length = read;
        while (read < text.Length)
        {
            if (text[read] == '&' && TryRead(text[read..], out var decoded, out var consumed))
            {
                text[length++] = decoded;
                read += consumed;
            }
            else
            {
                text[length++] = text[read++];
            }
        }

        return text[..length];
    }

    /// <summary>Whether a reference, or one whose ampersand is itself written as a reference, stands at the start of a text.</summary>
    public static bool StartsWithReference(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '&')
        {
            return false;
        }

        text = text[1..];
        while (text.StartsWith("amp;"))
        {
            text = text[4..];
        }

        return TryReadNumber(text, out _, out _);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out char decoded, out int consumed)
    {
        text = text[1..];
        if (TryReadNumber(text, out decoded, out consumed))
        {
            consumed++;
            return true;
        }

        // "&amp;" in front of a reference, however often it was escaped, loses one "amp;".
        if (text.StartsWith("amp;"))
        {
            var rest = text[4..];
            while (rest.StartsWith("amp;"))
            {
                rest = rest[4..];
            }

            if (TryReadNumber(rest, out _, out _))
            {
                decoded = '&';
                consumed = 5;
                return true;
            }
        }

        return false;
    }

    // "#124;" and its like.
    private static bool TryReadNumber(ReadOnlySpan<char> text, out char decoded, out int consumed)
    {
        decoded = default;
        consumed = 0;
        if (text.IsEmpty || text[0] != '#')
        {
            return false;
        }

        // No further than a reference can go: a text of ampersands would be searched to its end for each of them.
        var longest = text[..Math.Min(text.Length, MaxDigits + 2)];
        WorkCounter.Add(longest.Length);
        var end = longest.IndexOf(';');
        if (end < 2)
        {
            return false;
        }

        var number = 0;
        foreach (var c in text[1..end])
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + c - '0';
        }

        decoded = (char)number;
        consumed = end + 1;
        return number <= char.MaxValue && IsEscapable(decoded);
    }
}
