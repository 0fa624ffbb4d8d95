using DigestParsing.Formats;
using DigestParsing.Tables;

namespace DigestParsing.Writing;

/// <summary>Reads rows again as they are written, and tells what a paper holds and its row does not.</summary>
internal sealed class RowReadback : IDisposable
{
    private readonly PaperFields _fields = new();
    private readonly List<string> _missing = [];
    private readonly TableRowReader _rowReader;
    private readonly TableReaderState _insideTable;

    /// <param name="format">The format.</param>
    /// <param name="header">The header row and the delimiter row, with their line ends.</param>
    /// <exception cref="ArgumentException">The format does not read the header.</exception>
    public RowReadback(IWritableTableFormat format, ReadOnlySpan<byte> header)
    {
        using var reader = new Utf8TableReader(header);
        _rowReader = (reader.Read() && reader.TokenType == TableTokenType.Header
                ? format.Open(reader.Header, HeaderMatch.Exact) ?? format.Open(reader.Header, HeaderMatch.ByName)
                : null)
            ?? throw new ArgumentException($"The format '{format.Name}' does not read the header that it writes.", nameof(format));
        _insideTable = reader.CurrentState;
    }

    /// <summary>The names of the fields that differ, as the JSON form has them. The list is used again for the next row.</summary>
    /// <param name="row">The row with its line end.</param>
    /// <param name="paper">What it was written from.</param>
    public IReadOnlyList<string> FindMissing(ReadOnlySpan<byte> row, Paper paper)
    {
        _missing.Clear();
        _fields.Reset();
        using var reader = new Utf8TableReader(row, isFinalBlock: true, _insideTable);
        if (reader.Read() && reader.TokenType == TableTokenType.Row && !reader.HasTooManyCells)
        {
            _rowReader.Read(reader.Row, new PaperBuilder(_fields, reader.Row, reader.IsUnfinished));
        }

        Compare(paper);
        return _missing;
    }

    public void Dispose() => _fields.Dispose();

    private void Compare(Paper paper)
    {
        Check("title", paper.Title == _fields.Title && !string.IsNullOrWhiteSpace(_fields.Title));
        Check("authors", paper.Authors.SequenceEqual(_fields.Authors));
        Check("hasMoreAuthors", paper.HasMoreAuthors == _fields.HasMoreAuthors);
        Check("arxivId", paper.ArxivId is null || paper.ArxivId == (_fields.ArxivId ?? IdOf(_fields.HuggingFaceUrl)));
        Check("arxivUrl", string.IsNullOrEmpty(paper.ArxivUrl) || paper.ArxivUrl == _fields.ArxivUrl);
        Check("huggingFaceUrl", string.IsNullOrEmpty(paper.HuggingFaceUrl) || paper.HuggingFaceUrl == _fields.HuggingFaceUrl);
        Check("summary", paper.Summary.Text == (_fields.Summary ?? ""));
        Check("publishedDate", paper.PublishedDate == _fields.PublishedDate);
        Check("classifications", paper.Classifications.SequenceEqual(_fields.Classifications));
        Check("gitHubUrls", paper.GitHubLinks.SequenceEqual(_fields.GitHubLinks));
        Check("huggingFaceUrls", paper.HuggingFaceLinks.SequenceEqual(_fields.HuggingFaceLinks));
        Check("otherUrls", paper.OtherLinks.SequenceEqual(_fields.OtherLinks) || paper.OtherLinks.Count == 0);
        Check("additionalCells", paper.AdditionalCells.SequenceEqual(_fields.AdditionalCells));
    }

    private void Check(string field, bool isHeld)
    {
        if (!isHeld)
        {
            _missing.Add(field);
        }
    }

    private static ArxivId? IdOf(string? url) => ArxivId.TryFind(url, out var id) ? id : null;
}
