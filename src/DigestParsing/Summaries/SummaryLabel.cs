using System.Globalization;

namespace DigestParsing.Summaries;

/// <summary>A label or number as it stands in the text: <c>a)</c>, <c>(ii)</c>, <c>**3.</c>, <c>Q1:</c>.</summary>
internal readonly struct SummaryLabel
{
    private static readonly string[] Romans =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    private SummaryLabel(int start, int end, SummaryStyle style, int ordinal, Shape shape, bool opensEmphasis)
    {
        Start = start;
        End = end;
        Style = style;
        Ordinal = ordinal;
        LabelShape = shape;
        OpensEmphasis = opensEmphasis;
    }

    /// <summary>Where it starts, with the emphasis that it opens.</summary>
    public int Start { get; }

    /// <summary>Where it ends, with the emphasis that it closes.</summary>
    public int End { get; }

    /// <summary>Lettered, roman or numbered.</summary>
    public SummaryStyle Style { get; }

    /// <summary>Its place in the sequence, from 1.</summary>
    public int Ordinal { get; }

    /// <summary>Whether emphasis opens before it and goes on after it, as in <c>**i) Summary:**</c>.</summary>
    public bool OpensEmphasis { get; }

    /// <summary>What every label of a sequence has in common.</summary>
    public Shape LabelShape { get; }

    /// <summary>Reads the label at a position that may be the first of a sequence: <c>a)</c>, <c>(i)</c>, <c>1.</c>, <c>Q1:</c>.</summary>
    public static bool TryReadFirst(ReadOnlySpan<char> text, int start, int limit, out SummaryLabel label)
    {
        label = default;
        var position = SkipEmphasis(text, start, limit);
        var open = position < limit && text[position] == '(';
        position += open ? 1 : 0;
        var prefixed = position + 1 < limit && text[position] is 'Q' or 'q' && char.IsAsciiDigit(text[position + 1]);
        position += prefixed ? 1 : 0;
        if (position + 1 >= limit)
        {
            return false;
        }

        // "a", "i" and "1" are the first of their sequences; "A" and "I" too.
        var c = text[position];
        var style = c switch
        {
            'a' or 'A' => SummaryStyle.Lettered,
            'i' or 'I' => SummaryStyle.Roman,
            '1' => SummaryStyle.Numbered,
            _ => SummaryStyle.Prose,
        };
        var closer = text[position + 1];
        if (style == SummaryStyle.Prose || (prefixed && style != SummaryStyle.Numbered)
            || !(closer == ')' || (!open && closer == '.') || (prefixed && closer == ':')))
        {
            return false;
        }

        return Finish(text, start, position + 2, limit, style, 1, new Shape(open, closer, c is 'A' or 'I', prefixed ? text[position - 1] : '\0'), out label);
    }

    /// <summary>Finds the label that follows this one in its sequence, at the start of a sentence or before a heading.</summary>
    /// <remarks>
    /// Where no sentence begins with it, a bracketed letter or numeral that a capital follows will do: sections may lack their full stops.
    /// That takes a search to the end for each label, so it is not for numbers, which never run out.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="signs">Where its signs stand.</param>
    /// <param name="nextSign">The first sign to look at; moved on to the first behind this label.</param>
    /// <param name="floor">Where the text that counts begins.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="names">The names of headings.</param>
    /// <param name="afterSemicolon">Whether a semicolon ends a sentence.</param>
    /// <param name="next">The label.</param>
    public bool TryFindNext(
        ReadOnlySpan<char> text,
        in SummarySigns signs,
        ref int nextSign,
        int floor,
        int limit,
        SummaryNames names,
        bool afterSemicolon,
        out SummaryLabel next)
    {
        var closing = LabelShape.Close == ':' ? signs.Headings : signs.Marks;
        SummarySigns.Advance(closing, ref nextSign, End);
        SummaryLabel weak = default;
        var sign = nextSign;
        for (var close = NextClose(text, closing, ref sign, End, limit); close >= 0; close = NextClose(text, closing, ref sign, close + 1, limit))
        {
            if (!TryReadBack(text, close, Ordinal + 1, out var token))
            {
                continue;
            }

            var start = token;
            while (start > End && SummaryDecoration.IsEmphasis(text[start - 1]))
            {
                start--;
            }

            if (!Sentences.IsApart(text, floor, start) || !Finish(text, start, close + 1, limit, Style, Ordinal + 1, LabelShape, out next))
            {
                continue;
            }

            if (Sentences.MayStartAt(text, floor, start, afterSemicolon) || SummaryHeading.IsAt(text, next.End, limit, next.OpensEmphasis, names))
            {
                return true;
            }

            if (weak.End == 0 && Style != SummaryStyle.Numbered && LabelShape.Close == ')'
                && Sentences.MayBreakAt(text, floor, start) && next.IsBeforeCapital(text, limit))
            {
                weak = next;
            }
        }

        next = weak;
        return weak.End > 0;
    }

    // Where the next sign stands that can close a label of this sequence. A full stop after a letter is not among the signs that are noted.
    private int NextClose(ReadOnlySpan<char> text, ReadOnlySpan<int> signs, ref int sign, int position, int limit)
    {
        if (LabelShape.Close == '.' && Style != SummaryStyle.Numbered)
        {
            var stop = text[position..limit].IndexOf('.');
            return stop < 0 ? -1 : position + stop;
        }

        while (sign < signs.Length && signs[sign] < limit)
        {
            var close = signs[sign++];
            if (text[close] == LabelShape.Close)
            {
                return close;
            }
        }

        return -1;
    }

    private bool IsBeforeCapital(ReadOnlySpan<char> text, int limit)
    {
        var after = text[End..limit].TrimStart(" *_");
        return !after.IsEmpty && char.IsUpper(after[0]);
    }

    // What comes after the closing sign: emphasis that ends with the label, then white space or the text itself.
    private static bool Finish(
        ReadOnlySpan<char> text, int start, int end, int limit, SummaryStyle style, int ordinal, Shape shape, out SummaryLabel label)
    {
        var opens = SummaryDecoration.IsEmphasis(text[start]);
        var after = opens ? SkipEmphasis(text, end, limit) : end;
        label = new SummaryLabel(start, after, style, ordinal, shape, opens && after == end);
        return after >= limit || char.IsWhiteSpace(text[after]) || SummaryDecoration.IsEmphasis(text[after])
            || (shape.Close == ')' && char.IsUpper(text[after])) || char.GetUnicodeCategory(text[after]) == UnicodeCategory.OtherLetter;
    }

    // Whether the label of a place in the sequence stands before its closing sign, and behind this one; from right to left.
    private bool TryReadBack(ReadOnlySpan<char> text, int close, int ordinal, out int token)
    {
        token = close;
        switch (Style)
        {
            case SummaryStyle.Numbered:
                for (; ordinal > 0; ordinal /= 10)
                {
                    if (token == End || text[--token] != '0' + (ordinal % 10))
                    {
                        return false;
                    }
                }

                break;
            case SummaryStyle.Lettered when ordinal <= 26:
                if (token == End || text[--token] != (LabelShape.Upper ? 'A' : 'a') + ordinal - 1)
                {
                    return false;
                }

                break;
            case SummaryStyle.Roman when ordinal <= Romans.Length:
                var roman = Romans[ordinal - 1];
                for (var i = roman.Length - 1; i >= 0; i--)
                {
                    if (token == End || text[--token] != (LabelShape.Upper ? roman[i] - 'a' + 'A' : roman[i]))
                    {
                        return false;
                    }
                }

                break;
            default:
                return false;
        }

        return (LabelShape.Prefix == '\0' || (token > End && text[--token] == LabelShape.Prefix))
            && (!LabelShape.Open || (token > End && text[--token] == '('));
    }

    private static int SkipEmphasis(ReadOnlySpan<char> text, int position, int limit)
    {
        while (position < limit && SummaryDecoration.IsEmphasis(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>How the labels of one sequence are written.</summary>
    /// <param name="Open">Whether a bracket opens them.</param>
    /// <param name="Close">The bracket, full stop or colon that closes them.</param>
    /// <param name="Upper">Whether their letters are capitals.</param>
    /// <param name="Prefix">The Q of <c>Q1</c>; 0 when there is none.</param>
    internal readonly record struct Shape(bool Open, char Close, bool Upper, char Prefix);
}
