using DigestParsing.Formats.Cells;

namespace DigestParsing.Formats;

/// <summary>What a <see cref="PaperBuilder"/> collects; used again for every row of a parse.</summary>
internal sealed class PaperFields : IDisposable
{
    public readonly CellText Text = new();
    public readonly List<string> Authors = [];
    public readonly List<string> Classifications = [];
    public readonly List<PaperLink> GitHubLinks = [];
    public readonly List<PaperLink> HuggingFaceLinks = [];
    public readonly List<PaperLink> OtherLinks = [];
    public readonly List<PaperCell> AdditionalCells = [];
    public readonly List<RowProblem> Problems = [];

    public string? Title;
    public bool HasMoreAuthors;
    public string? ArxivUrl;
    public ArxivId? ArxivId;
    public string? HuggingFaceUrl;
    public string? Summary;
    public DateOnly? PublishedDate;

    public void Reset()
    {
        Text.Reset();
        Authors.Clear();
        Classifications.Clear();
        GitHubLinks.Clear();
        HuggingFaceLinks.Clear();
        OtherLinks.Clear();
        AdditionalCells.Clear();
        Problems.Clear();
        Title = null;
        HasMoreAuthors = false;
        ArxivUrl = null;
        ArxivId = null;
        HuggingFaceUrl = null;
        Summary = null;
        PublishedDate = null;
    }

    /// <summary>The property of <see cref="PaperBuilder"/> whose list holds <see langword="null"/>, if one does.</summary>
    public string? FindNull() =>
        Authors.Contains(null!) ? nameof(PaperBuilder.Authors)
        : Classifications.Contains(null!) ? nameof(PaperBuilder.Classifications)
        : GitHubLinks.Contains(null!) ? nameof(PaperBuilder.GitHubLinks)
        : HuggingFaceLinks.Contains(null!) ? nameof(PaperBuilder.HuggingFaceLinks)
        : OtherLinks.Contains(null!) ? nameof(PaperBuilder.OtherLinks)
        : AdditionalCells.Contains(null!) ? nameof(PaperBuilder.AdditionalCells)
        : null;

    public void Dispose() => Text.Dispose();
}

/// <summary>A problem within a row; offsets are bytes from the row's start.</summary>
internal readonly record struct RowProblem(DiagnosticCode Code, DiagnosticSeverity Severity, string Message, int Start, int End);
