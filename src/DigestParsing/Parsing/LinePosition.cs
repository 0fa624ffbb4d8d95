using System.Text;
using DigestParsing.Tables;

namespace DigestParsing.Parsing;

/// <summary>Turns offsets inside a token into lines and columns. Done only for what is reported.</summary>
internal static class LinePosition
{
    /// <summary>The span of a part of a token.</summary>
    /// <param name="token">The token's lines; it starts at the start of a line.</param>
    /// <param name="tokenStart">Where the token starts in the document, in bytes.</param>
    /// <param name="tokenLine">The token's first line, one-based.</param>
    /// <param name="start">The part's start in the token, in bytes.</param>
    /// <param name="end">The part's end in the token, in bytes.</param>
    public static SourceSpan GetSpan(ReadOnlySpan<byte> token, long tokenStart, int tokenLine, int start, int end)
    {
        var (line, column) = Find(token[..start]);
        var (endLine, endColumn) = Find(token[..end]);
        return new SourceSpan(tokenStart + start, tokenStart + end, tokenLine + line, column, tokenLine + endLine, endColumn);
    }

    /// <summary>The one-based column, in UTF-16 units, at the end of a piece of one line.</summary>
    public static int ColumnAfter(ReadOnlySpan<byte> line) => Encoding.UTF8.GetCharCount(line) + 1;

    private static (int Lines, int Column) Find(ReadOnlySpan<byte> before)
    {
        WorkCounter.Add(before.Length);
        var lines = 0;
        var lineStart = 0;
        while (true)
        {
            var index = before[lineStart..].IndexOfAny((byte)'\n', (byte)'\r');
            if (index < 0)
            {
                return (lines, ColumnAfter(before[lineStart..]));
            }

            lineStart += index + 1;
            if (before[lineStart - 1] == '\r' && lineStart < before.Length && before[lineStart] == '\n')
            {
                lineStart++;
            }

            lines++;
        }
    }
}
