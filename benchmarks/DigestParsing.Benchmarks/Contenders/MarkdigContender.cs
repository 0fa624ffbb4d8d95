using System.Globalization;
using System.Text;
using DigestParsing.Generator;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestParsing.Benchmarks.Contenders;

/// <summary>
/// Markdig's pipe tables, and an extraction from its tree: links from link nodes, titles from the text of nodes, summaries cut from the
/// source by the positions of their first and last node. The structure of a summary is found as <see cref="RegexContender"/> finds it.
/// </summary>
internal sealed class MarkdigContender : IContender
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public string Name => "Markdig";

    public long Cells(byte[] utf8, TableShape shape)
    {
        long cells = 0;
        ReadOnlySpan<byte> rest = utf8;
        while (DayTexts.Next(ref rest) is { } day)
        {
            foreach (var block in Markdown.Parse(day, Pipeline))
            {
                if (block is Table table)
                {
                    foreach (var row in table)
                    {
                        cells += ((TableRow)row).Count;
                    }
                }
                else
                {
                    cells += block is HeadingBlock ? 1 : 0;
                }
            }
        }

        return cells;
    }

    public int Count(byte[] utf8, TableShape shape, bool withStructure) => Read(utf8, shape, withStructure).Count;

    public IReadOnlyList<ContenderPaper> Papers(byte[] utf8, TableShape shape) => Read(utf8, shape, withStructure: true);

    private static List<ContenderPaper> Read(byte[] utf8, TableShape shape, bool withStructure)
    {
        var papers = new List<ContenderPaper>();
        ReadOnlySpan<byte> rest = utf8;
        while (DayTexts.Next(ref rest) is { } day)
        {
            ReadDay(day, shape, withStructure, papers);
        }

        return papers;
    }

    private static void ReadDay(string text, TableShape shape, bool withStructure, List<ContenderPaper> papers)
    {
        DateOnly? date = null;
        foreach (var block in Markdown.Parse(text, Pipeline))
        {
            if (block is HeadingBlock { Inline: { } inline })
            {
                var heading = Text(inline);
                if (heading.StartsWith("Papers for ", StringComparison.Ordinal)
                    && DateOnly.TryParseExact(heading.AsSpan("Papers for ".Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
                {
                    date = parsed;
                }
            }
            else if (block is Table table)
            {
                foreach (var item in table)
                {
                    var row = (TableRow)item;
                    if (!row.IsHeader && Paper(text, row, date, shape, withStructure) is { } paper)
                    {
                        papers.Add(paper);
                    }
                }
            }
        }
    }

    private static ContenderPaper? Paper(string text, TableRow row, DateOnly? date, TableShape shape, bool withStructure)
    {
        var columns = shape == TableShape.ThreeColumn ? 3 : 6;
        if (row.Count < columns || Content(row, 0) is not { } titleCell)
        {
            return null;
        }

        // A pipe in the summary makes a cell too many; what it divides belongs together.
        var surplus = row.Count - columns;
        var summary = Source(text, row, 2, 2 + surplus);
        var links = Addresses(titleCell);
        var authors = Content(row, 1) is { } authorCell ? RegexContender.Authors(Text(authorCell)) : [];
        var structure = withStructure ? SummaryRegexes.Read(summary) : null;
        if (shape == TableShape.ThreeColumn)
        {
            var title = Text(titleCell);
            var end = title.LastIndexOf("(Read more on ", StringComparison.Ordinal);
            return end < 0 || links.Length < 2 ? null : new()
            {
                Date = date,
                Title = title[..end].Trim(),
                ArxivUrl = links[0],
                HuggingFaceUrl = links[1],
                Authors = authors,
                Summary = summary,
                Structure = structure,
            };
        }

        return links.Length == 0 ? null : new()
        {
            Date = date,
            Title = Text(titleCell).Trim(),
            ArxivUrl = links[0],
            Authors = authors,
            Summary = summary,
            Classifications = RegexContender.Quoted(Source(text, row, 3 + surplus, 3 + surplus)),
            GitHubUrls = Content(row, 4 + surplus) is { } gitHub ? Addresses(gitHub) : [],
            HuggingFaceUrls = Content(row, 5 + surplus) is { } huggingFace ? Addresses(huggingFace) : [],
            Structure = structure,
        };
    }

    private static ContainerInline? Content(TableRow row, int column) =>
        row[column] is TableCell { Count: > 0 } cell && cell[0] is ParagraphBlock { Inline: { } inline } ? inline : null;

    /// <summary>What stands in the source from one column to another.</summary>
    private static string Source(string text, TableRow row, int from, int to)
    {
        while (to > from && Content(row, to)?.LastChild is null)
        {
            to--;
        }

        return Content(row, from)?.FirstChild is { } first && Content(row, to)?.LastChild is { } last
            ? text[first.Span.Start..(last.Span.End + 1)].Trim()
            : "";
    }

    private static string[] Addresses(ContainerInline cell)
    {
        var urls = new List<string>(2);
        for (var inline = cell.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline { Url: { } url })
            {
                urls.Add(url);
            }
        }

        return [.. urls];
    }

    private static string Text(ContainerInline cell)
    {
        // Most cells are one run of text.
        if (cell.FirstChild is LiteralInline only && only.NextSibling is null)
        {
            return only.Content.ToString();
        }

        var text = new StringBuilder();
        Append(cell, text);
        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }
}
