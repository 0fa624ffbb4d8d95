using System.Buffers;
using System.Globalization;
using System.Text;
using DigestParsing.Formats;
using DigestParsing.Parsing;
using DigestParsing.Writing;

namespace DigestParsing;

/// <summary>
/// Writes papers as digests in Markdown: a heading, and a table in one of the forms that digests have. A row is always one line, so that
/// every GFM parser reads the cells that this library reads.
/// </summary>
/// <remarks>
/// <para>
/// A form does not hold everything that a paper can. Each row is read again as it is written, and what is missing or different then is
/// reported as <see cref="DiagnosticCode.FieldNotWritten"/>, once a paper.
/// </para>
/// <para>Lines end with a line feed. Not safe to use from several threads at once.</para>
/// </remarks>
/// <example>
/// <code>
/// var document = DigestParser.Default.ParseFile("archive/2025/03/12.md");
/// using var writer = new DigestMarkdownWriter(File.Create("mended.md"), TableFormats.ThreeColumnProse);
/// foreach (var diagnostic in writer.Write(document))
///     Console.Error.WriteLine(diagnostic);
/// </code>
/// </example>
public sealed partial class DigestMarkdownWriter : IDisposable, IAsyncDisposable
{
    // Digests have hyphens as wide as the column's name with its blanks, and never more than this many.
    private const int MaxHyphens = 17;

    // Under a heading that names no day, the one of the heading before it ends.
    private const string UndatedHeading = "Papers";

    private readonly IWritableTableFormat _format;
    private readonly MarkdownOutput _output;
    private readonly TableRowWriter _row = new();
    private readonly ArrayBufferWriter<byte> _utf8 = new(4096);
    private readonly RowReadback _readback;
    private readonly string _header;
    private bool _isDigestOpen;
    private bool _isDisposed;
    private DateOnly? _date;

    /// <summary>Creates a writer of UTF-8 to a stream, without a byte order mark.</summary>
    /// <param name="utf8">The stream. It is written to a block at a time, and at the latest by <see cref="Flush"/> or when the writer is disposed.</param>
    /// <param name="format">The form of the tables.</param>
    /// <param name="leaveOpen">Whether the stream is left open when the writer is disposed. Default: it is closed.</param>
    /// <exception cref="NotSupportedException">The format is no <see cref="IWritableTableFormat"/>: it can only read.</exception>
    /// <exception cref="ArgumentException">The format does not read the header that it writes.</exception>
    public DigestMarkdownWriter(Stream utf8, ITableFormat format, bool leaveOpen = false)
        : this(format, new StreamOutput(utf8 ?? throw new ArgumentNullException(nameof(utf8)), leaveOpen))
    {
    }

    /// <summary>
    /// Creates a writer to a text writer, which gets each row when the method that writes it returns. It is flushed and left open when the
    /// writer is disposed, unlike a stream or the text writer of a <see cref="PaperCsvWriter"/>.
    /// </summary>
    /// <inheritdoc cref="DigestMarkdownWriter(Stream, ITableFormat, bool)"/>
    public DigestMarkdownWriter(TextWriter text, ITableFormat format)
        : this(format, new TextOutput(text ?? throw new ArgumentNullException(nameof(text))))
    {
    }

    /// <summary>Creates a writer of UTF-8 to a buffer; each row is there when the method that writes it returns.</summary>
    /// <inheritdoc cref="DigestMarkdownWriter(Stream, ITableFormat, bool)"/>
    public DigestMarkdownWriter(IBufferWriter<byte> utf8, ITableFormat format)
        : this(format, new BufferOutput(utf8 ?? throw new ArgumentNullException(nameof(utf8))))
    {
    }

    private DigestMarkdownWriter(ITableFormat format, MarkdownOutput output)
    {
        ArgumentNullException.ThrowIfNull(format);
        _format = format as IWritableTableFormat
            ?? throw new NotSupportedException($"The format '{format.Name}' can only read: it does not implement {nameof(IWritableTableFormat)}.");
        _output = output;
        _header = CreateHeader();
        _readback = new RowReadback(_format, Encoding.UTF8.GetBytes(_header));
    }

    /// <summary>The form of the tables.</summary>
    public ITableFormat Format => _format;

