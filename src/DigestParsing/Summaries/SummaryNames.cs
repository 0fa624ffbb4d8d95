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

    public SummaryNames WithSections(SectionRole role, IEnumerable<string> names)
    {
        if (!Enum.IsDefined(role))
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "A role of sections was expected.");
        }

        return new([.. Check(names).Select(name => (name, role)), .. _sections], _questions, _preambles);
    }

    public SummaryNames WithQuestions(IEnumerable<string> headings) => new(_sections, [.. Check(headings), .. _questions], _preambles);

    public SummaryNames WithPreambles(IEnumerable<string> phrases) => new(_sections, _questions, [.. Check(phrases), .. _preambles]);

    private static IEnumerable<string> Check(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Select(name =>
        {
            var trimmed = SummaryDecoration.TrimHeading(name).ToString();
            return trimmed.Length is > 0 and <= MaxLength
                ? trimmed
                : throw new ArgumentException($"'{name}' is empty or longer than {MaxLength} characters; a whole heading or phrase was expected.", nameof(names));
        });
    }
}
