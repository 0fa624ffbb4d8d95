using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestParsing;

/// <summary>One paper, as one row of a digest's table gives it. Immutable; two papers are equal when all they hold is equal.</summary>
/// <remarks>
/// Lists are never <see langword="null"/>, also where JSON leaves them out, and keep the order of the text. A list that is given is copied. The
/// JSON form is the same under any <see cref="JsonSerializerOptions"/>: names are fixed here. JSON that holds <see langword="null"/> in a list
/// is refused with a <see cref="JsonException"/>.
/// </remarks>
[DebuggerDisplay("{ArxivId} {Title,nq}")]
public sealed record Paper : IJsonOnDeserialized
{
    /// <summary>The day of the digest, from its heading or else from the path of its file; <see langword="null"/> when neither names one.</summary>
    [JsonPropertyName("digestDate")]
    public DateOnly? DigestDate { get; init; }

    /// <summary>The title, on one line, without a link or emphasis around it. Never empty in a paper that was read.</summary>
    /// <exception cref="ArgumentNullException">The title is set to <see langword="null"/>.</exception>
    [JsonPropertyName("title")]
    public required string Title { get; init => field = value ?? throw new ArgumentNullException(nameof(Title)); }

    /// <summary>The authors, in order; empty when the cell is.</summary>
    [JsonPropertyName("authors")]
    [AllowNull]
    public IReadOnlyList<string> Authors { get; init => field = PaperList<string>.Of(value); } = [];

    /// <summary>Whether the row says that there are more authors than it names (<c>First Author et.al.</c>).</summary>
    [JsonPropertyName("hasMoreAuthors")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasMoreAuthors { get; init; }

    /// <summary>
    /// The arXiv identifier in <see cref="ArxivUrl"/>, or one that stands in place of an address, or the one in <see cref="HuggingFaceUrl"/>;
    /// <see langword="null"/> when there is none.
    /// </summary>
    [JsonPropertyName("arxivId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArxivId? ArxivId { get; init => field = value == default(ArxivId) ? null : value; }

    /// <summary>The paper's page at arXiv, as written; whitespace that wrapping put into it is removed.</summary>
    [JsonPropertyName("arxivUrl")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ArxivUrl { get; init; }

    /// <summary>The paper's page at Hugging Face, as written; whitespace that wrapping put into it is removed.</summary>
    [JsonPropertyName("huggingFaceUrl")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HuggingFaceUrl { get; init; }

    /// <summary>The summary; <see cref="PaperSummary.Empty"/> when the row has none.</summary>
    [JsonPropertyName("summary")]
    [AllowNull]
    public PaperSummary Summary { get; init => field = value ?? PaperSummary.Empty; } = PaperSummary.Empty;

    /// <summary>The day the paper was published, from a date column.</summary>
    [JsonPropertyName("publishedDate")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? PublishedDate { get; init; }

    /// <summary>The classifications, categories, tags or topics.</summary>
    [JsonPropertyName("classifications")]
    [AllowNull]
    public IReadOnlyList<string> Classifications { get; init => field = PaperList<string>.Of(value); } = [];

    /// <summary>The links of a GitHub or code column, whatever host they name.</summary>
    [JsonPropertyName("gitHubUrls")]
    [AllowNull]
    public IReadOnlyList<PaperLink> GitHubLinks { get; init => field = PaperList<PaperLink>.Of(value); } = [];

    /// <summary>The links of a Hugging Face column, whatever host they name.</summary>
    [JsonPropertyName("huggingFaceUrls")]
    [AllowNull]
    public IReadOnlyList<PaperLink> HuggingFaceLinks { get; init => field = PaperList<PaperLink>.Of(value); } = [];

    /// <summary>The links of any other column, without <see cref="ArxivUrl"/> and <see cref="HuggingFaceUrl"/>.</summary>
    [JsonPropertyName("otherUrls")]
    [AllowNull]
    public IReadOnlyList<PaperLink> OtherLinks { get; init => field = PaperList<PaperLink>.Of(value); } = [];

    /// <summary>The text of columns and surplus cells that no property stands for.</summary>
    [JsonPropertyName("additionalCells")]
    [AllowNull]
    public IReadOnlyList<PaperCell> AdditionalCells { get; init => field = PaperList<PaperCell>.Of(value); } = [];

    /// <summary>The name of the format that read the row; <see langword="null"/> for a paper that was not read from a table.</summary>
    [JsonPropertyName("format")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Format { get; init; }

    /// <summary>Where the row stands; <see langword="null"/> for a paper that was not read from a table.</summary>
    [JsonPropertyName("source")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PaperSource? Source { get; init; }

    /// <summary>Where the row stands, in bytes and columns. Not part of the JSON form and not compared.</summary>
    [JsonIgnore]
    public SourceSpan Span { get; init; }

    /// <summary>
    /// The whole row as it stands in the document, when <see cref="DigestParserOptions.KeepRawRows"/> asked for it. Not part of the
    /// JSON form and not compared.
    /// </summary>
    [JsonIgnore]
    public string? RawRow { get; init; }

    /// <inheritdoc/>
    public bool Equals(Paper? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && DigestDate == other.DigestDate
            && Title == other.Title
            && Authors.SequenceEqual(other.Authors)
            && HasMoreAuthors == other.HasMoreAuthors
            && ArxivId == other.ArxivId
            && ArxivUrl == other.ArxivUrl
            && HuggingFaceUrl == other.HuggingFaceUrl
            && Summary.Equals(other.Summary)
            && PublishedDate == other.PublishedDate
            && Classifications.SequenceEqual(other.Classifications)
            && GitHubLinks.SequenceEqual(other.GitHubLinks)
            && HuggingFaceLinks.SequenceEqual(other.HuggingFaceLinks)
            && OtherLinks.SequenceEqual(other.OtherLinks)
            && AdditionalCells.SequenceEqual(other.AdditionalCells)
            && Format == other.Format
            && Source == other.Source);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DigestDate, Title, ArxivUrl, Authors.Count, Format, Source);

    /// <summary>Day, title and arXiv identifier on one line, such as <c>2024-10-14 A title (2410.08565)</c>; what is missing is left out.</summary>
    public override string ToString()
    {
        var date = DigestDate?.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture);
        return $"{date}{Title.ReplaceLineEndings(" ")}{(ArxivId is null ? "" : $" ({ArxivId})")}";
    }

    // The lists' types cannot forbid null inside them.
    void IJsonOnDeserialized.OnDeserialized()
    {
        var list = Authors.Contains(null!) ? "authors"
            : Classifications.Contains(null!) ? "classifications"
            : GitHubLinks.Contains(null!) ? "gitHubUrls"
            : HuggingFaceLinks.Contains(null!) ? "huggingFaceUrls"
            : OtherLinks.Contains(null!) ? "otherUrls"
            : AdditionalCells.Contains(null!) ? "additionalCells"
            : null;
        if (list is not null)
        {
            throw new JsonException($"The list '{list}' of a paper holds null; values were expected.");
        }
    }
}
