using System.Globalization;

namespace DigestParsing.Comparison;

/// <summary>Compares two papers field by field.</summary>
internal static class PaperFieldComparer
{
    private static readonly (string Name, Func<Paper, IEnumerable<string?>> Get)[] Fields =
    [
        ("digestDate", paper => [Format(paper.DigestDate)]),
        ("title", paper => [paper.Title]),
        ("authors", paper => paper.Authors),
        ("hasMoreAuthors", paper => [paper.HasMoreAuthors ? "true" : null]),
        ("arxivId", paper => [paper.ArxivId?.ToString()]),
        ("arxivUrl", paper => [paper.ArxivUrl]),
        ("huggingFaceUrl", paper => [paper.HuggingFaceUrl]),
        ("summary", paper => [paper.Summary.Text]),
        ("publishedDate", paper => [Format(paper.PublishedDate)]),
        ("classifications", paper => paper.Classifications),
        ("gitHubUrls", paper => paper.GitHubLinks.Select(link => link.Url)),
        ("huggingFaceUrls", paper => paper.HuggingFaceLinks.Select(link => link.Url)),
        ("otherUrls", paper => paper.OtherLinks.Select(link => link.Url)),
        ("additionalCells", paper => paper.AdditionalCells.Select(cell => $"{cell.Column}: {cell.Text}")),
    ];

    /// <summary>The fields that differ, in the order of the JSON form. A value that is missing and one that is empty are the same.</summary>
    public static IReadOnlyList<PaperFieldChange> Compare(Paper before, Paper after)
    {
        List<PaperFieldChange>? changes = null;
        foreach (var (name, get) in Fields)
        {
            if (!Values(get(before)).SequenceEqual(Values(get(after)), StringComparer.Ordinal))
            {
                (changes ??= []).Add(new PaperFieldChange(name, [.. Values(get(before))], [.. Values(get(after))]));
            }
        }

        return changes is null ? [] : changes.AsReadOnly();
    }

    private static IEnumerable<string> Values(IEnumerable<string?> values) => values.Where(value => !string.IsNullOrEmpty(value))!;

    private static string? Format(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
