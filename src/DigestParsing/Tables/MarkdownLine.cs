namespace DigestParsing.Tables;

/// <summary>Tells what a single line of Markdown is. All methods take a line without its line end.</summary>
internal static class MarkdownLine
{
    /// <summary>The index of the first byte at or after <paramref name="start"/> that is neither a space nor a tab, or the length.</summary>
    public static int SkipBlanks(ReadOnlySpan<byte> text, int start)
    {
        var i = start;
        while ((uint)i < (uint)text.Length && text[i] is (byte)' ' or (byte)'\t')
        {
            i++;
        }

        WorkCounter.Add(i - start + 1);
        return i;
    }

    public static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>Whether blanks before <paramref name="first"/> make the line indented code: four columns or more, a tab filling up to the next four.</summary>
    public static bool IsIndentedCode(ReadOnlySpan<byte> line, int first)
    {
        if (first == 0)
        {
            return false;
        }

        var column = 0;
        foreach (var b in line[..first])
        {
            column += b == '\t' ? 4 - (column % 4) : 1;
        }

        return column >= 4;
    }

    /// <summary>Reads an ATX heading whose first <c>#</c> is at <paramref name="first"/>.</summary>
    public static bool TryReadHeading(ReadOnlySpan<byte> line, int first, out int level, out Range text)
    {
        level = 0;
        text = default;
        var i = first;
        while (i < line.Length && line[i] == '#')
        {
            i++;
        }

        level = i - first;
        if (level is 0 or > 6 || (i < line.Length && line[i] is not ((byte)' ' or (byte)'\t')))
        {
            return false;
        }

        var start = SkipBlanks(line, i);
        var end = TrimEnd(line, start, line.Length);

        // "## Title ##": closing hashes belong to the heading when a blank, or nothing, stands before them.
        var hashes = end;
        while (hashes > start && line[hashes - 1] == '#')
        {
            hashes--;
        }

        if (hashes < end && (hashes == start || line[hashes - 1] is (byte)' ' or (byte)'\t'))
        {
            end = TrimEnd(line, start, hashes);
        }

        text = start..end;
        return true;
    }

    /// <summary>Whether a code fence opens at <paramref name="first"/>, and of how many of its character.</summary>
    public static bool IsFenceStart(ReadOnlySpan<byte> line, int first, out int length)
    {
        var fence = line[first];
        var run = line[first..].IndexOfAnyExcept(fence);
        length = run < 0 ? line.Length - first : run;

        // The words after a fence of backticks hold no backtick, or the line is inline code.
        return length >= 3 && (fence == '~' || !line[(first + length)..].Contains((byte)'`'));
    }

    public static bool IsFenceEnd(ReadOnlySpan<byte> line, byte fence, int length)
    {
        var first = SkipBlanks(line, 0);
        if (first >= line.Length || line[first] != fence || IsIndentedCode(line, first))
        {
            return false;
        }

        var run = line[first..].IndexOfAnyExcept(fence);
        return run < 0 ? line.Length - first >= length : run >= length && IsBlank(line[(first + run)..]);
    }

    /// <summary>Whether an HTML block that can hold anything up to its end mark opens at <paramref name="first"/>.</summary>
    public static HtmlBlockKind HtmlBlockStart(ReadOnlySpan<byte> line, int first)
    {
        var text = line[first..];
        if (text.StartsWith("<!--"u8))
        {
            return HtmlBlockKind.Comment;
        }

        return IsTag(text, "<pre"u8) || IsTag(text, "<script"u8) || IsTag(text, "<style"u8) || IsTag(text, "<textarea"u8)
            ? HtmlBlockKind.Raw
            : HtmlBlockKind.None;
    }

    public static bool HasHtmlBlockEnd(ReadOnlySpan<byte> line, HtmlBlockKind kind) => kind == HtmlBlockKind.Comment
        ? line.IndexOf("-->"u8) >= 0
        : ContainsIgnoreCase(line, "</pre>"u8)
            || ContainsIgnoreCase(line, "</script>"u8)
            || ContainsIgnoreCase(line, "</style>"u8)
            || ContainsIgnoreCase(line, "</textarea>"u8);

    /// <summary>Whether the line is <c>---</c>, <c>***</c> or <c>___</c>, with or without blanks between.</summary>
    public static bool IsThematicBreak(ReadOnlySpan<byte> line, int first)
    {
        var mark = line[first];
        if (mark is not ((byte)'-' or (byte)'*' or (byte)'_'))
        {
            return false;
        }

        var count = 0;
        foreach (var b in line[first..])
        {
            if (b == mark)
            {
                count++;
            }
            else if (b is not ((byte)' ' or (byte)'\t'))
            {
                return false;
            }
        }

        return count >= 3;
    }

