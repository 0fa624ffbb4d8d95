using System.Text;
using DigestParsing.Tables;

namespace DigestParsing;

// A text whose tables are written anew, and nothing else.
public sealed partial class DigestMarkdownWriter
{
    /// <summary>
    /// Writes a text with its tables of papers in the form of this writer; all else stays as it is, byte by byte: headings, the text around
    /// the tables, other tables, and rows that are no papers. So wrapped rows and stray pipes of an archive are mended.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <param name="document">What a parser read from this text, with any formats and limits.</param>
    /// <returns>What the form cannot hold, in the order of the papers.</returns>
    /// <exception cref="ArgumentException">
    /// The text is not the one that the document was read from, or not UTF-8. Nothing is written then.
    /// </exception>
    public IReadOnlyList<Diagnostic> Rewrite(ReadOnlySpan<byte> utf8, DigestDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var papers = document.Papers;
        var options = new TableReaderOptions { MaxRowLength = Math.Max(16, utf8.Length) };
        if (!HasRowsOf(papers, utf8, options))
        {
            throw new ArgumentException("The document was not read from this text, or the text is not UTF-8.", nameof(document));
        }

        var diagnostics = new List<Diagnostic>();
        var emptyTables = document.Diagnostics
            .Where(diagnostic => diagnostic.Code == DiagnosticCode.EmptyTable)
            .Select(diagnostic => diagnostic.Span.Start)
            .ToHashSet();
        var next = 0;
        var copied = 0;
        var header = default(Range?);
        using var reader = new Utf8TableReader(utf8, options);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case TableTokenType.Header:
                    var range = (int)reader.TokenStart..(int)reader.TokenEnd;
                    header = range;
                    if (emptyTables.Contains(reader.TokenStart))
                    {
                        ReplaceHeader(utf8, range, ref copied);
                    }

                    break;
                case TableTokenType.Row when next < papers.Count && papers[next].Span.Start == reader.TokenStart:
                    // Only a table that has papers is known to be one of papers.
                    if (header is { } above)
                    {
                        ReplaceHeader(utf8, above, ref copied);
                        header = null;
                    }

                    Copy(utf8[copied..(int)reader.TokenStart]);
                    copied = (int)reader.TokenEnd;
                    _date = papers[next].DigestDate;
                    Add(diagnostics, WriteRow(papers[next++], ""));
                    HandOn();
                    break;
            }
        }

        Copy(utf8[copied..]);
        HandOn();
        _isDigestOpen = false;
        return diagnostics;
    }

    private static bool HasRowsOf(IReadOnlyList<Paper> papers, ReadOnlySpan<byte> utf8, TableReaderOptions options)
    {
        var next = 0;
        using var reader = new Utf8TableReader(utf8, options);
        while (next < papers.Count && reader.Read())
        {
            if (reader.TokenType == TableTokenType.Row && papers[next].Span.Start == reader.TokenStart)
            {
                next++;
            }
        }

        return next == papers.Count;
    }

    private void ReplaceHeader(ReadOnlySpan<byte> utf8, Range range, ref int copied)
    {
        Copy(utf8[copied..range.Start.Value]);
        copied = range.End.Value;
        var lineEnd = utf8[range].IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var text = _header.TrimEnd('\n').ReplaceLineEndings(lineEnd);
        _output.Write(text, Encoding.UTF8.GetBytes(text));
    }

    private void Copy(ReadOnlySpan<byte> utf8) => _output.Write(utf8);
}
