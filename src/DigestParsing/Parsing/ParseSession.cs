using DigestParsing.Formats;
using DigestParsing.Tables;
using static DigestParsing.Parsing.ProblemText;

namespace DigestParsing.Parsing;

/// <summary>
/// Reads one document, block by block, and tells a sink what it finds. This is the one place where tables meet formats, and where a
/// problem is either reported or thrown.
/// </summary>
internal sealed partial class ParseSession : IDisposable
{
    private readonly DigestParserOptions _options;
    private readonly TableReaderOptions _limits;
    private readonly KnownTableCache _knownTables;
    private readonly string? _path;
    private readonly string? _root;
    private readonly DateOnly? _pathDate;
    private readonly IDigestSink _sink;
    private readonly PaperFields _fields = new();
    private readonly HeadingScope _headings = new();

    private TableReaderState _state;
    private bool _isDigestOpen;
    private bool _foundTable;
    private long _rows;

    // The table the reader is in; the row reader stays with the header it was opened for, because the next table often has the same.
    private byte[] _header = [];
    private ITableFormat? _format;
    private TableRowReader? _rowReader;
    private bool _tableHasRows;
    private SourceSpan _headerSpan;

    // The line below the last table of papers and what followed it without a line between; zero before the first.
    private int _lineBelowPapers;

    // Lines that together make one problem: a table that no format reads, or stray rows.
    private OpenRun? _run;
    private OpenRun? _stop;

    public ParseSession(
        DigestParserOptions options,
        TableReaderOptions limits,
        KnownTableCache knownTables,
        DocumentName name,
        IDigestSink sink,
        TableReaderState start = default)
    {
        _options = options;
        _limits = limits;
        _knownTables = knownTables;
        _path = name.Path;
        _root = name.Root;
        _pathDate = name.Date;
        _sink = sink;
        _state = start;
    }

    /// <summary>Whether a table of papers was found.</summary>
    public bool FoundTable => _foundTable;

    /// <summary>
    /// Whether a heading of the first or second level that comes next is read by a new session as it is by this one: it is no code, and no
    /// day of a heading above it holds for it.
    /// </summary>
    public bool CanHandOver => _state.Mode is LineMode.Text or LineMode.Table && !_headings.HasDateOfLevel(1);

    public void Dispose() => _fields.Dispose();

    /// <summary>Reads a block: what the last call left, and more.</summary>
    /// <returns>How many bytes were read; the rest is to be passed again.</returns>
    public int Parse(ReadOnlySpan<byte> block, bool isFinalBlock) => Read(block, isFinalBlock, endsDocument: isFinalBlock);

    /// <summary>
    /// Reads the whole of a block after which a line comes that is a heading of the first or second level, unless it is code. No row or
    /// table goes on beyond a heading, so the tables are read as if the document ended there; it goes on nevertheless.
    /// </summary>
    public void ParseToHeading(ReadOnlySpan<byte> block) => Read(block, isFinalBlock: true, endsDocument: false);

    private int Read(ReadOnlySpan<byte> block, bool isFinalBlock, bool endsDocument)
    {
        using var reader = new Utf8TableReader(block, isFinalBlock, _state, _limits);
        while (reader.Read())
        {
            if (_stop is null)
            {
                OnToken(reader);
            }
        }

        _state = reader.CurrentState;
        if (endsDocument)
        {
            Finish(reader, block);
        }
        else if (isFinalBlock)
        {
            EndTable();
        }

        return reader.BytesConsumed;
    }

    private void OnToken(in Utf8TableReader reader)
    {
        switch (reader.TokenType)
        {
            case TableTokenType.Row when _rowReader is not null:
                _lineBelowPapers = reader.EndLine + 1;
                ReadRow(reader);
                break;
            case TableTokenType.Row:
                _run?.Extend(GetSpan(reader));
                ExtendPapers(reader);
                break;
            case TableTokenType.Heading:
                EndTable();
                OnHeading(reader);
                break;
            case TableTokenType.Header:
                EndTable();
                OnHeader(reader);
                break;
            case TableTokenType.StrayRow:
                OnStrayRow(reader);
                break;
            case TableTokenType.OversizedRow:
                _tableHasRows |= reader.CurrentState.Mode == LineMode.Table;
                Report(
                    DiagnosticCode.RowTooLong,
                    DiagnosticSeverity.Error,
                    Invariant($"The line has {reader.TokenEnd - reader.TokenStart} bytes, at most {_limits.MaxRowLength} are read"),
                    GetSpan(reader));
                ExtendPapers(reader);
                break;
        }
    }

    // A row or header of a table that no format reads, or a row that is too long.
    private void ExtendPapers(in Utf8TableReader reader)
    {
        if (_lineBelowPapers == reader.Line)
        {
            _lineBelowPapers = reader.EndLine + 1;
        }
    }

