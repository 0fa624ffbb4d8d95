using System.Buffers;
using System.Globalization;
using System.Text;
using DigestParsing.Comparison;

namespace DigestParsing;

/// <summary>
/// Writes papers as comma-separated values as RFC 4180 describes them: a header with <see cref="Columns"/>, a record for each paper, each
/// ended by CR LF, and fields in double quotes where they hold a quote, a comma, a line break or a blank at an edge.
/// </summary>
/// <remarks>
/// Lists are joined by <c>; </c>, additional cells as <c>column: text</c>. Values are written as they are: one that begins with <c>=</c>
/// is text here, and a spreadsheet that opens the file may take it for a formula. Not safe to use from several threads at once.
/// </remarks>
/// <example>
/// <code>
/// using var writer = new PaperCsvWriter(File.CreateText("papers.csv"));
/// foreach (var paper in document.Papers)
///     writer.Write(paper);
/// </code>
/// </example>
public sealed class PaperCsvWriter : IDisposable, IAsyncDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    private readonly TextWriter _text;
    private readonly bool _leaveOpen;
    private readonly StringBuilder _record = new();
    private bool _hasHeader;
    private bool _isDisposed;

    /// <summary>Creates a writer.</summary>
    /// <param name="text">Takes the text.</param>
    /// <param name="leaveOpen">
    /// Whether it is left open when the writer is disposed, as a <see cref="DigestMarkdownWriter"/> always does. Default: it is closed.
    /// </param>
    public PaperCsvWriter(TextWriter text, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _leaveOpen = leaveOpen;
    }

    /// <summary>The columns, named as in the JSON form.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        Array.AsReadOnly([.. PaperField.All.Select(field => field.Name), "format", "path", "line", "endLine"]);

    /// <summary>Writes the header, if it is not written yet. Needed only where there may be no paper.</summary>
    public void WriteHeader()
    {
        BuildHeader();
        WriteRecord();
    }

    /// <summary>Writes a paper.</summary>
    public void Write(Paper paper)
    {
        Build(paper);
        WriteRecord();
    }

    /// <summary>Writes a paper.</summary>
    public Task WriteAsync(Paper paper, CancellationToken cancellationToken = default)
    {
        Build(paper);
        return WriteRecordAsync(cancellationToken);
    }

    /// <summary>Flushes, and closes the text writer unless it is to be left open.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        try
        {
            _text.Flush();
        }
        finally
        {
            if (!_leaveOpen)
            {
                _text.Dispose();
            }
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        try
        {
            await _text.FlushAsync().ConfigureAwait(false);
        }
        finally
        {
            if (!_leaveOpen)
            {
                await _text.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task WriteRecordAsync(CancellationToken cancellationToken)
    {
        await _text.WriteAsync(_record, cancellationToken).ConfigureAwait(false);
        _hasHeader = true;
    }

    private void WriteRecord()
    {
        _text.Write(_record);
        _hasHeader = true;
    }

    private void BuildHeader()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _record.Clear();
        if (!_hasHeader)
        {
            _record.AppendJoin(',', Columns).Append("\r\n");
        }
    }

    private void Build(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        BuildHeader();
        foreach (var field in PaperField.All)
        {
            Append(string.Join("; ", field.ValuesOf(paper)));
        }

        Append(paper.Format);
        Append(paper.Source?.Path);
        Append(paper.Source?.Line.ToString(CultureInfo.InvariantCulture));
        Append(paper.Source?.EndLine.ToString(CultureInfo.InvariantCulture));
        _record.Length--;
        _record.Append("\r\n");
    }

    private void Append(string? field)
    {
        if (string.IsNullOrEmpty(field))
        {
        }
        else if (field.AsSpan().ContainsAny(Special) || char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1]))
        {
            _record.Append('"').Append(field).Replace("\"", "\"\"", _record.Length - field.Length, field.Length).Append('"');
        }
        else
        {
            _record.Append(field);
        }

        _record.Append(',');
    }
}
