using System.Buffers;
using System.Runtime.CompilerServices;

namespace DigestParsing.Tables;

// Headers, rows and cells.
public ref partial struct Utf8TableReader
{
    // An ampersand changes nothing about the cells; meeting it here saves formats a search of their own for references.
    private static readonly SearchValues<byte> RowBytes = SearchValues.Create("|&\n\r"u8);

    /// <summary>A line outside any table that holds a pipe: a header when a delimiter row follows, else a stray row or just text.</summary>
    private Step ReadLineWithPipes(int start, int end, int next, int first)
    {
        switch (ReadDelimiterRow(next, out var delimiterEnd, out var afterDelimiter, out _, out _))
        {
            case Answer.NeedMore:
                return Step.NeedMore;
            case Answer.Yes:
                SplitLine(start, end, first);
                if (_cellCount > 0)
                {
                    return SetHeader(start, end, delimiterEnd, afterDelimiter);
                }

                break;
        }

        SplitLine(start, end, first);
        var looksLikeRow = _cellCount > 1 && (_text[start + first] == '|' || IsClosed(start, end));
        SetToken(TableTokenType.StrayRow, start, end, lines: 1);
        ConsumeLine(end, next);
        if (looksLikeRow)
        {
            return Step.Token;
        }

        _tokenType = TableTokenType.None;
        return Step.Next;
    }

    private Step SetHeader(int start, int headerEnd, int end, int next)
    {
        _state.Mode = LineMode.Table;
        _state.Columns = Math.Min(_cellCount, _maxColumns);
        _state.IsHeaderOpenEnded = !IsClosed(start, headerEnd);
        _isUnfinished = false;
        SetToken(TableTokenType.Header, start, end, lines: 2);
        ConsumeLine(end, next, lines: 2);
        return Step.Token;
    }

    // Whether the last pipe before the line's end closes it.
    private readonly bool IsClosed(int start, int end)
    {
        var line = _text[start..end].TrimEnd(" \t"u8);
        return !line.IsEmpty && line[^1] == '|' && !MarkdownLine.IsEscaped(line, line.Length - 1);
    }

    /// <summary>Whether the line at <paramref name="start"/> is a delimiter row.</summary>
    private readonly Answer ReadDelimiterRow(int start, out int end, out int next, out int columns, out bool isPlain)
    {
        columns = 0;
        isPlain = false;
        end = next = start;
        var first = MarkdownLine.SkipBlanks(_text, start);
        if (first >= _text.Length)
        {
            return _isFinalBlock ? Answer.No : TooFarOrMore(start);
        }

        // Most lines fail here, at the first or second byte, without a search for their end.
        if (_text[first] is not ((byte)'|' or (byte)'-' or (byte)':'))
        {
            return Answer.No;
        }

        if (_text[first] == '|')
        {
            var second = MarkdownLine.SkipBlanks(_text, first + 1);
            if (second < _text.Length && _text[second] is not ((byte)'-' or (byte)':'))
            {
                return Answer.No;
            }
        }

        return FindLineEnd(start, out end, out next) switch
        {
            LineEnd.Missing => Answer.NeedMore,
            LineEnd.TooFar => Answer.No,
            _ => MarkdownLine.IsDelimiterRow(_text[start..end], out columns, out isPlain) ? Answer.Yes : Answer.No,
        };
    }

    private readonly Answer TooFarOrMore(int start) => _text.Length - start > _maxRowLength ? Answer.No : Answer.NeedMore;

    private enum Answer
    {
        No,
        Yes,
        NeedMore,
    }

    /// <summary>A line inside a table: the start of a row, or the end of the table.</summary>
    private Step ReadTableLine()
    {
        var start = _position;
        var first = MarkdownLine.SkipBlanks(_text, start);
        if (first >= _text.Length && !_isFinalBlock && first - start <= _maxRowLength)
        {
            return Step.NeedMore;
        }

        // Blanks beyond the limit are no row's indentation; what stands behind them may not be there yet.
        if (first >= _text.Length || first - start > _maxRowLength || _text[first] is (byte)'\n' or (byte)'\r')
        {
            return EndTable();
        }

        var isPiped = _text[first] == '|';
        if (!isPiped)
        {
            switch (FindLineEnd(start, out var end, out _))
            {
                case LineEnd.Missing:
                    return Step.NeedMore;
                case LineEnd.TooFar:
                    return BeginOversizedRow(LineMode.Table);
            }

            var line = _text[start..end];
            if (MarkdownLine.StartsBlock(line, first - start) || !HasPipe(line))
            {
                return EndTable();
            }
        }

        return ReadRow(start, first, isPiped);
    }

    private Step EndTable()
    {
        _state.Mode = LineMode.Text;
        _state.Columns = 0;
        return Step.Next;
    }

    private static bool HasPipe(ReadOnlySpan<byte> line)
    {
        for (var i = 0; ; i++)
        {
            var pipe = line[i..].IndexOf((byte)'|');
            if (pipe < 0)
            {
                return false;
            }

            i += pipe;
            if (!MarkdownLine.IsEscaped(line, i))
            {
                return true;
            }
        }
    }

    private Step ReadRow(int start, int first, bool isPiped)
    {
        BeginCells(isPiped ? first - start : -1);
        var p = isPiped ? first + 1 : first;
        var afterLastPipe = p;
        var lineStart = start;
        var lines = 1;
        int end, next;
        var isClosed = false;
        while (true)
        {
            p = SplitRowLine(start, p, ref afterLastPipe);
            if (p == _text.Length)
            {
                if (!_isFinalBlock)
                {
                    return p - start > _maxRowLength ? BeginOversizedRow(LineMode.Table) : Step.NeedMore;
                }

                end = next = p;
                isClosed = EndsWithPipe(afterLastPipe, lineStart, end);
                break;
            }

            end = p;
            if (end - start > _maxRowLength)
            {
                return BeginOversizedRow(LineMode.Table);
            }

            if (!TrySkipLineEnd(end, out next))
            {
                return Step.NeedMore;
            }

            isClosed = EndsWithPipe(afterLastPipe, lineStart, end);
            if (isClosed)
            {
                break;
            }

            var goesOn = RowGoesOn(next, _cellCount + 1, isPiped);
            if (goesOn == Answer.NeedMore)
            {
                return Step.NeedMore;
            }

            if (goesOn == Answer.No)
            {
                break;
            }

            p = lineStart = next;
            lines++;
        }

        if (end - start > _maxRowLength)
        {
            return BeginOversizedRow(LineMode.Table);
        }

        if (!isClosed)
        {
            AddBound(end - start);
        }

        if (lines == 1)
        {
            // Two tables without a blank line between: a row above a delimiter row is the header of the next one. A row of single
            // hyphens is more likely a row that has nothing to say.
            switch (ReadDelimiterRow(next, out var delimiterEnd, out var afterDelimiter, out var columns, out var isPlain))
            {
                case Answer.NeedMore:
                    return Step.NeedMore;
                case Answer.Yes when columns == _cellCount && !isPlain:
                    return SetHeader(start, end, delimiterEnd, afterDelimiter);
            }
        }

        _isUnfinished = isPiped && !isClosed && (_cellCount < _state.Columns || !_state.IsHeaderOpenEnded);
        SetToken(TableTokenType.Row, start, end, lines);
        ConsumeLine(end, next, lines);
        return Step.Token;
    }

    /// <summary>Goes from a place in a row to the end of its line, or of the text, and notes the pipes on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SplitRowLine(int start, int position, ref int afterLastPipe)
    {
        var p = position;
        while (true)
        {
            var index = _text[p..].IndexOfAny(RowBytes);
            WorkCounter.Add(index < 0 ? _text.Length - p : index + 1);
            if (index < 0)
            {
                return _text.Length;
            }

            p += index;
            switch (_text[p])
            {
                case (byte)'|' when _text[p - 1] != '\\' || !MarkdownLine.IsEscaped(_text[..p], p):
                    AddBound(p - start);
                    afterLastPipe = p + 1;
                    break;
                case (byte)'&':
                    _hasReferences = true;
                    break;
                case (byte)'\n' or (byte)'\r':
                    return p;
            }

            p++;
        }
    }

    /// <summary>
    /// Whether an unfinished row goes on in the line at <paramref name="next"/>. A row that began with a pipe has to end with one,
    /// unless the table's header does not either; one that did not goes on only where an indented line has the cells it lacks.
    /// </summary>
    private readonly Answer RowGoesOn(int next, int cells, bool isPiped)
    {
        var first = MarkdownLine.SkipBlanks(_text, next);
        if (first >= _text.Length)
        {
            return _isFinalBlock ? Answer.No : TooFarOrMore(next);
        }

        if (first - next > _maxRowLength || _text[first] is (byte)'|' or (byte)'\n' or (byte)'\r')
        {
            return Answer.No;
        }

        var isIndented = first > next;
        if (cells < _state.Columns ? !isPiped && !isIndented : !isPiped || _state.IsHeaderOpenEnded)
        {
            return Answer.No;
        }

        switch (FindLineEnd(next, out var end, out _))
        {
            case LineEnd.Missing:
                return Answer.NeedMore;
            case LineEnd.TooFar:
                // Whatever it is, the row is too long with it.
                return Answer.Yes;
        }

        var line = _text[next..end];
        if (MarkdownLine.EndsRow(line, first - next))
        {
            return Answer.No;
        }

        return cells < _state.Columns || isIndented || CountCells(line) < _state.Columns ? Answer.Yes : Answer.No;
    }

    // The cells of a line that does not begin with a pipe.
    private static int CountCells(ReadOnlySpan<byte> line)
    {
        var cells = 1;
        var last = -1;
        for (var i = 0; i < line.Length; i++)
        {
            var pipe = line[i..].IndexOf((byte)'|');
            if (pipe < 0)
            {
                break;
            }

            i += pipe;
            if (!MarkdownLine.IsEscaped(line, i))
            {
                cells++;
                last = i;
            }
        }

        return last >= 0 && MarkdownLine.IsBlank(line[(last + 1)..]) ? cells - 1 : cells;
    }

    /// <summary>
    /// Whether a row ends with a pipe. Only one in its last line can: what stands in earlier lines is not scanned again, so that the time stays
    /// linear.
    /// </summary>
    private readonly bool EndsWithPipe(int afterLastPipe, int lineStart, int end) =>
        _cellCount > 0 && afterLastPipe >= lineStart && MarkdownLine.SkipBlanks(_text[..end], afterLastPipe) == end;

    /// <summary>Splits a line into cells without looking at the lines after it.</summary>
    private void SplitLine(int start, int end, int first)
    {
        var line = _text[start..end];
        var isPiped = line[first] == '|';
        BeginCells(isPiped ? first : -1);
        var afterLastPipe = isPiped ? first + 1 : first;
        for (var i = afterLastPipe; i < line.Length; i++)
        {
            var index = line[i..].IndexOf((byte)'|');
            if (index < 0)
            {
                break;
            }

            i += index;
            if (!MarkdownLine.IsEscaped(line, i))
            {
                AddBound(i);
                afterLastPipe = i + 1;
            }
        }

        if (!MarkdownLine.IsBlank(line[afterLastPipe..]))
        {
            AddBound(line.Length);
        }
    }

    private void BeginCells(int firstBound)
    {
        _bounds[0] = firstBound;
        _cellCount = 0;
        _hasReferences = false;
        _isUnfinished = false;
    }

    private void AddBound(int bound)
    {
        var count = ++_cellCount;
        if (count > _maxColumns)
        {
            return;
        }

        if (count == _bounds.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(count * 2);
            _bounds.AsSpan(0, count).CopyTo(larger);
            ArrayPool<int>.Shared.Return(_bounds);
            _bounds = larger;
        }

        _bounds[count] = bound;
    }
}
