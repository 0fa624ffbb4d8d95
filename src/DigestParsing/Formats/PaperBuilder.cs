using System.Globalization;
using System.Text;
using DigestParsing.Formats.Cells;
using DigestParsing.Tables;

namespace DigestParsing.Formats;

/// <summary>
/// Takes what a row says about its paper. The <c>Read…</c> methods read a cell as the built-in formats do; the properties take values
/// that a format found in its own way.
/// </summary>
public readonly ref struct PaperBuilder
{
    private const int QuoteLength = 40;

    private readonly PaperFields _fields;
    private readonly ReadOnlySpan<byte> _row;
    private readonly bool _mayHaveReferences;
    private readonly bool _isUnfinished;

    internal PaperBuilder(PaperFields fields, in TableRow row, bool isUnfinished)
    {
        _fields = fields;
        _row = row.Raw;
        _mayHaveReferences = row.HasReferences;
        _isUnfinished = isUnfinished;
    }

    /// <summary>The title; without one the row is no paper.</summary>
    public string? Title
    {
        get => _fields.Title;
        set => _fields.Title = value;
    }

    /// <summary>Whether there are more authors than are named.</summary>
    public bool HasMoreAuthors
    {
        get => _fields.HasMoreAuthors;
        set => _fields.HasMoreAuthors = value;
    }

    /// <summary>The paper's page at arXiv; setting it sets <see cref="Paper.ArxivId"/> too when the address holds an identifier.</summary>
    public string? ArxivUrl
    {
        get => _fields.ArxivUrl;
        set
        {
            _fields.ArxivUrl = value;
            _fields.ArxivId = ArxivId.TryFind(value, out var id) ? id : null;
        }
    }

    /// <summary>The paper's page at Hugging Face.</summary>
    public string? HuggingFaceUrl
    {
        get => _fields.HuggingFaceUrl;
        set => _fields.HuggingFaceUrl = value;
    }

    /// <summary>The text of the summary.</summary>
    public string? Summary
    {
        get => _fields.Summary;
        set => _fields.Summary = value;
    }

    /// <summary>The day of publication.</summary>
    public DateOnly? PublishedDate
    {
        get => _fields.PublishedDate;
        set => _fields.PublishedDate = value;
    }

    /// <summary>The authors so far.</summary>
    public IList<string> Authors => _fields.Authors;

    /// <summary>The classifications so far.</summary>
    public IList<string> Classifications => _fields.Classifications;

    /// <summary>The links to code so far.</summary>
    public IList<PaperLink> GitHubLinks => _fields.GitHubLinks;

    /// <summary>The links to Hugging Face so far.</summary>
    public IList<PaperLink> HuggingFaceLinks => _fields.HuggingFaceLinks;

    /// <summary>The other links so far.</summary>
    public IList<PaperLink> OtherLinks => _fields.OtherLinks;

    /// <summary>The cells that no property stands for, so far.</summary>
    public IList<PaperCell> AdditionalCells => _fields.AdditionalCells;

    /// <summary>
    /// The text of a cell on one line: line ends of a wrapped one become single spaces, and escaped pipes lose their backslash. Bytes that
    /// are no UTF-8 become U+FFFD and are reported once a row.
    /// </summary>
    public string GetText(ReadOnlySpan<byte> cell) => _fields.Text.GetLine(cell);

    /// <summary>
    /// Reads a title: plain, in emphasis, as a link, or with <c>(Read more on …)</c> at its end. Text behind a title that is a link belongs
    /// to the title. All links go where <see cref="ReadLinks(ReadOnlySpan{byte})"/> would put them. One of hyphens, dashes and colons alone,
    /// as in a delimiter row, is no title.
    /// </summary>
    public void ReadTitle(ReadOnlySpan<byte> cell)
    {
        if (UsualTitle.TryParseLink(cell, out var usual, out var first))
        {
            SetTitle(GetTitle(usual));
            AddLink(first, LinkTarget.Other);
            return;
        }

        if (UsualTitle.TryParseReadMore(cell, out usual, out first, out var second))
        {
            SetTitle(GetTitle(usual));
            AddLink(first, LinkTarget.Other);
            AddLink(second, LinkTarget.Other);
            return;
        }

        var parts = TitleCell.Parse(cell);
        var title = parts.Rest.IsEmpty ? GetTitle(parts.Title) : _fields.Text.GetLine(parts.Title);
        AddLink(parts.Address, LinkTarget.Other);
        if (!parts.Rest.IsEmpty)
        {
            title = ReadTitleRest(title, parts.Rest);
        }

        if (!parts.ReadMore.IsEmpty)
        {
            title = ReadMoreLinks(title, parts.ReadMore);
        }

        SetTitle(title);
    }

    /// <summary>Reads names separated by commas; <c>et al.</c> at the end sets <see cref="HasMoreAuthors"/>.</summary>
    public void ReadAuthors(ReadOnlySpan<byte> cell)
    {
        cell = CellSyntax.StripEmphasis(cell);
        if (CellSyntax.IsNothing(cell))
        {
            return;
        }

        var names = AuthorsCell.StripEtAl(cell, out var hasMore);
        _fields.HasMoreAuthors |= hasMore;
        var isPlain = CellText.IsPlain(names);
        while (AuthorsCell.TryTakeName(ref names, out var name))
        {
            _fields.Authors.Add(isPlain ? CellText.FromAscii(name) : _fields.Text.GetLine(name));
        }
    }

    /// <summary>Reads a summary: the cell verbatim.</summary>
    public void ReadSummary(ReadOnlySpan<byte> cell) => _fields.Summary = _fields.Text.GetFreeText(cell, _mayHaveReferences);

    /// <summary>Reads a Python list literal, or values separated by commas.</summary>
    public void ReadClassifications(ReadOnlySpan<byte> cell)
    {
        cell = CellSyntax.StripEmphasis(cell);
        if (!ListCell.TryReadUsual(cell, _fields.Classifications, StringCache.Shared) && !CellSyntax.IsNothing(cell)
            && !ListCell.Read(_fields.Text.DecodeLine(cell), _fields.Classifications, StringCache.Shared))
        {
            Add(DiagnosticCode.InvalidList, DiagnosticSeverity.Warning, $"Found {Quote(cell)}, expected a list such as ['A', 'B']", cell);
        }
    }

    /// <summary>Reads links to code. <c>N/A</c>, <c>null</c>, <c>-</c>, <c>[code]()</c> and a blank cell are no link.</summary>
    public void ReadGitHubLinks(ReadOnlySpan<byte> cell) => ReadLinks(cell, LinkTarget.GitHub);

    /// <summary>Reads links to Hugging Face, as <see cref="ReadGitHubLinks"/> does.</summary>
    public void ReadHuggingFaceLinks(ReadOnlySpan<byte> cell) => ReadLinks(cell, LinkTarget.HuggingFace);

    /// <summary>
    /// Reads other links. The first address of an arXiv paper sets <see cref="ArxivUrl"/>, the first of a paper's page at Hugging Face
    /// <see cref="HuggingFaceUrl"/>; all others are added to <see cref="OtherLinks"/>. A cell that is nothing but an arXiv identifier sets
    /// <see cref="Paper.ArxivId"/>.
    /// </summary>
    public void ReadLinks(ReadOnlySpan<byte> cell)
    {
        if (!LinksCell.TryReadArxivId(cell, out var id))
        {
            ReadLinks(cell, LinkTarget.Other);
        }
        else if (!TrySetArxivId(id))
        {
            Add(DiagnosticCode.InvalidLink, DiagnosticSeverity.Warning, $"Found {Quote(cell)}, expected the same paper as {_fields.ArxivId}", cell);
        }
    }

    /// <summary>Reads a day: <c>2026-05-13</c>, also with dots or slashes, or with an English month (<c>13 May 2026</c>, <c>May 13, 2026</c>).</summary>
    public void ReadPublishedDate(ReadOnlySpan<byte> cell)
    {
        if (DateCell.TryParse(cell, out var date))
        {
            _fields.PublishedDate = date;
        }
        else if (!SaysNothing(cell))
        {
            Add(DiagnosticCode.InvalidDate, DiagnosticSeverity.Warning, $"Found {Quote(cell)}, expected a date such as 2026-05-13", cell);
        }
    }

    /// <summary>Keeps the text of a cell that no property stands for; a blank cell is not kept.</summary>
    /// <param name="column">The header of its column; may be empty.</param>
    /// <param name="cell">The cell.</param>
    public void AddCell(string column, ReadOnlySpan<byte> cell)
    {
        ArgumentNullException.ThrowIfNull(column);
        var text = _fields.Text.GetFreeText(cell, _mayHaveReferences);
        if (text.Length > 0)
        {
            _fields.AdditionalCells.Add(new PaperCell(column, text));
        }
    }

    /// <summary>Reports a problem as <see cref="DiagnosticCode.FormatReported"/>.</summary>
    /// <param name="severity">How much it matters. An error is thrown in strict mode.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="at">The part of the row it is about; a slice of the row or of one of its cells. The whole row when it is not.</param>
    public void Report(DiagnosticSeverity severity, string message, ReadOnlySpan<byte> at = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        Add(DiagnosticCode.FormatReported, severity, message, at);
    }

    internal void ReportTooFewCells(in TableRow row)
    {
        // Of a row that was cut off, it was said already.
        if (!_isUnfinished)
        {
            Add(
                DiagnosticCode.TooFewCells,
                DiagnosticSeverity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"The row has {row.CellCount} cells, its table has {row.ColumnCount} columns"),
                default);
        }
    }

    internal void ReportSurplusCells(in TableRow row, ReadOnlySpan<byte> at) => Add(
        DiagnosticCode.SurplusCells,
        DiagnosticSeverity.Warning,
        string.Create(CultureInfo.InvariantCulture, $"The row has {row.CellCount} cells, its table has {row.ColumnCount} columns; {Quote(at)} belongs to none of them"),
        at);

    internal void ReportAbsorbedCells(in TableRow row, string what) => Add(
        DiagnosticCode.SurplusCells,
        DiagnosticSeverity.Information,
        string.Create(CultureInfo.InvariantCulture, $"The row has {row.CellCount} cells, its table has {row.ColumnCount} columns; {what}"),
        default);

    /// <summary>Whether a cell is links alone, or nothing.</summary>
    internal static bool IsLinksOrNothing(ReadOnlySpan<byte> cell) =>
        SaysNothing(cell) || LinksCell.IsLinks(cell);

    /// <summary>Whether a cell is what a column of dates holds.</summary>
    internal static bool IsDateOrNothing(ReadOnlySpan<byte> cell) =>
        SaysNothing(cell) || DateCell.TryParse(cell, out _);

    /// <summary>Reads other links from a cell that need not be one of links.</summary>
    internal bool TryReadLinks(ReadOnlySpan<byte> cell)
    {
        // Only a cell that is all links: a sentence with a link in it is text.
        if (!IsLinksOrNothing(cell))
        {
            return false;
        }

        ReadLinks(cell, LinkTarget.Other);
        return true;
    }

    private enum LinkTarget
    {
        GitHub,
        HuggingFace,
        Other,
    }

    private static bool SaysNothing(ReadOnlySpan<byte> cell) => CellSyntax.IsNothing(CellSyntax.StripEmphasis(cell));

    // Of hyphens and dashes alone, as in a delimiter row, no title is made.
    private string GetTitle(ReadOnlySpan<byte> text) =>
        text is [(byte)'-' or (byte)':' or >= 0x80, ..] && CellSyntax.IsRule(text, ":"u8) ? "" : _fields.Text.GetLine(text);

    private void SetTitle(string title)
    {
        if (title.Length > 0)
        {
            _fields.Title = title;
        }
    }

    private string ReadTitleRest(string title, ReadOnlySpan<byte> text)
    {
        var rest = new TitleRest(text);
        while (rest.TryTakeLink(out var address))
        {
            AddLink(address, LinkTarget.Other);
        }

        var more = CellBlanks.Trim(rest.Text);
        return more.IsEmpty ? title : Join(title, more, withBlank: title.Length > 0 && CellBlanks.IsBlank(rest.Text[0]));
    }

    // What follows the last link, or all if there is no whole one, belongs to the title, but for the bracket that closes.
    private string ReadMoreLinks(string title, ReadOnlySpan<byte> text)
    {
        var links = text;
        while (links.IndexOf("]("u8) is var middle and >= 0 && LinksCell.TryTakeDestination(links[(middle + 1)..], out var address, out var length))
        {
            AddLink(address, LinkTarget.Other);
            links = links[(middle + 1 + length)..];
        }

        if (links is [(byte)')'])
        {
            return title;
        }

        var rest = CellBlanks.Trim(links.Length < text.Length ? links.TrimStart(")]"u8) : links);
        return rest.IsEmpty ? title : Join(title, rest, withBlank: title.Length > 0);
    }

    private string Join(string title, ReadOnlySpan<byte> rest, bool withBlank) => title + (withBlank ? " " : "") + _fields.Text.GetLine(rest);

    private void ReadLinks(ReadOnlySpan<byte> cell, LinkTarget target)
    {
        if (CellSyntax.IsNothing(cell))
        {
            return;
        }

        var rest = cell;
        while (LinksCell.TryTake(ref rest, out var address))
        {
            AddLink(address, target);
        }

        if (rest.IsEmpty || CellSyntax.IsNothing(rest) || SaysNothing(cell))
        {
            return;
        }

        // Not the plain form from here on: what a Markdown parser finds in the rest.
        var addresses = new List<string>();
        var isAllLinks = MarkdownLinks.Read(_fields.Text.GetLine(rest), addresses);
        foreach (var address in addresses)
        {
            if (!CellSyntax.IsNothing(Encoding.UTF8.GetBytes(address)))
            {
                AddLink(address, target);
            }
        }

        if (!isAllLinks)
        {
            Add(DiagnosticCode.InvalidLink, DiagnosticSeverity.Warning, $"Found {Quote(rest)}, expected links such as [Link](https://…) or N/A", rest);
        }
    }

    private void AddLink(ReadOnlySpan<byte> address, LinkTarget target)
    {
        if (!CellSyntax.IsNothing(address))
        {
            AddLink(_fields.Text.GetAddress(address), target);
        }
    }

    private void AddLink(string address, LinkTarget target)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return;
        }

        switch (target)
        {
            case LinkTarget.GitHub:
                _fields.GitHubLinks.Add(new PaperLink(address));
                break;
            case LinkTarget.HuggingFace:
                _fields.HuggingFaceLinks.Add(new PaperLink(address));
                break;
            case LinkTarget.Other when _fields.ArxivUrl is null && PaperPages.TryGetArxivId(address, out var id) && TrySetArxivId(id):
                _fields.ArxivUrl = address;
                break;
            case LinkTarget.Other when _fields.HuggingFaceUrl is null && PaperPages.IsHuggingFace(address):
                _fields.HuggingFaceUrl = address;
                break;
            default:
                _fields.OtherLinks.Add(new PaperLink(address));
                break;
        }
    }

    // An address and an identifier can both name the paper, one of them with the version; what names another paper is not taken.
    private bool TrySetArxivId(ArxivId id)
    {
        if (_fields.ArxivId is { } known)
        {
            if (known.WithoutVersion != id.WithoutVersion || (known.Version is not null && id.Version is not null && known.Version != id.Version))
            {
                return false;
            }

            id = known.Version is null ? id : known;
        }

        _fields.ArxivId = id;
        return true;
    }

    private void Add(DiagnosticCode code, DiagnosticSeverity severity, string message, ReadOnlySpan<byte> at)
    {
        var (start, end) = !at.IsEmpty && _row.Overlaps(at, out var offset) && offset >= 0 && offset + at.Length <= _row.Length
            ? (offset, offset + at.Length)
            : (0, _row.Length);
        _fields.Problems.Add(new RowProblem(code, severity, message, start, end));
    }

    private static string Quote(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell.Length > QuoteLength ? cell[..QuoteLength] : cell).ReplaceLineEndings(" ");
        return cell.Length > QuoteLength ? $"'{text.TrimEnd('\uFFFD')}…'" : $"'{text}'";
    }
}
