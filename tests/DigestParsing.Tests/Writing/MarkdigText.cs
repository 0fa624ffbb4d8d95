using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestParsing.Tests.Writing;

/// <summary>What Markdig sees in a text: the text of every cell of every table.</summary>
internal static class MarkdigText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The rows of all tables, without their headers.</summary>
    public static List<string[]> ReadRows(string markdown) =>
        [.. Markdown.Parse(markdown, Pipeline).Descendants<Table>().SelectMany(table => table
            .Cast<TableRow>()
            .Where(row => !row.IsHeader)
            .Select(row => row.Cast<TableCell>().Select(GetText).ToArray()))];

    /// <summary>The text of a piece of inline Markdown that stands alone.</summary>
    public static string GetText(string inline)
    {
        // The first characters keep blocks such as lists out of it.
        const string Before = "x. ";
        var paragraph = Markdown.Parse(Before + inline, Pipeline).Descendants<ParagraphBlock>().Single();
        return GetText(paragraph.Inline!)[(Before.Length - 1)..].Trim();
    }

    private static string GetText(TableCell cell) =>
        string.Concat(cell.Descendants<ParagraphBlock>().Select(paragraph => GetText(paragraph.Inline!))).Trim();

    private static string GetText(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlInline html:
                    text.Append(html.Tag);
                    break;
            }
        }

        return text.ToString();
    }
}
