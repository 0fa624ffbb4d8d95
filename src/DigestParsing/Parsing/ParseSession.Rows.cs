using System.Text;
using DigestParsing.Formats;
using DigestParsing.Formats.Cells;
using DigestParsing.Tables;
using static DigestParsing.Parsing.ProblemText;

namespace DigestParsing.Parsing;

/// <content>Rows of a table that a format reads.</content>
internal sealed partial class ParseSession
{
    private void ReadRow(in Utf8TableReader reader)
    {
        _tableHasRows = true;
        if (_rows == _options.MaxRows)
        {
            _stop = new OpenRun(
                DiagnosticCode.TooManyRows,
                DiagnosticSeverity.Error,
                GetSpan(reader),
                _ => Invariant($"The document has more than {_options.MaxRows} rows; it was not read from here on"));
            return;
        }

        _rows++;
        var row = reader.Row;
        _fields.Reset();
        if (reader.HasTooManyCells)
        {
            AddProblem(row, DiagnosticCode.TooManyColumns, DiagnosticSeverity.Error, Invariant($"The row has more than {_limits.MaxColumns} cells"));
            ReportProblems(reader);
            return;
        }

        if (reader.IsUnfinished)
        {
            AddProblem(
                row,
                DiagnosticCode.UnfinishedRow,
                DiagnosticSeverity.Warning,
                row.CellCount < row.ColumnCount
                    ? Invariant($"The row ends after {row.CellCount} of {row.ColumnCount} cells, without a closing pipe")
                    : "The row ends without a closing pipe, expected one as in the header; its last cell may be cut off");
        }

        try
        {
            _rowReader!.Read(row, new PaperBuilder(_fields, row, reader.IsUnfinished));
        }
        catch (Exception exception)
        {
            RejectRow(reader, Describe(_format!, exception), exception);
            return;
        }

        // Declared columns never give null; what a class of somebody else gives is looked at.
        if (_rowReader is not ColumnRowReader && _fields.FindNull() is { } property)
        {
            RejectRow(reader, $"The format '{_format!.Name}' added null to {property}, expected values", exception: null);
            return;
        }

        if (_fields.Text.FoundInvalidText)
        {
            AddInvalidText(row);
        }

        var isPaper = !string.IsNullOrWhiteSpace(_fields.Title);
        if (!isPaper)
        {
            AddMissingTitle(row);
        }

        if (_fields.Problems.Count > 0)
        {
            ReportProblems(reader);
        }

        if (isPaper)
        {
            _sink.OnPaper(BuildPaper(reader));
        }
    }

    private Paper BuildPaper(in Utf8TableReader reader) => new()
    {
        DigestDate = _headings.Date ?? _pathDate,
        Title = _fields.Title!,
        Authors = PaperList<string>.Copy(_fields.Authors),
        HasMoreAuthors = _fields.HasMoreAuthors,
        ArxivId = _fields.ArxivId ?? (ArxivId.TryFind(_fields.HuggingFaceUrl, out var id) ? id : null),
        ArxivUrl = _fields.ArxivUrl,
        HuggingFaceUrl = _fields.HuggingFaceUrl,
        Summary = string.IsNullOrEmpty(_fields.Summary) ? PaperSummary.Empty : new PaperSummary(_fields.Summary, _options.Summaries),
        PublishedDate = _fields.PublishedDate,
        Classifications = PaperList<string>.Copy(_fields.Classifications),
        GitHubLinks = PaperList<PaperLink>.Copy(_fields.GitHubLinks),
        HuggingFaceLinks = PaperList<PaperLink>.Copy(_fields.HuggingFaceLinks),
        OtherLinks = PaperList<PaperLink>.Copy(_fields.OtherLinks),
        AdditionalCells = PaperList<PaperCell>.Copy(_fields.AdditionalCells),
        Format = _format!.Name,
        Source = new PaperSource(_path, reader.Line, reader.EndLine),
        Span = GetSpan(reader),
        RawRow = _options.KeepRawRows ? Encoding.UTF8.GetString(reader.RawToken) : null,
    };

    private void AddProblem(in TableRow row, DiagnosticCode code, DiagnosticSeverity severity, string message) =>
        _fields.Problems.Add(new RowProblem(code, severity, message, 0, row.Raw.Length));

    private void AddMissingTitle(in TableRow row)
    {
        var isBlank = row.Raw.IndexOfAnyExcept("| \t\r\n"u8) < 0;
        var isRule = !isBlank && CellSyntax.IsRule(row.Raw, "|: \t\r\n"u8);
        AddProblem(
            row,
            DiagnosticCode.MissingTitle,
            isBlank || isRule ? DiagnosticSeverity.Information : DiagnosticSeverity.Error,
            isBlank ? "The row is empty"
                : isRule ? "The row is nothing but hyphens, as a delimiter row is, so it is no paper"
                : "The row has no title, so it is no paper");
    }

    private void AddInvalidText(in TableRow row)
    {
        if (FindInvalidText(row.Raw) is { } start)
        {
            _fields.Problems.Add(new RowProblem(DiagnosticCode.InvalidText, DiagnosticSeverity.Warning, DescribeInvalidText(row.Raw[start]), start, start + 1));
        }
    }

    // What a format that failed has said about the row so far is kept, if it is a problem; the paper is not.
    private void RejectRow(in Utf8TableReader reader, string message, Exception? exception)
    {
        AddProblem(reader.Row, DiagnosticCode.FormatFailed, DiagnosticSeverity.Error, message);
        ReportProblems(reader, exception);
    }

    private void ReportProblems(in Utf8TableReader reader, Exception? innerException = null)
    {
        var raw = reader.RawToken;
        var rawRow = Encoding.UTF8.GetString(raw);
        var whole = GetSpan(reader);
        foreach (var problem in _fields.Problems)
        {
            var span = problem.Start == 0 && problem.End == raw.Length
                ? whole
                : LinePosition.GetSpan(raw, reader.TokenStart, reader.Line, problem.Start, problem.End);
            Report(problem.Code, problem.Severity, problem.Message, span, rawRow, innerException);
        }
    }
}
