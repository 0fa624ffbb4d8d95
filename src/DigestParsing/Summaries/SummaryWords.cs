using System.Text;

namespace DigestParsing.Summaries;

/// <summary>
/// The words that headings are made of. A heading is known when all of its words are, so <c>Main research question/objective</c> and
/// <c>Key results for AI practitioners</c> need no entry of their own.
/// </summary>
internal static class SummaryWords
{
    private const int TableSize = 512;

    private static readonly Entry[] Table = Build();

    /// <summary>What a word tells about the heading that it stands in.</summary>
    internal enum Meaning : byte
    {
        /// <summary>Not a word of headings.</summary>
        None,

        /// <summary>Says nothing of its own: main, key, of, the.</summary>
        Filler,

        /// <summary>Names a role whether bold or not.</summary>
        Role,

        /// <summary>Names a role in bold, and too much else besides to be a heading without it: data, model, value.</summary>
        RoleIfEmphasized,

        /// <summary>The word question, which names the objective or, after a word such as follow-up, the questions.</summary>
        Question,

        /// <summary>A word that makes follow-up questions of questions.</summary>
        FollowUp,
    }

    public static HeadingKind Classify(ReadOnlySpan<char> heading, bool emphasized, out SectionRole role)
    {
        role = default;
        SectionRole? strong = null, weak = null;
        bool question = false, followUp = false;
        var position = 0;
        while (TryReadWord(heading, ref position, out var word))
        {
            var entry = Find(word);
            switch (entry.Meaning)
            {
                case Meaning.None:
                    return HeadingKind.Unknown;
                case Meaning.Question:
                    question = true;
                    strong = Prefer(strong, SectionRole.Objective);
                    break;
                case Meaning.FollowUp:
                    followUp = true;
                    break;
                case Meaning.Role:
                    strong = Prefer(strong, entry.Role);
                    break;
                case Meaning.RoleIfEmphasized:
                    weak = Prefer(weak, entry.Role);
                    break;
            }
        }

        if (question && followUp)
        {
            return HeadingKind.Questions;
        }

        role = (strong ?? (emphasized ? weak : null)).GetValueOrDefault();
        return strong is not null || (emphasized && weak is not null) ? HeadingKind.Section : HeadingKind.Unknown;
    }

    /// <summary>Whether the last word of the text is one of those that headings are made of.</summary>
    public static bool EndsWithOne(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return start < text.Length && Find(text[start..]).Meaning != Meaning.None;
    }

    // The first role counts, except that a "summary of results" is about results.
    private static SectionRole Prefer(SectionRole? earlier, SectionRole role) => earlier is null or SectionRole.Overview ? role : earlier.Value;

    private static bool TryReadWord(ReadOnlySpan<char> text, ref int position, out ReadOnlySpan<char> word)
    {
        while (position < text.Length && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        var start = position;
        while (position < text.Length && char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        word = text[start..position];
        return !word.IsEmpty;
    }

    private static Entry Find(ReadOnlySpan<char> word)
    {
        for (var slot = Hash(word); Table[slot].Word is { } candidate; slot = (slot + 1) % TableSize)
        {
            if (Ascii.EqualsIgnoreCase(word, candidate))
            {
                return Table[slot];
            }
        }

        return default;
    }

    // Two letters and the length tell the words apart well enough; bit 5 is the difference between capitals and small letters.
    private static int Hash(ReadOnlySpan<char> word) =>
        (int)((uint)((word.Length * 7) + ((word[0] | 0x20) * 31) + ((word[^1] | 0x20) * 131) + ((word[word.Length / 2] | 0x20) * 17)) % TableSize);

    private static Entry[] Build()
    {
        var table = new Entry[TableSize];
        Add(table, Meaning.Role, SectionRole.Overview, "summary overview abstract synopsis introduction gist tldr tl contribution contributions");
        Add(table, Meaning.Role, SectionRole.Objective,
            "objective objectives goal goals aim aims purpose problem problems motivation hypothesis hypotheses background");
        Add(table, Meaning.RoleIfEmphasized, SectionRole.Objective, "challenge challenges gap gaps task tasks context need");
        Add(table, Meaning.Role, SectionRole.Methodology, "methodology methodologies method methods approach approaches technique techniques");
        Add(table, Meaning.RoleIfEmphasized, SectionRole.Methodology,
            "framework architecture design model models data dataset datasets setup training implementation procedure pipeline algorithm solution system");
        Add(table, Meaning.Role, SectionRole.Results, "results result finding findings outcome outcomes");
        Add(table, Meaning.RoleIfEmphasized, SectionRole.Results, "performance evaluation evidence analysis metrics experiments");
        Add(table, Meaning.Role, SectionRole.Implication,
            "implication implications impact significance takeaway takeaways conclusion conclusions relevance");
        Add(table, Meaning.RoleIfEmphasized, SectionRole.Implication,
            "application applications value benefit benefits recommendation recommendations use usage importance discussion");
        Add(table, Meaning.Role, SectionRole.Note, "limitation limitations note notes caveat caveats remark remarks disclaimer");
        Add(table, Meaning.RoleIfEmphasized, SectionRole.Note, "availability code comment comments weakness weaknesses missing unclear future work");
        Add(table, Meaning.Question, SectionRole.Objective, "question questions");
        Add(table, Meaning.FollowUp, default, "follow followup further additional open");
        Add(table, Meaning.Filler, default,
            "up dr main key primary principal core central major overall the a an of and or for to in with by on its this ai ml practitioners "
            + "practitioner practice engineers scientists developers research researchers authors study paper used proposed practical quantitative "
            + "experimental empirical theoretical technical scientific most impactful important notable novel concise brief short one sentence "
            + "statement high level take away aways real world potential possible suggested some three two");
        return table;
    }

    private static void Add(Entry[] table, Meaning meaning, SectionRole role, string words)
    {
        foreach (var word in words.Split(' '))
        {
            var slot = Hash(word);
            while (table[slot].Word is not null)
            {
                slot = (slot + 1) % TableSize;
            }

            table[slot] = new Entry(word, meaning, role);
        }
    }

    private readonly record struct Entry(string? Word, Meaning Meaning, SectionRole Role);
}
