namespace DigestParsing.Formats.Cells;

// Pipes, line breaks, code, tags and links.
internal sealed partial class CellHazards
{
    /// <summary>Marks what is not closed, pipes and line breaks.</summary>
    /// <returns>Whether it could be done: <see langword="false"/> when code holds what cannot stand in code, where references are text.</returns>
    private bool MarkSyntax(ReadOnlySpan<char> text, CellPlace place, bool keepCode)
    {
        var i = 0;
        while (i < text.Length)
        {
            var next = text[i..].IndexOfAny(Structural);
            if (next < 0)
            {
                break;
            }

            i += next;
            switch (text[i])
            {
                case '\\':
                    i = PassBackslashes(text, i, place);
                    break;
                case '|':
                    MarkPipe(i++, backslashes: 0);
                    break;
                case '\n' or '\r':
                    Mark(i++);
                    break;
                case '&':
                    if (CellReferences.StartsWithReference(text[i..]))
                    {
                        Mark(i, Escape.Ampersand);
                    }

                    i++;
                    break;
                case '`':
                    if (!PassCode(text, ref i, place, keepCode))
                    {
                        return false;
                    }

                    break;
                case '<':
                    i = PassTag(text, i);
                    break;
                case '[':
                    _openBrackets.Add(i++);
                    break;
                default:
                    CloseBracket(text, i++, place);
                    break;
            }
        }

        MarkOpenBrackets();
        return true;
    }

    private void MarkOpenBrackets()
    {
        foreach (var bracket in _openBrackets)
        {
            Mark(bracket);
        }
    }

    private bool TryClose(out int open)
    {
        if (_openBrackets.Count == 0)
        {
            open = -1;
            return false;
        }

        open = _openBrackets[^1];
        _openBrackets.RemoveAt(_openBrackets.Count - 1);
        return true;
    }

    // A run of backslashes and the pipe or mark that the last of them escapes.
    private int PassBackslashes(ReadOnlySpan<char> text, int start, CellPlace place)
    {
        var end = start + RunLength(text, start);
        if (end == text.Length)
        {
            return end;
        }

        if (text[end] == '|')
        {
            MarkPipe(end, end - start);
            return end + 1;
        }

        if (((end - start) & 1) == 0 || text[end] is not ('`' or '<' or '[' or ']'))
        {
            return end;
        }

        if (place == CellPlace.Title && text[end..].StartsWith("]("))
        {
            Mark(end);
        }

        // Whether the rest of an escaped run of backticks can begin code, parsers do not agree about.
        var run = text[end] == '`' ? RunLength(text, end) : 1;
        if (run > 1)
        {
            MarkRange(end, run);
        }

        return end + run;
    }

    private void MarkPipe(int index, int backslashes)
    {
        if (_pipes == PipeRule.KeepEscaped && (backslashes & 1) != 0)
        {
            return;
        }

        Mark(index, _pipes == PipeRule.Backslash && backslashes == 0 ? Escape.Backslash : Escape.Reference);
    }

    private bool PassCode(ReadOnlySpan<char> text, ref int i, CellPlace place, bool keepCode)
    {
        var length = RunLength(text, i);
        var end = keepCode ? FindRun(text, i + length, length) : -1;
        if (end < 0)
        {
            MarkRange(i, length);
            i += length;
            return true;
        }

        var code = text[(i + length)..end];
        if (place == CellPlace.Title && code.IndexOf("](") >= 0)
        {
            return false;
        }

        for (var at = code.IndexOfAny("|&\n\r"); at >= 0;)
        {
            var isHarmless = code[at] switch
            {
                '|' => _pipes == PipeRule.KeepEscaped && IsEscaped(code, at),
                '&' => !CellReferences.StartsWithReference(code[at..]),
                _ => false,
            };
            if (!isHarmless)
            {
                return false;
            }

            var next = code[(at + 1)..].IndexOfAny("|&\n\r");
            at = next < 0 ? -1 : at + 1 + next;
        }

        i = end + length;
        return true;
    }

