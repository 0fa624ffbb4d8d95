using System.Buffers;
using System.Globalization;
using System.Text;
using DigestParsing.Formats.Cells;

namespace DigestParsing.Formats;

/// <summary>
/// Takes the cells of a row that a format writes, from left to right: each method writes one cell, so that the method of
/// <see cref="PaperBuilder"/> with the same subject reads the same value. Pipes, line breaks and all else that a cell cannot hold are
/// escaped. Not thread-safe.
/// </summary>
public sealed class TableRowWriter
{
    private const string Nothing = "N/A";

    private readonly ArrayBufferWriter<char> _row = new(4096);
    private readonly CellEscaper _escaper = new();
    private readonly StringBuilder _list = new();

    internal TableRowWriter()
    {
    }

    /// <summary>How many cells were written.</summary>
    public int CellCount { get; private set; }

    internal ReadOnlyMemory<char> Row => _row.WrittenMemory;

    internal void Reset()
    {
        _row.ResetWrittenCount();
        CellCount = 0;
    }

    internal void EndLine(string lineEnd) => _row.Write(lineEnd);

    /// <summary>Writes a value on one line; <see cref="PaperBuilder.GetText"/> reads it.</summary>
    public void WriteText(string? text)
    {
        BeginCell();
        _escaper.Write(_row, text, CellPlace.Line);
        EndCell();
    }

    /// <summary>Writes a title as plain text.</summary>
    public void WriteTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        BeginCell();
        _escaper.Write(_row, title, CellPlace.Title);
        EndCell();
    }

    /// <summary>Writes <c>[Title](url)</c>, or the title alone when <paramref name="url"/> is blank.</summary>
    public void WriteLinkedTitle(string title, string? url)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (string.IsNullOrWhiteSpace(url))
        {
            WriteTitle(title);
            return;
        }

        BeginCell();
        _row.Write("[");
        _escaper.Write(_row, title, CellPlace.Title);
        WriteDestination(url);
        EndCell();
    }

    /// <summary>
    /// Writes <c>Title (Read more on [arXiv](url) or [HuggingFace](url))</c> with any number of links, each named after its site; blank
    /// ones are left out.
    /// </summary>
    public void WriteReadMoreTitle(string title, IEnumerable<string> urls)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(urls);
        BeginCell();
        _escaper.Write(_row, title, CellPlace.Title);
        var before = " (Read more on [";
        foreach (var url in urls)
        {
            if (!string.IsNullOrWhiteSpace(url))
            {
                _row.Write(before);
                _row.Write(PaperPages.TryGetArxivId(url, out _) ? "arXiv" : PaperPages.IsHuggingFace(url) ? "HuggingFace" : "Link");
                WriteDestination(url);
                before = " or [";
            }
        }

        if (before == " or [")
        {
            // No blank before the pipe, as in the digests of this form.
            _row.Write(")|");
        }
        else
        {
            EndCell();
        }
    }

    /// <summary>Writes names with commas between them, and <c>et al.</c> when there are more. Blank for none.</summary>
    public void WriteAuthors(IReadOnlyList<string> names, bool hasMore)
    {
        ArgumentNullException.ThrowIfNull(names);
        BeginCell();
        for (var i = 0; i < names.Count; i++)
        {
            _row.Write(i == 0 ? "" : ", ");
            _escaper.Write(_row, names[i], CellPlace.Name);
        }

        if (hasMore)
        {
            _row.Write(names.Count == 0 ? "et al." : " et al.");
        }
        else if (names.Count > 0 && IsMisread(names[^1], isOnly: names.Count == 1))
        {
            // A comma after the last name changes nothing but that it is a name.
            _row.Write(",");
        }

        EndCell();
    }

    /// <summary>Writes Markdown that is read verbatim, such as a summary.</summary>
    public void WriteFreeText(string? text)
    {
        BeginCell();
        _escaper.Write(_row, text, CellPlace.FreeText);
        EndCell();
    }

    /// <summary>Writes a Python list literal, <c>['A', 'B']</c>.</summary>
    public void WriteList(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        BeginCell();
        _row.Write("[");
        var separator = "";
        foreach (var value in values)
        {
            _row.Write(separator);
            _list.Clear();
            ListCell.AppendItem(_list, value);
            _escaper.Write(_row, _list.ToString(), CellPlace.ListItem);
            separator = ", ";
        }

        _row.Write("]");
        EndCell();
    }

    /// <summary>Writes <c>[Link](url), [Link](url)</c>, or <c>N/A</c> for none; blank ones are left out.</summary>
    /// <param name="urls">The addresses.</param>
    /// <param name="text">What each link says.</param>
    public void WriteLinks(IEnumerable<string> urls, string text = "Link")
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(text);
        BeginCell();
        var before = "[";
        foreach (var url in urls)
        {
            if (!string.IsNullOrWhiteSpace(url))
            {
                _row.Write(before);
                _escaper.Write(_row, text, CellPlace.Line);
                WriteDestination(url);
                before = ", [";
            }
        }

        _row.Write(before == "[" ? Nothing : "");
        EndCell();
    }

    /// <summary>Writes a day as <c>2026-05-13</c>, or <c>N/A</c> for none.</summary>
    public void WriteDate(DateOnly? date)
    {
        BeginCell();
        _row.Write(date is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Nothing);
        EndCell();
    }

    private void BeginCell() => _row.Write(CellCount++ == 0 ? "| " : " ");

    private void EndCell() => _row.Write(" |");

    // The end of a link, after its text.
    private void WriteDestination(string url)
    {
        _row.Write("](");
        _escaper.Write(_row, url, CellPlace.Address);
        _row.Write(")");
    }

    // A name that would be taken for "et al." or, alone, for saying that there is none.
    private static bool IsMisread(string name, bool isOnly)
    {
        if (name.Length > 6 && !name.AsSpan().TrimEnd('.').EndsWith("al", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var bytes = Encoding.UTF8.GetBytes(name);
        AuthorsCell.StripEtAl(bytes, out var isEtAl);
        return isEtAl || (isOnly && CellSyntax.IsNothing(bytes));
    }
}
