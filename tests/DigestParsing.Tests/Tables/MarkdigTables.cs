using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestParsing.Tests.Tables;

/// <summary>The tables that Markdig finds in a text; cells as their source text.</summary>
internal static class MarkdigTables
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>Every row of every table, header first; empty cells at the end of a row are left out, since Markdig fills short rows with them.</summary>
    public static List<List<string[]>> Read(string text)
    {
        var tables = new List<List<string[]>>();
        foreach (var table in Markdown.Parse(text, Pipeline).Descendants<Table>())
        {
            tables.Add([.. table.OfType<TableRow>().Select(row => WithoutEmptyEnd(row.OfType<TableCell>().Select(cell => SourceOf(text, cell))))]);
        }

        return tables;
    }

    public static string[] WithoutEmptyEnd(IEnumerable<string> cells)
    {
        var list = cells.ToList();
        while (list.Count > 0 && list[^1].Length == 0)
        {
            list.RemoveAt(list.Count - 1);
        }

        return [.. list];
    }

    // From the first to the last of the inlines in a cell; the cell's own span is not kept by Markdig.
    private static string SourceOf(string text, TableCell cell)
    {
        var start = int.MaxValue;
        var end = -1;
        foreach (var inline in cell.Descendants<Inline>())
        {
            if (inline.Span.IsEmpty)
            {
                continue;
            }

            start = Math.Min(start, inline.Span.Start);
            end = Math.Max(end, inline.Span.End);
        }

        return end < 0 ? "" : text[start..(end + 1)].Trim(' ', '\t');
    }
}
