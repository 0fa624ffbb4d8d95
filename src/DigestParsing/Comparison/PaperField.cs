using System.Globalization;

namespace DigestParsing.Comparison;

/// <summary>A field in which two papers can differ, as text.</summary>
internal sealed class PaperField
{
    private const string Day = "digestDate";

    private static readonly PaperField Cells = new(
        "additionalCells",
        paper => paper.AdditionalCells.Select(cell => cell.Column.Length == 0 ? cell.Text : $"{cell.Column}: {cell.Text}"));

    private readonly Func<Paper, IEnumerable<string?>> _get;

    private PaperField(string name, Func<Paper, IEnumerable<string?>> get)
    {
        Name = name;
        _get = get;
    }

    /// <summary>All fields, in the order of the JSON form; where a paper stands and which format read it are none.</summary>
    public static IReadOnlyList<PaperField> All { get; } =
    [
        new(Day, paper => [Format(paper.DigestDate)]),
        new("title", paper => [paper.Title]),
        new("authors", paper => paper.Authors),
        new("hasMoreAuthors", paper => [paper.HasMoreAuthors ? "true" : "false"]),
        new("arxivId", paper => [paper.ArxivId?.ToString()]),
        new("arxivUrl", paper => [paper.ArxivUrl]),
        new("huggingFaceUrl", paper => [paper.HuggingFaceUrl]),
        new("summary", paper => [paper.Summary.Text]),
        new("publishedDate", paper => [Format(paper.PublishedDate)]),
        new("classifications", paper => paper.Classifications),
        new("gitHubUrls", paper => paper.GitHubLinks.Select(link => link.Url)),
        new("huggingFaceUrls", paper => paper.HuggingFaceLinks.Select(link => link.Url)),
        new("otherUrls", paper => paper.OtherLinks.Select(link => link.Url)),
        Cells,
    ];

    /// <summary>Its name in the JSON form.</summary>
    public string Name { get; }

    /// <summary>What a paper holds: one value, those of a list in order, or none. One that is missing and one that is empty are the same.</summary>
    public IEnumerable<string> ValuesOf(Paper paper) => _get(paper).Where(value => !string.IsNullOrEmpty(value))!;

    /// <summary>The fields that differ, in the order of the JSON form.</summary>
    public static IReadOnlyList<PaperFieldChange> Compare(Paper before, Paper after)
    {
        List<PaperFieldChange>? changes = null;
        foreach (var field in All)
        {
            if (!field.AreEqual(before, after))
            {
                (changes ??= []).Add(new PaperFieldChange(field.Name, [.. field.ValuesOf(before)], [.. field.ValuesOf(after)]));
            }
        }

        return changes is null ? [] : changes.AsReadOnly();
    }

    /// <summary>The names of the fields in which what is said of one paper differs; its days do not count.</summary>
    public static IReadOnlyList<string> FindDiffering(IReadOnlyList<Paper> appearances) => appearances.Count == 1
        ? []
        : [.. All.Where(field => field.Name != Day && appearances.Skip(1).Any(other => !field.AreEqual(appearances[0], other))).Select(field => field.Name)];

    // As text, a cell with a column may look like one without.
    private bool AreEqual(Paper left, Paper right) => this == Cells
        ? left.AdditionalCells.SequenceEqual(right.AdditionalCells)
        : ValuesOf(left).SequenceEqual(ValuesOf(right), StringComparer.Ordinal);

    private static string? Format(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
