using System.Buffers;
using System.Text;
using System.Text.Unicode;
using DigestParsing.Tables;

namespace DigestParsing.Formats.Cells;

/// <summary>
/// Makes strings of the bytes of cells, each in one pass over a buffer that is used again for the next. Not thread-safe: every parse
/// has one of its own.
/// </summary>
internal sealed class CellText : IDisposable
{
    private char[] _buffer = ArrayPool<char>.Shared.Rent(4096);

    /// <summary>Whether some bytes since the last <see cref="Reset"/> were no UTF-8.</summary>
    public bool FoundInvalidText { get; private set; }

    public void Reset() => FoundInvalidText = false;

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Free text: as it stands, but for the references that stand for characters a cell cannot hold.</summary>
    public string GetFreeText(ReadOnlySpan<byte> cell, bool mayHaveReferences)
    {
        if (!mayHaveReferences && Ascii.IsValid(cell))
        {
            return FromAscii(cell);
        }

        // Blanks at the edges are trimmed before references are decoded: one that is written as a reference is meant.
        var text = TrimUnicode(Decode(cell));
        return (mayHaveReferences ? CellReferences.Decode(text) : text).ToString();
    }

    /// <summary>A value on one line: a wrapped one is joined with single spaces, and escaped pipes lose their backslash.</summary>
    public string GetLine(ReadOnlySpan<byte> cell) =>
        IsPlain(cell) ? FromAscii(cell) : DecodeLine(cell).ToString();

    /// <summary>Whether a value is printable ASCII without escapes and references, so that <see cref="FromAscii"/> is all there is to do.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> cell) => !cell.ContainsAnyExcept(PlainLine);

    /// <summary>A value on one line, in a buffer that the next call overwrites.</summary>
    public Span<char> DecodeLine(ReadOnlySpan<byte> cell)
    {
        // References last, so that what they stand for is text and nothing else.
        var text = TrimUnicode(Decode(cell));
        return text.ContainsAny(LineBreaksAndEscapes) ? CellReferences.Decode(UnescapePipes(JoinLines(text))) : text;
    }

    /// <summary>An address: whitespace that wrapping put into it is removed.</summary>
    public string GetAddress(ReadOnlySpan<byte> cell)
    {
        if (!cell.ContainsAnyExcept(PlainAddress))
        {
            return FromAscii(cell);
        }

        var text = Decode(cell);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !(text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|'))
            {
                text[length++] = text[i];
            }
        }

        return CellReferences.Decode(text[..length]).ToString();
    }

    /// <summary>Whether every <c>\|</c> of a one-line value is kept as it stands: it has some, and all are inside formulas.</summary>
    public static bool KeepsEscapedPipes(ReadOnlySpan<char> text) =>
        text.Contains('$') && text.IndexOf("\\|") >= 0 && UnescapePipes(text.ToArray()).Length == text.Length;

    /// <summary>The characters of a cell, in a buffer that the next call overwrites.</summary>
    private Span<char> Decode(ReadOnlySpan<byte> cell)
    {
        WorkCounter.Add(cell.Length);
        if (_buffer.Length < cell.Length)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = ArrayPool<char>.Shared.Rent(cell.Length);
        }

        if (Utf8.ToUtf16(cell, _buffer, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            FoundInvalidText = true;
            written = Encoding.UTF8.GetChars(cell, _buffer);
        }

        return _buffer.AsSpan(0, written);
    }

    private static readonly SearchValues<char> LineBreaksAndEscapes = SearchValues.Create("\n\r\\&");

    // What needs no second look: printable ASCII but for what can begin an escape or a reference.
    private static readonly SearchValues<byte> PlainLine = SearchValues.Create(PrintableAscii(from: ' '));

    private static readonly SearchValues<byte> PlainAddress = SearchValues.Create(PrintableAscii(from: '!'));

    private static byte[] PrintableAscii(char from) =>
        [.. Enumerable.Range(from, '~' - from + 1).Where(c => c is not ('\\' or '&')).Select(c => (byte)c)];

    // Latin-1 is the one encoding that is only widened, which for ASCII is the same and takes one pass.
    /// <summary>The string of bytes that are known to be ASCII.</summary>
    public static string FromAscii(ReadOnlySpan<byte> ascii) => Encoding.Latin1.GetString(ascii);

    // In place: every line break and the blanks around it become one space.
    private static Span<char> JoinLines(Span<char> text)
    {
        if (!text.ContainsAny('\n', '\r'))
        {
            return text;
        }

        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                text[length++] = text[i];
                continue;
            }

            while (length > 0 && text[length - 1] is ' ' or '\t')
            {
                length--;
            }

            while (i + 1 < text.Length && text[i + 1] is ' ' or '\t' or '\n' or '\r')
            {
                i++;
            }

            text[length++] = ' ';
        }

        return text[..length];
    }

    // In place: "\|" becomes "|", but not between dollar signs, where it is the norm of LaTeX.
    private static Span<char> UnescapePipes(Span<char> text)
    {
        if (text.IndexOf("\\|") < 0)
        {
            return text;
        }

        var length = 0;
        var inFormula = false;
        var dollars = text.Count('$');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$' && (i == 0 || text[i - 1] != '\\'))
            {
                dollars--;
                inFormula = !inFormula && dollars > 0;
            }
            else if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|' && !inFormula)
            {
                i++;
            }

            text[length++] = text[i];
        }

        return text[..length];
    }

    // Cells are trimmed of ASCII blanks already; a no-break space and its kin can only stand at an edge that is not ASCII.
    private static Span<char> TrimUnicode(Span<char> text) =>
        text.Length > 0 && (text[0] > '\x7F' || text[^1] > '\x7F') ? text.Trim() : text;
}
