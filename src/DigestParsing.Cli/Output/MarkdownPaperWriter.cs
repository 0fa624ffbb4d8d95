using DigestParsing.Formats;

namespace DigestParsing.Cli.Output;

/// <summary>Writes papers as digests, each in the form that it was read in.</summary>
internal sealed class MarkdownPaperWriter(OutputBuffer output, Action<Diagnostic> onDiagnostic) : PaperWriter
{
    private DigestMarkdownWriter? _markdown;
    private DateOnly? _date;

    /// <inheritdoc/>
    public override void Write(in PreparedPaper prepared)
    {
        var paper = prepared.Paper!;
        var format = FindFormat(paper.Format);
        if (_markdown is null || _markdown.Format != format)
        {
            _markdown?.Dispose();
            _markdown = new DigestMarkdownWriter(output, format);
        }
        else if (paper.DigestDate != _date)
        {
            Begin(paper.DigestDate);
        }

        _date = paper.DigestDate;
        if (_markdown.Write(paper) is { } diagnostic)
        {
            onDiagnostic(diagnostic);
        }

        output.FlushIfFull();
    }

    /// <inheritdoc/>
    public override void Complete()
    {
    }

    /// <inheritdoc/>
    public override void Dispose() => _markdown?.Dispose();

    private void Begin(DateOnly? date)
    {
        if (date is { } day)
        {
            _markdown!.BeginDigest(day);
        }
        else
        {
            _markdown!.BeginDigest(null);
        }
    }

    // The form that any paper fits into, for one whose own form cannot be written.
    private static IWritableTableFormat FindFormat(string? name)
    {
        foreach (var format in TableFormats.BuiltIn)
        {
            if (format.Name == name && format is IWritableTableFormat writable)
            {
                return writable;
            }
        }

        return TableFormats.ColumnsByName;
    }
}