    private void OnHeading(in Utf8TableReader reader)
    {
        _isDigestOpen = false;
        _headings.Enter(reader.HeadingLevel, reader.HeadingText, reader.Line, GetSpan(reader));
        if (FindInvalidText(reader.RawToken) is { } start)
        {
            Report(
                DiagnosticCode.InvalidText,
                DiagnosticSeverity.Warning,
                DescribeInvalidText(reader.RawToken[start]),
                LinePosition.GetSpan(reader.RawToken, reader.TokenStart, reader.Line, start, start + 1));
        }

        if (_headings.HasInvalidDate)
        {
            Report(
                DiagnosticCode.InvalidHeadingDate,
                DiagnosticSeverity.Warning,
                $"The heading '{Shorten(_headings.Text!)}' names no date, expected one such as 2024-10-14",
                _headings.Span);
        }

        if (_headings.AnnouncesPapers)
        {
            OpenDigest(reader.Line);
        }
    }

    private void OpenDigest(int line)
    {
        if (_isDigestOpen)
        {
            return;
        }

        _isDigestOpen = true;
        if (_headings.Date is { } date && _pathDate is { } pathDate && date != pathDate)
        {
            Report(
                DiagnosticCode.DateMismatch,
                DiagnosticSeverity.Warning,
                Invariant($"The heading says {date:yyyy-MM-dd}, the path of the file says {pathDate:yyyy-MM-dd}; the heading is taken"),
                _headings.Span);
        }

        _sink.OnDigest(_headings.Date ?? _pathDate, _headings.Text, _headings.Text is null ? line : _headings.Line);
    }

    private void OnHeader(in Utf8TableReader reader)
    {
        _headerSpan = GetSpan(reader);
        _tableHasRows = false;
        var header = reader.Header;
        if (reader.HasTooManyCells)
        {
            _format = null;
            _rowReader = null;
            _header = [];
            _run = new OpenRun(
                DiagnosticCode.TooManyColumns,
                DiagnosticSeverity.Error,
                _headerSpan,
                _ => Invariant($"The table has more than {_limits.MaxColumns} columns"));
            return;
        }

        if (!header.Raw.SequenceEqual(_header))
        {
            OpenFormat(header);
        }

        if (_rowReader is null)
        {
            // A delimiter row astray among papers makes a header of the paper above it.
            var isBelowPapers = reader.Line == _lineBelowPapers;
            ExtendPapers(reader);
            var columns = DescribeColumns(header);
            var suspicion = isBelowPapers ? "; it begins right below a table of papers, so a delimiter row may be out of place and papers be lost" : "";
            _run = new OpenRun(
                DiagnosticCode.TableNotRecognized,
                isBelowPapers ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
                _headerSpan,
                lines => Invariant($"No format reads a table with the columns {columns}; rows passed over: {lines - 1}") + suspicion);
            return;
        }

        _lineBelowPapers = reader.EndLine + 1;
        _foundTable = true;
        OpenDigest(reader.Line);
    }

    private void OpenFormat(in TableHeader header)
    {
        if (_knownTables.Find(header.Raw) is { } known)
        {
            (_header, _format, _rowReader) = known;
            return;
        }

        _header = header.Raw.ToArray();
        _rowReader = null;
        HashSet<ITableFormat>? failed = null;
        foreach (var match in (ReadOnlySpan<HeaderMatch>)[HeaderMatch.Exact, HeaderMatch.ByName])
        {
            foreach (var format in _options.Formats)
            {
                if (failed?.Contains(format) == true)
                {
                    continue;
                }

                try
                {
                    _rowReader = format.Open(header, match);
                }
                catch (Exception exception)
                {
                    _header = [];
                    (failed ??= []).Add(format);
                    Report(
                        DiagnosticCode.FormatFailed,
                        DiagnosticSeverity.Error,
                        Describe(format, exception),
                        _headerSpan,
                        innerException: exception);
                }

                if (_rowReader is not null)
                {
                    _format = format;
                    _knownTables.Add(new KnownTable(_header, format, _rowReader));
                    return;
                }
            }
        }

        _format = null;
    }

    private void OnStrayRow(in Utf8TableReader reader)
    {
        if (_run is { Code: DiagnosticCode.RowWithoutHeader } run && run.Span.EndLine == reader.Line)
        {
            ReportEmptyTable();
            run.Extend(GetSpan(reader));
            return;
        }

        EndTable();
        _run = new OpenRun(
            DiagnosticCode.RowWithoutHeader,
            DiagnosticSeverity.Warning,
            GetSpan(reader),
            lines => lines == 1
                ? "The line looks like a table row but has no header above it"
                : Invariant($"{lines} lines look like table rows but have no header above them"));
    }

