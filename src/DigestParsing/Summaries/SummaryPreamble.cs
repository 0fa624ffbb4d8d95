using System.Buffers;

namespace DigestParsing.Summaries;

/// <summary>Finds the words that only announce a summary: <c>Here is a concise summary of the paper "…", as you asked:</c></summary>
internal static class SummaryPreamble
{
    private const int MaxLength = 600;

    // What never ends a preamble.
    private static readonly SearchValues<char> Words = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,-'()/*");

    // What may come before the announcement itself.
    private static readonly string[][] Interjections = ByFirstLetter(
        ["okay", "ok", "sure", "certainly", "absolutely", "of course", "alright", "great"]);

    // Each of these announces something, and is a preamble if that is a summary.
    private static readonly string[][] Announcements = ByFirstLetter(
    [
        "here is", "here's", "here’s", "here are", "below is", "below are", "i have", "i've", "the following", "following is",
        "following are", "this is", "summary of", "as requested", "based on",
    ]);

    private static readonly string[] Announced =
        ["summar", "overview", "synopsis", "breakdown", "digest", "guideline", "key point", "structured"];

    /// <summary>Whether the text begins with a preamble, and where that ends.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, int limit, SummaryNames names, out int end)
    {
        var bold = text[start..limit].StartsWith("**") ? text[(start + 2)..limit].IndexOf("**") : -1;
        var boldEnd = bold is > 0 and < MaxLength ? start + bold + 4 : 0;
        end = start;
        while (start < limit && SummaryDecoration.IsEmphasis(text[start]))
        {
            start++;
        }

        var body = text[start..Math.Min(limit, start + MaxLength)];
        if (names.TryMatchPreamble(body, out var added))
        {
            return TryFindEnd(body, added, true, text, ref end, start, limit);
        }

        var position = SkipInterjection(body);
        foreach (var phrase in StartingLike(body[position..], Announcements))
        {
            if (!body[position..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // "Here is a summary of the paper." announces one; "This is a broad overview of agents." is a summary itself.
            var mayEndWithStop = phrase[0] is 'h' or 'b' or 'i';
            position += phrase.Length;
            return position < body.Length && !char.IsLetterOrDigit(body[position])
                && TryFindEnd(body, position, mayEndWithStop, text, ref end, start, limit)
                && Announces(text[start..(end = Math.Max(end, boldEnd))]);
        }

        return false;
    }

    /// <summary>Whether words speak of a summary or of its making.</summary>
    public static bool Announces(ReadOnlySpan<char> text)
    {
        foreach (var word in Announced)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipInterjection(ReadOnlySpan<char> body)
    {
        foreach (var interjection in StartingLike(body, Interjections))
        {
            if (body.Length > interjection.Length && body[interjection.Length] is ',' or '!' or '.' or ':'
                && body.StartsWith(interjection, StringComparison.OrdinalIgnoreCase))
            {
                var rest = body[(interjection.Length + 1)..];
                return body.Length - rest.TrimStart().Length;
            }
        }

        return 0;
    }

    // Hardly a summary begins with a preamble, so the first letter mostly decides.
    private static ReadOnlySpan<string> StartingLike(ReadOnlySpan<char> text, string[][] phrases) =>
        text.Length > 1 && char.IsAsciiLetter(text[0]) && text[1] != ')' ? phrases[(text[0] | 0x20) - 'a'] : [];

    private static string[][] ByFirstLetter(string[] phrases)
    {
        var byLetter = new string[26][];
        for (var letter = 0; letter < byLetter.Length; letter++)
        {
            byLetter[letter] = phrases.Where(phrase => phrase[0] - 'a' == letter).ToArray();
        }

        return byLetter;
    }

    private static bool TryFindEnd(
        ReadOnlySpan<char> body, int position, bool mayEndWithStop, ReadOnlySpan<char> text, ref int end, int start, int limit)
    {
        // A title in quotation marks may hold a colon; where its marks do not pair up, they are no help.
        var found = FindEnd(body, position, mayEndWithStop, true);
        found = found < 0 ? FindEnd(body, position, mayEndWithStop, false) : found;
        if (found < 0)
        {
            return false;
        }

        end = start + found;
        while (end < limit && text[end] == '*')
        {
            end++;
        }

        return true;
    }

    private static int FindEnd(ReadOnlySpan<char> body, int position, bool mayEndWithStop, bool mindQuotes)
    {
        var quoted = false;
        for (var i = position; i < body.Length; i++)
        {
            var skipped = body[i..].IndexOfAnyExcept(Words);
            if (skipped < 0)
            {
                break;
            }

            i += skipped;
            var last = i + 1 == body.Length || char.IsWhiteSpace(body[i + 1]) || body[i + 1] == '*';
            switch (body[i])
            {
                case '"' or '“' or '”':
                    quoted = mindQuotes && body[i] != '”' && (body[i] == '“' || !quoted);
                    break;
                case '\n' or '\r':
                    return -1;
                case '：' when !quoted:
                case ':' when last && !quoted:
                case '.' or '!' when last && !quoted && mayEndWithStop && Sentences.MayStartAt(body, 0, NextWord(body, i + 1)):
                    return i + 1;
                case '.' or '!' or '?' when last && !quoted && Sentences.MayStartAt(body, 0, NextWord(body, i + 1)):
                    return -1;
            }
        }

        return -1;
    }

    private static int NextWord(ReadOnlySpan<char> body, int position)
    {
        while (position < body.Length && char.IsWhiteSpace(body[position]))
        {
            position++;
        }

        return position;
    }
}
