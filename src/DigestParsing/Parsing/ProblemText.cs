using System.Globalization;
using DigestParsing.Formats;
using DigestParsing.Tables;

namespace DigestParsing.Parsing;

/// <summary>What the messages of diagnostics are made of.</summary>
internal static class ProblemText
{
    /// <summary>That a format threw, and what.</summary>
    public static string Describe(ITableFormat format, Exception exception) =>
        $"The format '{format.Name}' failed with {exception.GetType().Name}: {Shorten(exception.Message.ReplaceLineEndings(" "))}";

    /// <summary>The first columns of a table, by name.</summary>
    public static string DescribeColumns(in TableHeader header)
    {
        const int Shown = 8;
        const int LongestName = 40;
        var names = new List<string>();
        for (var i = 0; i < Math.Min(header.ColumnCount, Shown); i++)
        {
            names.Add($"'{Shorten(header.GetName(i), LongestName)}'");
        }

        return string.Join(", ", names) + (header.ColumnCount > Shown ? ", …" : "");
    }

    /// <summary>Messages quote what people write, not what was written to make them long.</summary>
    public static string Shorten(string text, int longest = 60)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end] + "…";
    }

    /// <summary>The text with its numbers as they are in no culture.</summary>
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where the first byte is that is not UTF-8. Strict decoding stops there; it is asked for only when some were noticed.</summary>
    public static int? FindInvalidText(ReadOnlySpan<byte> text)
    {
        Span<char> buffer = stackalloc char[512];
        var start = 0;
        while (start < text.Length)
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(text[start..], buffer, out var read, out _, replaceInvalidSequences: false);
            start += read;
            if (status == System.Buffers.OperationStatus.InvalidData)
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>That a byte is not UTF-8.</summary>
    public static string DescribeInvalidText(byte found) => $"The byte 0x{found:X2} is not UTF-8 here; it was read as U+FFFD";
}
