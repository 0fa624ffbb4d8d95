using System.Buffers;

namespace DigestParsing.Formats.Cells;

/// <summary>
/// Finds the characters of a text that cannot be written as they are: those that this library would read otherwise, and those by which
/// a Markdown parser would see code, a link or HTML begin in one cell and end in another.
/// </summary>
/// <remarks>
/// Parsers that look for inline syntax before they look for cells take a lone backtick, an open bracket or an unclosed tag for the first
/// half of what ends in a later cell or row. So what is closed within the text stays, and what is not becomes text.
/// </remarks>
internal sealed partial class CellHazards
{
    private static readonly SearchValues<char> Structural = SearchValues.Create("\\|`<[]&\n\r");

    private static readonly SearchValues<char> AddressMarks = SearchValues.Create("\\|`<[]");

    private readonly List<int> _openBrackets = [];
    private readonly Dictionary<int, int> _lastRuns = [];
    private byte[] _marks = [];
    private int _length;
    private PipeRule _pipes;

    private enum PipeRule
    {
        /// <summary>A pipe after an odd number of backslashes is read with them, so it stays.</summary>
        KeepEscaped,

        /// <summary>Reading takes the backslash before a pipe away.</summary>
        Backslash,

        /// <summary>Only a reference is sure to be read as a pipe.</summary>
        Reference,
    }

    /// <summary>How each character of the text is written, an <see cref="Escape"/>; valid until the next call of <see cref="Find"/>.</summary>
    public ReadOnlySpan<byte> Marks => _marks.AsSpan(0, _length);

    /// <summary>Whether there is anything to escape.</summary>
    public bool Find(ReadOnlySpan<char> text, CellPlace place)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        var hasSyntax = text.ContainsAny(Structural);
        if (!hasSyntax && IsPlain(text, place))
        {
            return false;
        }

        Reset(text.Length);
        MarkBlanks(text, everywhere: place == CellPlace.Address);
        if (place == CellPlace.Address)
        {
            MarkAddress(text);
        }
        else
        {
            if (hasSyntax)
            {
                _pipes = GetPipeRule(text, place);
                if (!MarkSyntax(text, place, keepCode: true))
                {
                    Reset(text.Length);
                    MarkBlanks(text, everywhere: false);
                    MarkSyntax(text, place, keepCode: false);
                }
            }

            MarkPlace(text, place);
        }

        if (hasSyntax)
        {
            MarkBackslashes(text, place);
        }

        return Marks.ContainsAnyExcept((byte)Escape.None);
    }

    private static bool IsPlain(ReadOnlySpan<char> text, CellPlace place)
    {
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        return place switch
        {
            CellPlace.FreeText or CellPlace.Line or CellPlace.ListItem => true,
            CellPlace.Name => text[0] != '*' && !text.Contains(','),
            CellPlace.Title => text[0] is not ('*' or '-' or ':' or '–' or '—') && !TryFindReadMore(text, 0, out _, out _),
            _ => false,
        };
    }

    private static PipeRule GetPipeRule(ReadOnlySpan<char> text, CellPlace place) => place switch
    {
        CellPlace.FreeText => PipeRule.KeepEscaped,
        CellPlace.ListItem or CellPlace.Address => PipeRule.Reference,
        _ when CellText.KeepsEscapedPipes(text) => PipeRule.KeepEscaped,
        _ => text.Contains('$') ? PipeRule.Reference : PipeRule.Backslash,
    };

    private void Reset(int length)
    {
        if (_marks.Length < length)
        {
            _marks = new byte[Math.Max(length, 2 * _marks.Length)];
        }

        _length = length;
        _marks.AsSpan(0, length).Clear();
        _openBrackets.Clear();
        _lastRuns.Clear();
    }

    private void Mark(int index, Escape escape = Escape.Reference) => _marks[index] = (byte)escape;

    private void MarkRange(int start, int length) => _marks.AsSpan(start, length).Fill((byte)Escape.Reference);

    private void MarkBlanks(ReadOnlySpan<char> text, bool everywhere)
    {
        var start = text.Length - text.TrimStart().Length;
        var end = text.TrimEnd().Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == start && !everywhere && end > start)
            {
                i = end;
                if (i == text.Length)
                {
                    break;
                }
            }

            if (char.IsWhiteSpace(text[i]))
            {
                Mark(i);
            }
        }
    }

    // What this library would take for something else.
    private void MarkPlace(ReadOnlySpan<char> text, CellPlace place)
    {
        if (place == CellPlace.Name)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == ',' || (i == 0 && text[i] == '*'))
                {
                    Mark(i);
                }
            }
        }
        else if (place == CellPlace.Title)
        {
            // Emphasis around all of it, and a cell of hyphens, which could be one of a delimiter row. One of dashes alone cannot be written.
            if (text[0] == '*' && text[^1] == '*')
            {
                Mark(0);
            }
            else if (!text.ContainsAnyExcept("-:–—") && text.IndexOf('-') is var hyphen and >= 0)
            {
                Mark(hyphen);
            }

            for (var i = 0; TryFindReadMore(text, i, out var blank, out var end); i = end)
            {
                Mark(blank);
            }
        }
    }

    // The next "ead more", with any blanks between the words; line breaks there are references anyway.
    private static bool TryFindReadMore(ReadOnlySpan<char> text, int start, out int blank, out int end)
    {
        const string More = "more";
        for (end = start; text[end..].IndexOf(More) is var next and >= 0;)
        {
            var more = end + next;
            end = more + More.Length;
            blank = text[..more].TrimEnd(" \t").Length;
            if (blank < more && text[..blank].EndsWith("ead"))
            {
                return true;
            }
        }

        blank = -1;
        return false;
    }

    private void MarkAddress(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (AddressMarks.Contains(c))
            {
                Mark(i);
            }
            else if (c == '&' && CellReferences.StartsWithReference(text[i..]))
            {
                Mark(i, Escape.Ampersand);
            }
            else if (c == '(')
            {
                _openBrackets.Add(i);
            }
            else if (c == ')' && !TryClose(out _))
            {
                Mark(i);
            }
        }

        MarkOpenBrackets();
    }
}