    private void EndTable()
    {
        if (_run is { } run)
        {
            _run = null;
            Report(run.Code, run.Severity, run.Describe(), run.Span);
        }

        ReportEmptyTable();
    }

    private void ReportEmptyTable()
    {
        if (_rowReader is not null && !_tableHasRows && _headerSpan != default)
        {
            Report(DiagnosticCode.EmptyTable, DiagnosticSeverity.Information, "The table has no rows", _headerSpan);
        }

        _headerSpan = default;
    }

    private void Finish(in Utf8TableReader reader, ReadOnlySpan<byte> block)
    {
        EndTable();
        var end = GetEnd(block);
        if (reader.IsInsideCodeFence || reader.IsInsideHtmlBlock)
        {
            Report(
                reader.IsInsideCodeFence ? DiagnosticCode.UnclosedCodeFence : DiagnosticCode.UnclosedHtmlBlock,
                DiagnosticSeverity.Warning,
                reader.IsInsideCodeFence
                    ? "The code fence is never closed; all that follows was taken as code"
                    : "The comment or HTML block is never closed; all that follows was taken as part of it",
                end with { Start = reader.OpenBlockStart, Line = reader.OpenBlockLine, Column = 1 });
        }

        if (_stop is { } stop)
        {
            Report(stop.Code, stop.Severity, stop.Describe(), end with { Start = stop.Span.Start, Line = stop.Span.Line, Column = stop.Span.Column });
        }

        if (!_foundTable)
        {
            var message = end.End == 0
                ? "The text is empty; expected a heading and a table of papers"
                : "No table of papers was found; expected a table with columns such as Title, Authors and Summary";
            Report(DiagnosticCode.NoPapers, DiagnosticSeverity.Warning, message, end);
        }
    }

    // From the start of the text to its end.
    private SourceSpan GetEnd(ReadOnlySpan<byte> block)
    {
        if (_state.ColumnsPassedOver > 0)
        {
            return new SourceSpan(0, _state.BytesConsumed, 1, 1, _state.Line, _state.ColumnsPassedOver + 1);
        }

        // A byte order mark is no character of the first line.
        var isWholeText = _state.BytesConsumed == block.Length;
        var text = isWholeText && block.StartsWith("\uFEFF"u8) ? block[3..] : block;
        var lineStart = text.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        return new SourceSpan(0, _state.BytesConsumed, 1, 1, _state.Line, LinePosition.ColumnAfter(text[lineStart..]));
    }

    /// <summary>
    /// The token's lines with the line end after the last, so that the span ends at the start of the next line; at the end of a text
    /// without a last line end it ends there.
    /// </summary>
    private static SourceSpan GetSpan(in Utf8TableReader reader)
    {
        var next = reader.CurrentState.BytesConsumed;
        if (next > reader.TokenEnd)
        {
            return new SourceSpan(reader.TokenStart, next, reader.Line, 1, reader.EndLine + 1, 1);
        }

        if (reader.TokenType == TableTokenType.OversizedRow)
        {
            return new SourceSpan(reader.TokenStart, next, reader.Line, 1, reader.EndLine, reader.CurrentState.ColumnsPassedOver + 1);
        }

        var token = reader.RawToken;
        var lineStart = token.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        return new SourceSpan(reader.TokenStart, next, reader.Line, 1, reader.EndLine, LinePosition.ColumnAfter(token[lineStart..]));
    }

    private void Report(
        DiagnosticCode code,
        DiagnosticSeverity severity,
        string message,
        SourceSpan span,
        string? rawRow = null,
        Exception? innerException = null)
    {
        var diagnostic = new Diagnostic
        {
            Code = code,
            Severity = severity,
            Message = message,
            Span = span,
            Path = _path,
            Root = _root,
            RawRow = rawRow,
        };
        if (_options.Strict && severity == DiagnosticSeverity.Error)
        {
            throw new DigestException(diagnostic, innerException);
        }

        _sink.OnDiagnostic(diagnostic);
    }

    /// <summary>Lines below each other that have the same problem.</summary>
    private sealed class OpenRun(DiagnosticCode code, DiagnosticSeverity severity, SourceSpan span, Func<int, string> describe)
    {
        private int _count = 1;

        public DiagnosticCode Code => code;

        public DiagnosticSeverity Severity => severity;

        public SourceSpan Span { get; private set; } = span;

        /// <summary>What is wrong with so many of them.</summary>
        public string Describe() => describe(_count);

        public void Extend(SourceSpan more)
        {
            Span = Span with { End = more.End, EndLine = more.EndLine, EndColumn = more.EndColumn };
            _count++;
        }
    }
}
