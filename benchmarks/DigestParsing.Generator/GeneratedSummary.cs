namespace DigestParsing.Generator;

/// <summary>A part of a summary that has a label, a heading, or both.</summary>
/// <param name="Role">overview, objective, methodology, results, implication or note.</param>
/// <param name="Label">The label as written (<c>a)</c>), or <see langword="null"/>.</param>
/// <param name="Heading">The heading as written, without emphasis and colon, or <see langword="null"/>.</param>
/// <param name="Text">The text without both.</param>
public sealed record GeneratedSection(string Role, string? Label, string? Heading, string Text);

/// <summary>A summary as it was written, and what it was written from.</summary>
/// <param name="Text">The text of the cell.</param>
/// <param name="Style">prose, lettered, roman, numbered, named or bulleted.</param>
public sealed record GeneratedSummary(string Text, string Style)
{
    /// <summary>The sentence that speaks of the summary itself (<c>Here is a concise summary …:</c>), or <see langword="null"/>.</summary>
    public string? Preamble { get; init; }

    /// <summary>The sections, if the text has labels or headings; empty for prose and for points.</summary>
    public IReadOnlyList<GeneratedSection> Sections { get; init; } = [];

    /// <summary>The sentence before the first point, or <see langword="null"/>.</summary>
    public string? Lead { get; init; }

    /// <summary>The points of a list, without their dashes.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>The follow-up questions, without their numbers.</summary>
    public IReadOnlyList<string> FollowUpQuestions { get; init; } = [];
}
