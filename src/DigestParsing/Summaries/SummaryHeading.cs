using System.Buffers;

namespace DigestParsing.Summaries;

/// <summary>What the words of a heading stand for.</summary>
internal enum HeadingKind
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>A section with a role.</summary>
    Section,

    /// <summary>The follow-up questions.</summary>
    Questions,
}

/// <summary>A heading as it stands in the text, with its colon and emphasis.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Role">The role of its section.</param>
/// <param name="IsEmphasized">Whether it is bold.</param>
internal readonly record struct SummaryHeading(int Start, int End, HeadingKind Kind, SectionRole Role, bool IsEmphasized)
{
    /// <summary>How far behind a label the end of its heading may stand: the words, and emphasis before and after them.</summary>
    public const int MaxReach = SummaryNames.MaxLength + 4;

    // What ends the look back from a colon: a heading holds none of these.
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?:;\n\r*)]}\"|");
    private static readonly SearchValues<char> WideStops = SearchValues.Create(".!?:：;\n\r*)]}\"”|•…。！？");

    /// <summary>Whether a heading stands where a label ends.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int position, int limit, bool inEmphasis, SummaryNames names) =>
        TryReadAt(text, position, limit, inEmphasis, names, out _);

    /// <summary>
    /// Reads the heading after a label: <c>**Any words:**</c>, <c>Any words:**</c> when the label has opened the emphasis, or
    /// <c>Known words:</c>.
    /// </summary>
    public static bool TryReadAt(ReadOnlySpan<char> text, int position, int limit, bool inEmphasis, SummaryNames names, out SummaryHeading heading)
    {
        while (position < limit && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        if (!inEmphasis && text[position..limit].StartsWith("**"))
        {
            return TryReadEmphasized(text, position, position + 2, limit, names, out heading);
        }

        if (inEmphasis && TryReadEmphasized(text, position, position, limit, names, out heading))
        {
            return true;
        }

        heading = default;
        var window = text[position..Math.Min(limit, position + SummaryNames.MaxLength + 1)];
        var colon = inEmphasis ? -1 : window.IndexOfAny(':', '：');
        if (colon < 0 || !EndsAt(text, position + colon, limit))
        {
            return false;
        }

        var kind = names.Classify(window[..colon], false, out var role);
        heading = new SummaryHeading(position, position + colon + 1, kind, role, false);
        return kind != HeadingKind.Unknown;
    }

    /// <summary>
    /// Reads bold words as a heading. With a colon, inside the emphasis or after it, any words will do; without one only known words
    /// that a sentence follows.
    /// </summary>
    public static bool TryReadEmphasized(
        ReadOnlySpan<char> text, int start, int words, int limit, SummaryNames names, out SummaryHeading heading)
    {
        heading = default;
        var window = text[words..Math.Min(limit, words + MaxReach)];
        var close = window.IndexOf("**");
        if (close <= 0)
        {
            return false;
        }

        var end = words + close + 2;
        while (end < limit && text[end] == '*')
        {
            end++;
        }

        var inner = window[..close];
        var colon = inner.TrimEnd() is [.., ':' or '：'];
        if (!colon && end < limit && text[end] is ':' or '：')
        {
            colon = true;
            end++;
        }

        var name = SummaryDecoration.TrimHeading(inner);
        var kind = names.Classify(name, true, out var role);
        heading = new SummaryHeading(start, end, kind, role, true);
        return !name.IsEmpty && (colon || (kind != HeadingKind.Unknown && IsFollowedBySentence(text, end, limit)));
    }

    /// <summary>Finds the words before a colon that may be a heading: from the last sign that no heading holds.</summary>
    public static bool TryReadBefore(ReadOnlySpan<char> text, int floor, int colon, SummaryNames names, out SummaryHeading heading)
    {
        heading = default;
        if (!EndsAt(text, colon, text.Length))
        {
            return false;
        }

        var from = Math.Max(floor, colon - SummaryNames.MaxLength);
        var before = text[from..colon].TrimEnd();
        if (!names.MayEndHeading(before))
        {
            return false;
        }

        var stop = before.LastIndexOfAny(names.HasAdded ? WideStops : Stops);
        if (stop < 0 && from > floor)
        {
            return false;
        }

        var start = from + stop + 1;
        while (start < colon && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var kind = names.Classify(text[start..colon], false, out var role);
        var end = colon + 1;
        if (kind != HeadingKind.Unknown)
        {
            while (end < text.Length && text[end] == '*')
            {
                end++;
            }
        }

        heading = new SummaryHeading(start, end, kind, role, false);
        return kind != HeadingKind.Unknown;
    }

    // "Results: …", not "10:30" or "std::vector".
    private static bool EndsAt(ReadOnlySpan<char> text, int colon, int limit) =>
        text[colon] == '：' || colon + 1 >= limit || char.IsWhiteSpace(text[colon + 1]) || text[colon + 1] == '*';

    private static bool IsFollowedBySentence(ReadOnlySpan<char> text, int position, int limit)
    {
        var start = position;
        while (position < limit && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position > start && position < limit && !char.IsLower(text[position]);
    }
}
