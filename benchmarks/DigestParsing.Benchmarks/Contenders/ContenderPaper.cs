namespace DigestParsing.Benchmarks.Contenders;

/// <summary>A part of a summary with a label, a heading, or both.</summary>
/// <param name="Role">overview, objective, methodology, results, implication or note.</param>
/// <param name="Label">The label as written, or <see langword="null"/>.</param>
/// <param name="Heading">The heading without emphasis and colon, or <see langword="null"/>.</param>
/// <param name="Text">The text without both.</param>
public sealed record ContenderSection(string Role, string? Label, string? Heading, string Text);

/// <summary>What a contender finds in a summary.</summary>
public sealed class ContenderStructure
{
    /// <summary>prose, lettered, roman, numbered, named or bulleted.</summary>
    public string Style { get; init; } = "prose";

    /// <summary>The sentence that speaks of the summary itself, or <see langword="null"/>.</summary>
    public string? Preamble { get; init; }

    /// <summary>The sections.</summary>
    public IReadOnlyList<ContenderSection> Sections { get; init; } = [];

    /// <summary>The points of a list.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>The follow-up questions.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
}

/// <summary>A paper in the one form that all contenders give, so that what they find can be compared field by field.</summary>
public sealed class ContenderPaper
{
    /// <summary>The day of the digest, if its heading names one.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The title on one line.</summary>
    public required string Title { get; init; }

    /// <summary>The authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The page at arXiv.</summary>
    public string? ArxivUrl { get; init; }

    /// <summary>The page at Hugging Face.</summary>
    public string? HuggingFaceUrl { get; init; }

    /// <summary>The summary as written, trimmed.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The classifications.</summary>
    public IReadOnlyList<string> Classifications { get; init; } = [];

    /// <summary>The links of the GitHub column.</summary>
    public IReadOnlyList<string> GitHubUrls { get; init; } = [];

    /// <summary>The links of the Hugging Face column.</summary>
    public IReadOnlyList<string> HuggingFaceUrls { get; init; } = [];

    /// <summary>What is in the summary; <see langword="null"/> when it was not asked for.</summary>
    public ContenderStructure? Structure { get; init; }
}