    /// <summary>The papers as one text.</summary>
    /// <param name="papers">The papers; a new digest begins where <see cref="Paper.DigestDate"/> changes.</param>
    /// <param name="format">The form of the tables.</param>
    /// <param name="diagnostics">What the form cannot hold.</param>
    /// <exception cref="NotSupportedException">The format can only read.</exception>
    public static string ToMarkdown(IEnumerable<Paper> papers, ITableFormat format, out IReadOnlyList<Diagnostic> diagnostics)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new DigestMarkdownWriter(text, format);
        diagnostics = writer.Write(papers);
        return text.ToString();
    }

    /// <summary>Begins a digest: <c>## Papers for 2024-10-14</c>, and a table.</summary>
    /// <remarks>It is handed on with its first row, or by <see cref="Flush"/>.</remarks>
    public void BeginDigest(DateOnly date) => Begin(FormatHeading(date));

    /// <summary>Begins a digest under a heading in your own words, or without one.</summary>
    /// <param name="heading">
    /// The heading, without the hashes before it; <see langword="null"/> for a table that follows what was written before, under the same day.
    /// </param>
    /// <remarks>It is handed on with its first row, or by <see cref="Flush"/>.</remarks>
    public void BeginDigest(string? heading) => Begin(heading);

    /// <summary>
    /// Writes a paper as a row of the digest that was begun last. If none was begun, one for the paper's <see cref="Paper.DigestDate"/> is.
    /// </summary>
    /// <returns>
    /// What the form cannot hold of the paper, with the place where the paper was read; <see langword="null"/> when it holds everything.
    /// An error when the row is no paper, because the title is blank.
    /// </returns>
    public Diagnostic? Write(Paper paper)
    {
        var diagnostic = WriteRow(paper);
        HandOn();
        return diagnostic;
    }

    /// <summary><see cref="Write(Paper)"/>, which does not wait for a stream to take what is written.</summary>
    /// <inheritdoc cref="Write(Paper)"/>
    public async ValueTask<Diagnostic?> WriteAsync(Paper paper, CancellationToken cancellationToken = default)
    {
        var diagnostic = WriteRow(paper);
        await HandOnAsync(cancellationToken).ConfigureAwait(false);
        return diagnostic;
    }

    /// <summary>Writes papers; a new digest begins with the first, and where <see cref="Paper.DigestDate"/> changes.</summary>
    /// <returns>What the form cannot hold, in the order of the papers.</returns>
    public IReadOnlyList<Diagnostic> Write(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var diagnostics = new List<Diagnostic>();
        var isFirst = true;
        foreach (var paper in papers)
        {
            if (isFirst || paper.DigestDate != _date)
            {
                BeginFor(paper);
                isFirst = false;
            }

            Add(diagnostics, Write(paper));
        }

        return diagnostics;
    }

    /// <summary>
    /// Writes a digest under its heading. A heading that does not name the digest's day itself becomes
    /// <c>Papers for 2024-10-14: heading</c>.
    /// </summary>
    /// <returns>What the form cannot hold, in the order of the papers.</returns>
    public IReadOnlyList<Diagnostic> Write(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var diagnostics = new List<Diagnostic>();
        Begin(digest);
        foreach (var paper in digest.Papers)
        {
            Add(diagnostics, Write(paper));
        }

        HandOn();
        return diagnostics;
    }

    /// <summary>Writes all digests of a document. What stood around them is not part of a document and is not written.</summary>
    /// <inheritdoc cref="Write(Digest)"/>
    public IReadOnlyList<Diagnostic> Write(DigestDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Digests.SelectMany(Write)];
    }

    /// <summary><see cref="Write(DigestDocument)"/>, which does not wait for a stream to take what is written.</summary>
    /// <inheritdoc cref="Write(Digest)"/>
    public async Task<IReadOnlyList<Diagnostic>> WriteAsync(DigestDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var diagnostics = new List<Diagnostic>();
        foreach (var digest in document.Digests)
        {
            Begin(digest);
            foreach (var paper in digest.Papers)
            {
                Add(diagnostics, await WriteAsync(paper, cancellationToken).ConfigureAwait(false));
            }
        }

        await HandOnAsync(cancellationToken).ConfigureAwait(false);
        return diagnostics;
    }

    /// <summary>Hands all that was written to the stream or text writer, and flushes it.</summary>
    public void Flush()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _output.Flush();
    }

    /// <inheritdoc cref="Flush"/>
    public ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _output.FlushAsync(cancellationToken);
    }

    /// <summary>Flushes, and closes the stream unless it is to be left open.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _readback.Dispose();
            _output.Close();
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _readback.Dispose();
            await _output.CloseAsync().ConfigureAwait(false);
        }
    }

    private static void Add(List<Diagnostic> diagnostics, Diagnostic? diagnostic)
    {
        if (diagnostic is not null)
        {
            diagnostics.Add(diagnostic);
        }
    }

    private static string FormatHeading(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"Papers for {date:yyyy-MM-dd}");

    private static DateOnly? FindDate(string? heading) =>
        heading is not null && HeadingDate.TryFind(heading, Encoding.UTF8.GetBytes(heading), out var date, out _) ? date : null;

    private void HandOn()
    {
        if (_output.IsFull)
        {
            _output.HandOn();
        }
    }

    private ValueTask HandOnAsync(CancellationToken cancellationToken) => _output.IsFull ? _output.HandOnAsync(cancellationToken) : default;

    private void Begin(Digest digest)
    {
        if (digest.Date is not { } date)
        {
            BeginUndated(digest.Heading);
        }
        else if (FindDate(digest.Heading) == date)
        {
            Begin(digest.Heading);
        }
        else
        {
            Begin(string.IsNullOrEmpty(digest.Heading) ? FormatHeading(date) : $"{FormatHeading(date)}: {digest.Heading}");
        }
    }

    private void BeginFor(Paper paper)
    {
        if (paper.DigestDate is { } date)
        {
            BeginDigest(date);
        }
        else
        {
            BeginUndated(null);
        }
    }

    private void BeginUndated(string? heading) => Begin(string.IsNullOrWhiteSpace(heading) && _date is not null ? UndatedHeading : heading);

    private void Begin(string? heading)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var before = "\n";
        if (!string.IsNullOrWhiteSpace(heading))
        {
            // Hashes at the end would close the heading and not be part of it, unless others do so behind them.
            var line = heading.ReplaceLineEndings(" ").Trim();
            before = $"\n\n## {line}{(line.EndsWith('#') ? " ##" : "")}\n\n";
            _date = FindDate(line);
        }

        var text = before + _header;
        _output.Write(text, Encoding.UTF8.GetBytes(text));
        _isDigestOpen = true;
    }

    private Diagnostic? WriteRow(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_isDigestOpen)
        {
            BeginFor(paper);
        }

        return WriteRow(paper, "\n");
    }

    private Diagnostic? WriteRow(Paper paper, string lineEnd)
    {
        _row.Reset();
        _format.WriteRow(paper, _row);
        if (_row.CellCount != _format.ColumnNames.Count)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The format '{_format.Name}' wrote {_row.CellCount} cells, its table has {_format.ColumnNames.Count} columns."));
        }

        _row.EndLine(lineEnd);
        var text = _row.Row.Span;
        _utf8.ResetWrittenCount();
        Encoding.UTF8.GetBytes(text, _utf8);
        _output.Write(text, _utf8.WrittenSpan);
        return Describe(paper, _readback.FindMissing(_utf8.WrittenSpan, paper));
    }

    private Diagnostic? Describe(Paper paper, IReadOnlyList<string> missing)
    {
        IEnumerable<string> fields = paper.DigestDate != _date ? ["digestDate", .. missing] : missing;
        if (!fields.Any())
        {
            return null;
        }

        return new Diagnostic
        {
            Code = DiagnosticCode.FieldNotWritten,
            Severity = missing.Contains("title") ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            Message = $"The form {_format.Name} does not hold {string.Join(", ", fields)} of '{ProblemText.Shorten(paper.Title.ReplaceLineEndings(" "))}'",
            Span = FindPlace(paper),
            Path = paper.Source?.Path,
        };
    }

    // Of a paper that was not read from a text, but from JSON perhaps, the lines are known at best.
    private static SourceSpan FindPlace(Paper paper) =>
        paper.Span != default ? paper.Span
        : paper.Source is { } source ? new SourceSpan(0, 0, source.Line, 1, source.EndLine, 1)
        : new SourceSpan(0, 0, 1, 1, 1, 1);

    private string CreateHeader()
    {
        _row.Reset();
        var names = _format.ColumnNames;
        foreach (var name in names)
        {
            _row.WriteText(name);
        }

        _row.EndLine("\n");
        var hyphens = names.Select(name => new string('-', Math.Clamp(name.Length + 2, 3, MaxHyphens)));
        return $"{_row.Row.Span}|{string.Join('|', hyphens)}|\n";
    }
}
