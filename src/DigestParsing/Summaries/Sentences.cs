using System.Buffers;

namespace DigestParsing.Summaries;

/// <summary>Where sentences begin and end, as far as telling labels from look-alikes needs it. Every answer looks at a few characters only.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Terminators = SearchValues.Create(".!?…。！？");

    // A full stop after one of these ends no sentence: "beyond Fig. 4. How", "Smith et al. b)".
    private static readonly ShortWords Abbreviations =
        new("al e.g i.e vs cf fig figs eq eqs tab sec ref refs no vol approx resp dr prof st");

    // What follows one of these is a reference, not a label, even where a line is wrapped: "in Table\n2. How".
    private static readonly ShortWords References =
        new("figure figures table tables section sections equation algorithm appendix step stage chapter theorem lemma phase version part fig eq tab sec");

    // No sentence ends with one of these: "in panel b) The", "both a) Speed and b) Size".
    private static readonly ShortWords Connectors =
        new("panel panels and or in of to the a an by with for from as at on see both either option case");

    // Words that open a sentence and seldom anything after a dash inside one.
    private static readonly string[] Openers =
        ["The", "This", "These", "Those", "It", "Its", "They", "We", "Our", "In", "By", "On", "Experiments", "Results"];

    /// <summary>Whether a sentence, and so a label or marker, may begin at <paramref name="index"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="floor">Where the text that counts begins; a sentence always may begin there.</param>
    /// <param name="index">A position, at a character that is not white space.</param>
    /// <param name="afterSemicolon">Whether a semicolon ends enough of a sentence, as it does in a list.</param>
    public static bool MayStartAt(ReadOnlySpan<char> text, int floor, int index, bool afterSemicolon = false)
    {
        var end = index;
        var newLine = false;
        while (end > floor && char.IsWhiteSpace(text[end - 1]))
        {
            newLine |= text[--end] is '\n' or '\r';
        }

        if (end == floor)
        {
            return true;
        }

        var gap = index - end;
        if (IsWide(text[end - 1]))
        {
            return true;
        }

        if (gap == 0)
        {
            return false;
        }

        var last = end;
        while (last > floor && last > end - 4 && IsCloser(text[last - 1]))
        {
            last--;
        }

        if (last > floor && Ends(text, floor, last, afterSemicolon))
        {
            return true;
        }

        // Two spaces or a new line set apart what follows, unless the sentence clearly goes on.
        return (newLine || gap > 1) && text[end - 1] is not (',' or ';' or ':' or '-' or '–' or '—' or '(')
            && !References.EndsIn(text[floor..end]) && (newLine || !char.IsLetterOrDigit(text[end - 1]) || char.IsDigit(text[end - 1]));
    }

    /// <summary>Whether a sentence that lacks its full stop may end before <paramref name="index"/>: after a word that refers to nothing.</summary>
    public static bool MayBreakAt(ReadOnlySpan<char> text, int floor, int index)
    {
        var before = text[floor..index].TrimEnd();
        return !before.IsEmpty && char.IsLetterOrDigit(before[^1]) && !References.EndsIn(before) && !Connectors.EndsIn(before);
    }

    /// <summary>Whether nothing is joined to the front of what stands at <paramref name="index"/>.</summary>
    public static bool IsApart(ReadOnlySpan<char> text, int floor, int index) =>
        index <= floor || char.IsWhiteSpace(text[index - 1]) || IsWide(text[index - 1]);

    /// <summary>Whether the text ends as a sentence does.</summary>
    public static bool IsComplete(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && IsCloser(text[end - 1]))
        {
            end--;
        }

        return end > 0 && Terminators.Contains(text[end - 1]);
    }

    /// <summary>Whether the text opens as a sentence does, with a word such as <c>This</c>.</summary>
    public static bool OpensOne(ReadOnlySpan<char> text)
    {
        foreach (var opener in Openers)
        {
            if (text.Length > opener.Length && text[opener.Length] == ' ' && text.StartsWith(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text holds no more than so many sentences.</summary>
    public static bool HasAtMost(int count, ReadOnlySpan<char> text)
    {
        var found = 0;
        var position = 0;
        while (text[position..].IndexOfAny(Terminators) is >= 0 and var hit)
        {
            position += hit + 1;
            var next = position;
            while (next < text.Length && IsCloser(text[next]))
            {
                next++;
            }

            if (next == text.Length || (char.IsWhiteSpace(text[next]) && !Abbreviations.EndsIn(text[..(position - 1)])))
            {
                found++;
            }

            // What is left after the last full stop, if anything, is a sentence as well.
            if (found > count || (found == count && !text[next..].IsWhiteSpace()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Ends(ReadOnlySpan<char> text, int floor, int end, bool afterSemicolon) => text[end - 1] switch
    {
        '.' => !Abbreviations.EndsIn(text[floor..(end - 1)]),
        '!' or '?' or '…' => true,
        ';' => afterSemicolon,
        _ => false,
    };

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or ')' or ']' or '}' or '*' or '_' or '`';

    // Full-width punctuation brings its own space.
    private static bool IsWide(char c) => c is '。' or '！' or '？';
}
