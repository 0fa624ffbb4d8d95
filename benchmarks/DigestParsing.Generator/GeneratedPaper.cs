namespace DigestParsing.Generator;

/// <summary>A paper as it was put into a digest: what a reader of the digest must find.</summary>
public sealed record GeneratedPaper
{
    /// <summary>The table that the row is in.</summary>
    public required TableShape Shape { get; init; }

    /// <summary>The day of the digest; in topic tables, which have none of their own, the day that the path names.</summary>
    public required DateOnly DigestDate { get; init; }

    /// <summary>The title on one line.</summary>
    public required string Title { get; init; }

    /// <summary>The authors, in order.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The identifier, without a version.</summary>
    public required string ArxivId { get; init; }

    /// <summary>The paper's page at arXiv.</summary>
    public required string ArxivUrl { get; init; }

    /// <summary>The paper's page at Hugging Face, or <see langword="null"/>.</summary>
    public string? HuggingFaceUrl { get; init; }

    /// <summary>The summary, or <see langword="null"/> in a table without that column.</summary>
    public GeneratedSummary? Summary { get; init; }

    /// <summary>The date in the row, or <see langword="null"/>.</summary>
    public DateOnly? PublishedDate { get; init; }

    /// <summary>The classifications.</summary>
    public IReadOnlyList<string> Classifications { get; init; } = [];

    /// <summary>The links of the GitHub or code column, without the line break that one may have been written with.</summary>
    public IReadOnlyList<string> GitHubUrls { get; init; } = [];

    /// <summary>The links of the Hugging Face column, likewise.</summary>
    public IReadOnlyList<string> HuggingFaceUrls { get; init; } = [];

    /// <summary>The line that the row starts on; the first line of its digest is 1.</summary>
    public int Line { get; init; }

    /// <summary>The line that the row ends on, counted likewise; more than <see cref="Line"/> when the row is wrapped.</summary>
    public int EndLine { get; init; }
}
