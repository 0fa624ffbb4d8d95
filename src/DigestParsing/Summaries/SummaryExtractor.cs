namespace DigestParsing.Summaries;

/// <summary>
/// The built-in extractor. It knows labels (<c>a)</c>, <c>i)</c>, <c>1.</c>), headings, points and follow-up questions, and can be
/// taught the names that other templates and languages use. Immutable and safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// var french = SummaryExtractor.Default
///     .WithSectionNames(SectionRole.Objective, "Objectif", "But de l'étude")
///     .WithQuestionHeadings("Questions de suivi")
///     .WithPreamblePhrases("Voici un résumé");
/// </code>
/// </example>
public sealed class SummaryExtractor : ISummaryExtractor
{
    private readonly SummaryNames _names;

    private SummaryExtractor(SummaryNames names, bool infersRoles)
    {
        _names = names;
        InfersRoles = infersRoles;
    }

    /// <summary>The extractor that is used where none is given.</summary>
    public static SummaryExtractor Default { get; } = new(SummaryNames.BuiltIn, infersRoles: true);

    /// <summary>
    /// Whether prose without labels gets sections, and points get roles, from what their sentences say. Such sections are
    /// <see cref="SummarySection.Inferred"/>. Inferring takes place when they are first read. Default: <see langword="true"/>.
    /// </summary>
    public bool InfersRoles { get; }

    /// <summary>An extractor that also knows these headings of sections.</summary>
    /// <param name="role">The role of a section with such a heading.</param>
    /// <param name="names">Whole headings without colon and emphasis; case does not matter. They come before the built-in names.</param>
    /// <exception cref="ArgumentException">A name is empty or blank, or longer than 80 characters.</exception>
    public SummaryExtractor WithSectionNames(SectionRole role, params IEnumerable<string> names) => new(_names.WithSections(role, names), InfersRoles);

    /// <summary>An extractor that also knows these headings over follow-up questions.</summary>
    /// <param name="headings">Whole headings without colon and emphasis; case does not matter.</param>
    /// <exception cref="ArgumentException">A heading is empty or blank, or longer than 80 characters.</exception>
    public SummaryExtractor WithQuestionHeadings(params IEnumerable<string> headings) => new(_names.WithQuestions(headings), InfersRoles);

    /// <summary>An extractor that also knows these beginnings of a preamble.</summary>
    /// <param name="phrases">Beginnings; case does not matter. The preamble ends with the colon or full stop that follows.</param>
    /// <exception cref="ArgumentException">A phrase is empty or blank, or longer than 80 characters.</exception>
    public SummaryExtractor WithPreamblePhrases(params IEnumerable<string> phrases) => new(_names.WithPreambles(phrases), InfersRoles);

    /// <summary>An extractor that gives prose no sections and points no roles: only what the text itself sets apart.</summary>
    public SummaryExtractor WithoutInference() => new(_names, infersRoles: false);

    /// <inheritdoc/>
    public SummaryStructure Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var signs = new SummarySigns(stackalloc int[24], stackalloc int[48]);
        var reader = new SummaryReader(text, _names, stackalloc SummaryPart[24], stackalloc SummaryLabel[8], stackalloc SummaryHeading[6], signs);
        try
        {
            var style = reader.Read(out var parts);
            return SummaryStructure.FromCompleteParts(text, style, parts, InfersRoles);
        }
        finally
        {
            reader.Dispose();
        }
    }
}
