namespace DigestParsing.Summaries.Inference;

/// <summary>The words that decide whether a full stop ends a sentence.</summary>
internal static class SentenceWords
{
    /// <summary>The length of the longest word that <see cref="IsStarter"/> knows.</summary>
    public const int LongestStarter = 13;

    /// <summary>The word right before the end of <paramref name="text"/>, with the full stops inside it (<c>e.g</c>); empty if none is there.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text)
    {
        // No abbreviation is longer than this, so there is no need to look further back.
        const int Longest = 10;
        var start = text.Length;
        while (start > 0 && text.Length - start <= Longest && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return text[start..];
    }

    /// <summary>Whether a full stop after <paramref name="word"/>, the last word of <paramref name="sentence"/>, belongs to the word.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> sentence)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return true;
        }

        // "1. How …": a sentence of nothing but a number is the number of the sentence that follows.
        if (word.Length <= 3 && word.Length == sentence.Length && !word.ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        // U.S., Ph.D, e.g and i.e: letters with full stops between.
        if (word.Contains('.') && word.Length <= 6 && IsDotted(word))
        {
            return true;
        }

        return word switch
        {
            "al" or "vs" or "cf" or "etc" or "eg" or "ie" or "viz" or "approx" or "resp" or "ca" or "incl" or "esp" or "w.r.t" or "seq" => true,
            "Al" or "Vs" or "Cf" => true,
            "Fig" or "Figs" or "fig" or "figs" or "Eq" or "Eqs" or "eq" or "eqs" or "Eqn" or "Sec" or "Secs" or "sec" or "Tab" or "Ref" or "Refs" => true,
            "App" or "Appx" or "Ch" or "Chap" or "ch" or "Vol" or "vol" or "No" or "Nos" or "pp" or "Alg" or "Thm" or "Def" or "Prop" or "Lem" => true,
            "Dr" or "Mr" or "Mrs" or "Ms" or "Prof" or "St" or "Jr" or "Sr" or "Univ" or "Dept" or "Inc" or "Ltd" or "Co" or "Corp" => true,
            "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec" => true,
            _ => false,
        };
    }

    /// <summary>Whether an abbreviation may be the last word of a sentence all the same; those that a name or number has to follow may not.</summary>
    public static bool MayEndSentence(ReadOnlySpan<char> word) => word switch
    {
        "al" or "etc" or "Inc" or "Ltd" or "Co" or "Corp" or "Jr" or "Sr" or "w.r.t" => true,
        "e.g" or "i.e" or "E.g" or "I.e" => false,
        _ => (word.Length == 1 && char.IsUpper(word[0])) || (word.Contains('.') && char.IsUpper(word[0])),
    };

    /// <summary>Whether a word is four or more small letters, and so no abbreviation that is not known as one.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word) => word.Length >= 4 && !word.ContainsAnyExceptInRange('a', 'z');

    /// <summary>Whether a capitalised word is one that starts a sentence rather than a name.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => word switch
    {
        "A" or "An" or "The" or "This" or "That" or "These" or "Those" or "It" or "Its" or "They" or "Their" or "We" or "Our" or "He" or "She" => true,
        "In" or "On" or "At" or "By" or "For" or "From" or "With" or "Without" or "To" or "Through" or "Using" or "When" or "While" or "Unlike" => true,
        "As" or "If" or "After" or "Across" or "Based" or "Both" or "Compared" or "Trained" or "Given" or "Despite" or "Although" or "Instead" => true,
        "However" or "Moreover" or "Furthermore" or "Additionally" or "Finally" or "Thus" or "Therefore" or "Notably" or "Specifically" => true,
        "Here" or "There" or "Such" or "Other" or "Another" or "Each" or "All" or "No" or "Not" or "Key" or "Main" or "Primary" or "Overall" => true,
        "AI" or "Practitioners" or "Researchers" or "Authors" or "Experiments" or "Experimental" or "Results" or "Evaluation" or "Evaluations" => true,
        "Empirical" or "Extensive" or "Code" or "How" or "What" or "Why" or "Which" or "Does" or "Can" or "Could" or "Existing" or "Current" => true,
        _ => false,
    };

    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            // Letters at the even places, or two after a full stop (Ph.D).
            if (word[i] == '.' ? i == 0 || word[i - 1] == '.' : !char.IsLetter(word[i]))
            {
                return false;
            }
        }

        return true;
    }
}
