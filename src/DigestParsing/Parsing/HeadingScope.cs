using System.Text;
using DigestParsing.Formats.Cells;

namespace DigestParsing.Parsing;

/// <summary>
/// The headings that a place in the text stands under, and the day they name: that of the nearest heading with a date, which holds until
/// a heading of the same or a higher level.
/// </summary>
internal sealed class HeadingScope
{
    private readonly DateOnly?[] _dates = new DateOnly?[7];

    /// <summary>The text of the last heading; <see langword="null"/> above the first.</summary>
    public string? Text { get; private set; }

    public int Line { get; private set; }

    public SourceSpan Span { get; private set; }

    /// <summary>The day that the headings name.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Whether the last heading announces papers: <c>Papers for …</c>.</summary>
    public bool AnnouncesPapers { get; private set; }

    /// <summary>Whether the last heading is written as if it named a day, and names none.</summary>
    public bool HasInvalidDate { get; private set; }

    /// <summary>Whether a heading of this level names a day that still holds.</summary>
    public bool HasDateOfLevel(int level) => _dates[level] is not null;

    public void Enter(int level, ReadOnlySpan<byte> text, int line, SourceSpan span)
    {
        Text = Encoding.UTF8.GetString(text);
        Line = line;
        Span = span;
        AnnouncesPapers = text.Length >= 10 && CellSyntax.EqualsIgnoreCase(text[..10], "papers for"u8);
        var hasDate = HeadingDate.TryFind(Text, text, out var date, out var isMalformed);
        HasInvalidDate = !hasDate && (isMalformed || AnnouncesPapers);

        _dates.AsSpan(level).Clear();
        _dates[level] = hasDate ? date : null;
        Date = null;
        for (var i = level; i > 0 && Date is null; i--)
        {
            Date = _dates[i];
        }
    }
}
