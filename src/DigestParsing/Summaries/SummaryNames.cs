namespace DigestParsing.Summaries;

/// <summary>The names that headings and preambles are known by: the built-in ones and those a caller adds. Immutable.</summary>
internal sealed class SummaryNames
{
    /// <summary>Longest heading, in characters; what is longer is a sentence with a colon in it.</summary>
    public const int MaxLength = 80;

    private readonly (string Name, SectionRole Role)[] _sections;
    private readonly string[] _questions;
    private readonly string[] _preambles;

    private SummaryNames((string Name, SectionRole Role)[] sections, string[] questions, string[] preambles)
    {
        _sections = sections;
        _questions = questions;
        _preambles = preambles;
    }

    public static SummaryNames BuiltIn { get; } = new([], [], []);

    /// <summary>Whether headings have been added to the built-in ones; they may be in any script.</summary>
    public bool HasAdded => _sections.Length + _questions.Length > 0;

    /// <summary>Whether a heading may end as the text does. Most colons stand after some other word, and need no closer look.</summary>
    public bool MayEndHeading(ReadOnlySpan<char> text) => HasAdded || SummaryWords.EndsWithOne(text);

    /// <summary>What the words of a heading, without its colon, stand for.</summary>
    public HeadingKind Classify(ReadOnlySpan<char> heading, bool emphasized, out SectionRole role)
    {
        if (HasAdded && TryClassifyAdded(SummaryDecoration.TrimHeading(heading), out var kind, out role))
        {
            return kind;
        }

        return SummaryWords.Classify(heading, emphasized, out role);
    }

    /// <summary>Whether the text begins with an added preamble phrase, and how long that is.</summary>
    public bool TryMatchPreamble(ReadOnlySpan<char> text, out int length)
    {
        foreach (var phrase in _preambles)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                length = phrase.Length;
                return true;
            }
        }

        length = 0;
        return false;
    }

    public SummaryNames WithSections(SectionRole role, IEnumerable<string> names)
    {
        if (!Enum.IsDefined(role))
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "A role of sections was expected.");
        }

        return new([.. Check(names, nameof(names)).Select(name => (name, role)), .. _sections], _questions, _preambles);
    }

    public SummaryNames WithQuestions(IEnumerable<string> headings) => new(_sections, [.. Check(headings, nameof(headings)), .. _questions], _preambles);

    public SummaryNames WithPreambles(IEnumerable<string> phrases) => new(_sections, _questions, [.. Check(phrases, nameof(phrases)), .. _preambles]);

    private bool TryClassifyAdded(ReadOnlySpan<char> heading, out HeadingKind kind, out SectionRole role)
    {
        foreach (var section in _sections)
        {
            if (heading.Equals(section.Name, StringComparison.OrdinalIgnoreCase))
            {
                (kind, role) = (HeadingKind.Section, section.Role);
                return true;
            }
        }

        (kind, role) = (HeadingKind.Questions, default);
        foreach (var question in _questions)
        {
            if (heading.Equals(question, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Check(IEnumerable<string> names, string parameter)
    {
        ArgumentNullException.ThrowIfNull(names, parameter);
        return names.Select(name =>
        {
            var trimmed = SummaryDecoration.TrimHeading(name).ToString();
            return trimmed.Length <= MaxLength && !string.IsNullOrWhiteSpace(trimmed)
                ? trimmed
                : throw new ArgumentException($"'{name}' is empty or longer than {MaxLength} characters; a whole heading or phrase was expected.", parameter);
        });
    }
}
