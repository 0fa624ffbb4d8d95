using System.Globalization;
using System.Text;
using DigestParsing.Tables;

namespace DigestParsing.Fuzz;

/// <summary>
/// Every table row lies inside one paper or is reported, and once; positions are where they say. The rows are those that the reader of
/// tables finds, the positions are counted anew.
/// </summary>
internal static class Conservation
{
    // What is said of rows that are no papers. A row has exactly one of them.
    private static readonly HashSet<DiagnosticCode> Rejections =
    [
        DiagnosticCode.RowWithoutHeader, DiagnosticCode.RowTooLong, DiagnosticCode.TooManyColumns, DiagnosticCode.TooManyRows,
        DiagnosticCode.TableNotRecognized, DiagnosticCode.MissingTitle, DiagnosticCode.FormatFailed,
    ];

    public static void Check(DigestParser parser, byte[] text, DigestDocument document)
    {
        CheckRows(parser, text, document);
        CheckPositions(text, document);
        var seen = new HashSet<string>();
        foreach (var diagnostic in document.Diagnostics)
        {
            Require(seen.Add($"{diagnostic} {diagnostic.Span.Start}"), $"{diagnostic} is reported twice");
            Require(diagnostic.Message.Length is > 0 and < 600, $"{diagnostic.Id} has a message of {diagnostic.Message.Length} characters");
        }
    }

    private static void CheckRows(DigestParser parser, byte[] text, DigestDocument document)
    {
        var rejections = document.Diagnostics.Where(diagnostic => Rejections.Contains(diagnostic.Code)).ToList();
        var nextPaper = 0;
        var limits = new TableReaderOptions { MaxRowLength = parser.Options.MaxRowLength, MaxColumns = parser.Options.MaxColumns };
        using var reader = new Utf8TableReader(text, limits);
        var open = new List<Diagnostic>();
        var nextRejection = 0;
        while (reader.Read())
        {
            if (reader.TokenType is TableTokenType.Heading or TableTokenType.Header)
            {
                continue;
            }

            var (start, end) = (reader.TokenStart, reader.TokenEnd);
            while (nextRejection < rejections.Count && rejections[nextRejection].Span.Start <= start)
            {
                open.Add(rejections[nextRejection++]);
            }

            open.RemoveAll(diagnostic => diagnostic.Span.End < end || diagnostic.Span.End <= start);
            var isPaper = nextPaper < document.Papers.Count && document.Papers[nextPaper].Span.Start == start;
            if (isPaper)
            {
                var span = document.Papers[nextPaper++].Span;
                Require(reader.TokenType == TableTokenType.Row && end <= span.End, $"the paper at {span} is not the row of the lines {reader.Line} to {reader.EndLine}");
            }

            // A line that is too long is always reported by itself, whatever table it stands in.
            var most = reader.TokenType == TableTokenType.OversizedRow ? 2 : 1;
            Require(
                isPaper ? open.Count == 0 : open.Count >= 1 && open.Count <= most,
                $"the {reader.TokenType} at line {reader.Line} is {(isPaper ? "a" : "no")} paper and reported by {open.Count}: {string.Join("; ", open)}");
        }

        Require(nextPaper == document.Papers.Count, $"{document.Papers.Count - nextPaper} papers are no rows");
    }

    private static void CheckPositions(byte[] text, DigestDocument document)
    {
        var lines = new LineMap(text);
        foreach (var (span, what) in document.Papers.Select(paper => (paper.Span, paper.Title)).Concat(document.Diagnostics.Select(diagnostic => (diagnostic.Span, diagnostic.ToString()))))
        {
            Require(span.Start >= 0 && span.Start <= span.End && span.End <= text.Length, $"{what}: {span.Start} to {span.End} is no part of the text");
            Require(lines.PositionOf(span.Start) == (span.Line, span.Column), $"{what}: {span.Start} is at {lines.PositionOf(span.Start)}, not {span}");
            Require(lines.PositionOf(span.End) == (span.EndLine, span.EndColumn), $"{what}: {span.End} is at {lines.PositionOf(span.End)}, not ({span.EndLine}, {span.EndColumn})");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvariantException("conservation", message);
        }
    }

    /// <summary>Lines and columns as an editor counts them.</summary>
    private sealed class LineMap
    {
        private readonly byte[] _text;
        private readonly List<int> _starts = [0];

        public LineMap(byte[] text)
        {
            _text = text;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                {
                    _starts.Add(i + 1);
                }
            }
        }

        public (int Line, int Column) PositionOf(long offset)
        {
            var index = _starts.BinarySearch((int)offset);
            var line = index >= 0 ? index : ~index - 1;
            var start = _starts[line];

            // A byte order mark is no character of the first line.
            if (line == 0 && offset >= 3 && _text.AsSpan().StartsWith("\uFEFF"u8))
            {
                start = 3;
            }

            return (line + 1, Encoding.UTF8.GetCharCount(_text, start, (int)offset - start) + 1);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_starts.Count} lines");
    }
}