    /// <summary>
    /// Whether the line, in a table, is a block of its own and no row: heading, fence, comment, thematic break, quote, list item,
    /// <c>&lt;details&gt;</c> and the like.
    /// </summary>
    public static bool StartsBlock(ReadOnlySpan<byte> line, int first)
    {
        switch (line[first])
        {
            case (byte)'>':
                return true;
            case (byte)'+':
                return IsListMark(line, first);
            case (byte)'-' or (byte)'*':
                return IsListMark(line, first) || IsThematicBreak(line, first);
            default:
                return EndsRow(line, first);
        }
    }

    /// <summary>
    /// Whether the line ends an unfinished row above it. A wrapped title may well go on with a dash or a greater-than sign, so quotes
    /// and list items do not.
    /// </summary>
    public static bool EndsRow(ReadOnlySpan<byte> line, int first) => line[first] switch
    {
        (byte)'#' => TryReadHeading(line, first, out _, out _),
        (byte)'`' or (byte)'~' => IsFenceStart(line, first, out _),
        (byte)'<' => HtmlBlockStart(line, first) != HtmlBlockKind.None
            || IsTag(line[first..], "<details"u8)
            || IsTag(line[first..], "</details"u8)
            || IsTag(line[first..], "<table"u8)
            || IsTag(line[first..], "</table"u8),
        (byte)'-' or (byte)'*' or (byte)'_' => IsThematicBreak(line, first),
        _ => false,
    };

    /// <summary>
    /// Whether the line is the delimiter row of a table, <c>|---|:-:|</c>. It holds a pipe at least; <paramref name="isPlain"/> says
    /// that some cell is a single hyphen, which is also how rows are filled that have nothing to say.
    /// </summary>
    public static bool IsDelimiterRow(ReadOnlySpan<byte> line, out int columns, out bool isPlain)
    {
        columns = 0;
        isPlain = false;
        var pipes = 0;
        var i = SkipBlanks(line, 0);
        if (i < line.Length && line[i] == '|')
        {
            pipes++;
            i = SkipBlanks(line, i + 1);
        }

        while (i < line.Length)
        {
            var start = i;
            if (line[i] == ':')
            {
                i++;
            }

            var hyphens = i;
            while (i < line.Length && line[i] == '-')
            {
                i++;
            }

            hyphens = i - hyphens;
            if (hyphens == 0)
            {
                return false;
            }

            if (i < line.Length && line[i] == ':')
            {
                i++;
            }

            isPlain |= i - start == 1;
            columns++;
            i = SkipBlanks(line, i);
            if (i == line.Length)
            {
                break;
            }

            if (line[i] != '|')
            {
                return false;
            }

            pipes++;
            i = SkipBlanks(line, i + 1);
        }

        return columns > 0 && pipes > 0;
    }

    /// <summary>Whether the byte at <paramref name="index"/> is escaped: an odd number of backslashes stands before it.</summary>
    public static bool IsEscaped(ReadOnlySpan<byte> text, int index)
    {
        var i = index;
        while (i > 0 && text[i - 1] == '\\')
        {
            i--;
        }

        WorkCounter.Add(index - i + 1);
        return ((index - i) & 1) != 0;
    }

    private static bool IsListMark(ReadOnlySpan<byte> line, int first) =>
        first + 1 == line.Length || line[first + 1] is (byte)' ' or (byte)'\t';

    private static bool IsTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag) =>
        text.Length >= tag.Length
        && System.Text.Ascii.EqualsIgnoreCase(text[..tag.Length], tag)
        && (text.Length == tag.Length || text[tag.Length] is (byte)' ' or (byte)'\t' or (byte)'>' or (byte)'/');

    private static bool ContainsIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> value)
    {
        for (var i = 0; i + value.Length <= text.Length; i++)
        {
            var next = text[i..].IndexOf(value[0]);
            if (next < 0)
            {
                return false;
            }

            i += next;
            if (i + value.Length <= text.Length && System.Text.Ascii.EqualsIgnoreCase(text.Slice(i, value.Length), value))
            {
                return true;
            }
        }

        return false;
    }

    private static int TrimEnd(ReadOnlySpan<byte> line, int start, int end)
    {
        while (end > start && line[end - 1] is (byte)' ' or (byte)'\t')
        {
            end--;
        }

        return end;
    }
}
