using System.Buffers;

namespace DigestParsing.Summaries;

/// <summary>The sign before a point: <c>-</c>, <c>•</c>, <c>**-**</c>, or <c>**-</c> when the whole point is bold.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Sign">The sign itself.</param>
/// <param name="IsEmphasized">Whether emphasis opens right before the sign.</param>
/// <param name="OpensEmphasis">Whether that emphasis goes on after the sign.</param>
/// <param name="IsTight">Whether the point follows without a space.</param>
internal readonly record struct SummaryMarker(int Start, int End, char Sign, bool IsEmphasized, bool OpensEmphasis, bool IsTight)
{
    private const string Signs = "-*+•·‣◦▪▫●○■□–—";

    private static readonly SearchValues<char> OpeningJunk = SearchValues.Create("{[(\"'“‘>");

    /// <summary>Reads the marker that the text begins with; an opening bracket or quotation mark left in front of it is part of it.</summary>
    public static bool TryReadFirst(ReadOnlySpan<char> text, int start, int limit, out SummaryMarker marker)
    {
        if (TryRead(text, start, limit, out marker))
        {
            return true;
        }

        if (start + 1 < limit && OpeningJunk.Contains(text[start]) && TryRead(text, start + 1, limit, out marker) && !marker.IsTight)
        {
            marker = marker with { Start = start };
            return true;
        }

        return false;
    }

    /// <summary>Reads the marker at a position.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, int limit, out SummaryMarker marker)
    {
        marker = default;
        var emphasized = text[start..limit].StartsWith("**");
        var position = emphasized ? start + 2 : start;
        if (position >= limit || !Signs.Contains(text[position]))
        {
            return false;
        }

        var sign = text[position++];
        var closes = emphasized && text[position..limit].StartsWith("**");
        position += closes ? 2 : 0;
        var tight = position < limit && !char.IsWhiteSpace(text[position]);

        // "*T*" is emphasis, "-5" a number, "->" an arrow, "--" a dash.
        if (tight && (sign is '*' or '+' or '–' or '—' || (emphasized && !closes) || !(char.IsLetter(text[position]) || text[position] is '"' or '“' or '*' or '`' or '$')))
        {
            return false;
        }

        marker = new SummaryMarker(start, position, sign, emphasized, emphasized && !closes, tight);
        return true;
    }

    /// <summary>Finds the next marker of the same kind at the start of a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="signs">Where its <see cref="SummarySigns.Marks"/> stand.</param>
    /// <param name="nextSign">The first sign to look at; moved on to the first that is not before <paramref name="from"/>.</param>
    /// <param name="from">Where to look from: the start of the point that this marker stands before.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="oneLine">Whether the text is a single line, so that only a space can stand before a marker.</param>
    /// <param name="next">The marker.</param>
    public bool TryFindNext(
        ReadOnlySpan<char> text, ReadOnlySpan<int> signs, ref int nextSign, int from, int limit, bool oneLine, out SummaryMarker next)
    {
        if (!oneLine || IsEmphasized || (Sign != '-' && Sign <= '\u00FF'))
        {
            return TrySearchNext(text, from, limit, oneLine, out next);
        }

        SummarySigns.Advance(signs, ref nextSign, from);
        for (var i = nextSign; i < signs.Length && signs[i] < limit; i++)
        {
            var start = signs[i];
            if (text[start] == Sign && start > from && text[start - 1] == ' ' && IsNext(text, from, start, limit, out next))
            {
                return true;
            }
        }

        next = default;
        return false;
    }

    // The same for markers that are seldom, in emphasis or in texts of several lines: their signs are searched for.
    internal bool TrySearchNext(ReadOnlySpan<char> text, int from, int limit, bool oneLine, out SummaryMarker next)
    {
        // With a space or emphasis before it a hyphen is rare enough to be looked for; without, there is one in every third word.
        Span<char> pair = [IsEmphasized ? '*' : ' ', Sign];
        var needle = oneLine || IsEmphasized ? pair : pair[1..];
        var ahead = IsEmphasized ? -1 : needle.Length - 1;
        var position = from;
        while (text[position..limit].IndexOf(needle) is >= 0 and var hit)
        {
            var start = position + hit + ahead;
            position += hit + needle.Length;
            if (start >= from && Sentences.IsApart(text, from, start) && IsNext(text, from, start, limit, out next))
            {
                return true;
            }
        }

        next = default;
        return false;
    }

    private bool IsNext(ReadOnlySpan<char> text, int from, int start, int limit, out SummaryMarker next) =>
        TryRead(text, start, limit, out next)
        && next.Sign == Sign && next.IsEmphasized == IsEmphasized && next.OpensEmphasis == OpensEmphasis
        && (Sentences.MayStartAt(text, from, start) || OpensSentence(text, from, next, limit));

    // A point that lacks its full stop: what stands before the marker is long enough for a sentence, and what follows opens one.
    private static bool OpensSentence(ReadOnlySpan<char> text, int from, in SummaryMarker marker, int limit) =>
        !marker.IsTight && marker.Start - from > 40 && Sentences.OpensOne(text[marker.End..limit].TrimStart());
}