    // The next run of exactly so many backticks. The search is not begun when there is none.
    private int FindRun(ReadOnlySpan<char> text, int start, int length)
    {
        if (_lastRuns.Count == 0)
        {
            for (var i = text.IndexOf('`'); i < text.Length; i++)
            {
                if (text[i] == '`')
                {
                    var run = RunLength(text, i);
                    _lastRuns[run] = i;
                    i += run;
                }
            }
        }

        if (!_lastRuns.TryGetValue(length, out var last) || last < start)
        {
            return -1;
        }

        for (var i = start; ; i++)
        {
            i += text[i..].IndexOf('`');
            var run = RunLength(text, i);
            if (run == length)
            {
                return i;
            }

            i += run;
        }
    }

    // HTML can hold a pipe only in the value of an attribute, so without an equals sign it cannot reach beyond the cell. A comment and
    // its kin can hold anything.
    private int PassTag(ReadOnlySpan<char> text, int i)
    {
        var rest = text[(i + 1)..];
        if (rest.IsEmpty || !(char.IsAsciiLetter(rest[0]) || rest[0] is '/' or '!' or '?'))
        {
            return i + 1;
        }

        var end = rest.IndexOfAny('>', '<');
        var isClosed = end >= 0 && rest[end] == '>';
        var inside = end < 0 ? rest : rest[..end];
        var isRisky = rest[0] is '!' or '?' || inside.Contains('=') || (isClosed && inside.Contains(':'));
        if (!isRisky)
        {
            return i + 1;
        }

        if (isClosed && rest[0] is not ('!' or '?') && !inside.ContainsAny(Structural) && HasClosedQuotes(inside))
        {
            return i + end + 2;
        }

        Mark(i);
        return i + 1;
    }

    private void CloseBracket(ReadOnlySpan<char> text, int i, CellPlace place)
    {
        if (!TryClose(out var open))
        {
            Mark(i);
            return;
        }

        // "[…](" is a link if its address is closed; within a title it is none.
        if (i + 1 < text.Length && text[i + 1] == '(' && (place == CellPlace.Title || !IsClosedDestination(text[(i + 1)..])))
        {
            Mark(open);
            Mark(i);
        }
    }

    private static bool IsClosedDestination(ReadOnlySpan<char> text)
    {
        var depth = 0;
        var deepest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case ')' when --depth == 0:
                    var inside = text[1..i];
                    return HasClosedQuotes(inside) && (deepest == 1 || !inside.ContainsAny('"', '\''));
                case '|' or '&':
                    break;
                case var c when Structural.Contains(c):
                    return false;
            }
        }

        return false;
    }

    // One kind of quotes at most, each of them closed.
    private static bool HasClosedQuotes(ReadOnlySpan<char> text)
    {
        var doubles = text.Count('"');
        var singles = text.Count('\'');
        return (doubles == 0 || singles == 0) && ((doubles + singles) & 1) == 0;
    }

    // A backslash would escape the reference after it, or the syntax that follows the value.
    private void MarkBackslashes(ReadOnlySpan<char> text, CellPlace place)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOf('\\');
            if (next < 0)
            {
                break;
            }

            i += next;
            var end = i + RunLength(text, i);
            var isBeforeEscape = end == text.Length ? place != CellPlace.FreeText : _marks[end] != (byte)Escape.None;
            if (isBeforeEscape && ((end - i) & 1) != 0)
            {
                Mark(end - 1);
            }

            i = end;
        }
    }

    private static bool IsEscaped(ReadOnlySpan<char> text, int index)
    {
        var i = index;
        while (i > 0 && text[i - 1] == '\\')
        {
            i--;
        }

        return ((index - i) & 1) != 0;
    }

    private static int RunLength(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAnyExcept(text[start]);
        return length < 0 ? text.Length - start : length;
    }
}
