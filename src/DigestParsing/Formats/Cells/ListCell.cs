using System.Globalization;
using System.Text;

namespace DigestParsing.Formats.Cells;

/// <summary>Reads a Python list literal, or values separated by commas, and writes the literal.</summary>
internal static class ListCell
{
    /// <summary>Adds the values of a cell to <paramref name="values"/>; <paramref name="cache"/> gives the strings that come again and again.</summary>
    /// <returns>Whether the cell is one of both forms; <see langword="false"/> when it began as a literal and did not end as one.</returns>
    public static bool Read(ReadOnlySpan<char> cell, List<string> values, StringCache cache)
    {
        var count = values.Count;
        if (cell.Length > 1 && cell[0] is '[' or '(' && TryReadLiteral(cell, values, cache))
        {
            return true;
        }

        // Not a literal, or a broken one: what stands between commas, without the brackets and quotes around it.
        values.RemoveRange(count, values.Count - count);
        var isBroken = cell.Length > 0 && cell[0] == '[';
        var rest = isBroken ? cell.Trim("[]") : cell;
        while (!rest.IsEmpty)
        {
            var comma = rest.IndexOf(',');
            var value = (comma < 0 ? rest : rest[..comma]).Trim();
            rest = comma < 0 ? [] : rest[(comma + 1)..];
            value = isBroken ? value.Trim("'\"").Trim() : value;
            if (!value.IsEmpty)
            {
                values.Add(cache.GetOrAdd(value));
            }
        }

        return !isBroken;
    }

    /// <summary>
    /// Reads a literal that is printable ASCII, without escapes, in single quotes and with single blanks: <c>['A', 'B']</c>, as Python writes
    /// it. Whatever is the least different is left to <see cref="Read"/>.
    /// </summary>
    public static bool TryReadUsual(ReadOnlySpan<byte> cell, List<string> values, StringCache cache)
    {
        if (!cell.StartsWith("['"u8) || !cell.EndsWith("']"u8) || cell.Length < 5 || !CellText.IsPlain(cell))
        {
            return false;
        }

        var count = values.Count;
        var rest = cell[2..];
        while (rest.IndexOf((byte)'\'') is > 0 and var length && rest[0] != ' ' && rest[length - 1] != ' ')
        {
            values.Add(cache.GetOrAdd(rest[..length]));
            rest = rest[(length + 1)..];
            if (rest.Length == 1)
            {
                return true;
            }

            if (!rest.StartsWith(", '"u8))
            {
                break;
            }

            rest = rest[3..];
        }

        values.RemoveRange(count, values.Count - count);
        return false;
    }

    private static bool TryReadLiteral(ReadOnlySpan<char> cell, List<string> values, StringCache cache)
    {
        var close = cell[0] == '[' ? ']' : ')';
        var i = 1;
        while (true)
        {
            i = SkipBlanks(cell, i);
            if (i == cell.Length)
            {
                return false;
            }

            if (cell[i] == close)
            {
                return SkipBlanks(cell, i + 1) == cell.Length;
            }

            if (cell[i] is '\'' or '"')
            {
                if (!TryReadQuoted(cell, ref i, cache, out var quoted))
                {
                    return false;
                }

                if (quoted.Length > 0)
                {
                    values.Add(quoted);
                }
            }
            else
            {
                var end = cell[i..].IndexOfAny(',', close);
                if (end < 0)
                {
                    return false;
                }

                var bare = cell.Slice(i, end).Trim();
                if (!bare.IsEmpty)
                {
                    values.Add(cache.GetOrAdd(bare));
                }

                i += end;
            }

            i = SkipBlanks(cell, i);
            if (i < cell.Length && cell[i] == ',')
            {
                i++;
            }
            else if (i == cell.Length || cell[i] != close)
            {
                return false;
            }
        }
    }

    private static bool TryReadQuoted(ReadOnlySpan<char> cell, ref int i, StringCache cache, out string value)
    {
        var quote = cell[i++];
        value = "";
        var length = cell[i..].IndexOfAny(quote, '\\');
        if (length < 0)
        {
            return false;
        }

        if (cell[i + length] == quote)
        {
            value = cache.GetOrAdd(cell.Slice(i, length).Trim());
            i += length + 1;
            return true;
        }

        // Blanks at the edges are trimmed, but for those written as hexadecimal escapes, which are meant.
        var text = new StringBuilder();
        var end = 0;
        while (i < cell.Length && cell[i] != quote)
        {
            var isMeant = true;
            if (cell[i] != '\\' || i + 1 == cell.Length)
            {
                text.Append(cell[i++]);
                isMeant = !char.IsWhiteSpace(text[^1]);
            }
            else
            {
                isMeant = AppendEscape(cell, ref i, text);
            }

            if (isMeant)
            {
                end = text.Length;
            }
            else if (end == 0)
            {
                text.Clear();
            }
        }

        if (i == cell.Length)
        {
            return false;
        }

        i++;
        value = text.ToString(0, end);
        return true;
    }

    // The escapes of a Python string; one that Python does not know keeps its backslash, as there. Answers false for those that part
    // words.
    private static bool AppendEscape(ReadOnlySpan<char> cell, ref int i, StringBuilder text)
    {
        var c = cell[i + 1];
        i += 2;
        switch (c)
        {
            case '\\' or '\'' or '"':
                text.Append(c);
                break;
            case 'n' or 'r' or 't':
                text.Append(' ');
                return false;
            case '|':
                text.Append('|');
                break;
            case 'x' when TryTakeHex(cell, ref i, 2, out var code):
                text.Append((char)code);
                break;
            case 'u' when TryTakeHex(cell, ref i, 4, out var code):
                AppendUnit(cell, ref i, (char)code, text);
                break;
            case 'U' when TryTakeHex(cell, ref i, 8, out var code) && Rune.IsValid(code):
                text.Append(new Rune(code).ToString());
                break;
            default:
                text.Append('\\').Append(c);
                break;
        }

        return true;
    }

    /// <summary>Writes a value as an item of a literal, as Python does: in single quotes unless it holds some and no double ones.</summary>
    public static void AppendItem(StringBuilder literal, ReadOnlySpan<char> value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        var start = value.Length - value.TrimStart().Length;
        var end = value.TrimEnd().Length;
        literal.Append(quote);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (i < start || i >= end)
            {
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else if (c == quote || c == '\\')
            {
                literal.Append('\\').Append(c);
            }
            else
            {
                literal.Append(c);
            }
        }

        literal.Append(quote);
    }

    // Half a surrogate pair is no text; it stays as it is written.
    private static void AppendUnit(ReadOnlySpan<char> cell, ref int i, char unit, StringBuilder text)
    {
        if (!char.IsSurrogate(unit))
        {
            text.Append(unit);
            return;
        }

        var next = i + 2;
        if (cell[i..].StartsWith("\\u") && TryTakeHex(cell, ref next, 4, out var code) && char.IsSurrogatePair(unit, (char)code))
        {
            text.Append(unit).Append((char)code);
            i = next;
        }
        else
        {
            text.Append(cell[(i - 6)..i]);
        }
    }

    private static bool TryTakeHex(ReadOnlySpan<char> cell, ref int i, int digits, out int code)
    {
        code = 0;
        if (i + digits > cell.Length
            || !int.TryParse(cell.Slice(i, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code))
        {
            return false;
        }

        i += digits;
        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }
}
