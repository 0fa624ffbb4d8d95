using System.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;

namespace DigestParsing.Summaries;

/// <summary>Renders a summary as plain text: each block on a line of its own, markup read as a reader would see it.</summary>
internal static class SummaryPlainText
{
    // Tags that only shape the text between them. Any other, such as the <think> of a paper about reasoning, is text.
    private static readonly string[] ShapingTags =
        ["sup", "sub", "b", "i", "u", "s", "em", "strong", "code", "tt", "small", "big", "span", "font", "mark", "del", "ins", "p", "div", "a", "kbd", "var"];

    public static string Render(SummaryStructure structure)
    {
        var output = new StringBuilder(structure.Text.Length);
        var parts = structure.WrittenSpan;
        foreach (var block in new SummaryBlocks(parts))
        {
            if (output.Length > 0)
            {
                output.Append('\n');
            }

            if (block.Marker >= 0)
            {
                output.Append(SummaryDecoration.TrimMarker(structure.Slice(parts[block.Marker]))).Append(' ');
            }

            Append(structure.Text.AsSpan(block.Start, block.End - block.Start), output);
        }

        return output.ToString();
    }

    private static void Append(ReadOnlySpan<char> text, StringBuilder output)
    {
        if (SummaryMarkdown.IsPlain(text))
        {
            AppendWords(text, output);
            return;
        }

        var joined = SummaryMarkdown.Join(text);
        if (SummaryMarkdown.TryRead(joined, readHtml: true) is not { } root)
        {
            output.Append(joined);
            return;
        }

        var piece = new StringBuilder(joined.Length);
        Inline? node = root.FirstChild;
        while (node is not null)
        {
            AppendOwn(node, piece);
            node = Next(node, root);
        }

        AppendWords(piece.ToString(), output);
    }

    private static void AppendOwn(Inline node, StringBuilder output)
    {
        switch (node)
        {
            case LiteralInline literal:
                LatexText.AppendWithFormulas(literal.Content.AsSpan(), output);
                break;
            case CodeInline code:
                output.Append(code.Content);
                break;
            case MathInline math:
                LatexText.Append(math.Content.AsSpan(), output);
                break;
            case HtmlEntityInline entity:
                output.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                output.Append(link.Url);
                break;
            case LinkInline { FirstChild: null } link:
                output.Append(link.Url);
                break;
            case LineBreakInline:
                output.Append(' ');
                break;
            case HtmlInline html:
                output.Append(ReadTag(html.Tag));
                break;
        }
    }

    private static string ReadTag(string tag)
    {
        var name = tag.AsSpan().TrimStart("</");
        var end = name.IndexOfAny(" />");
        name = end < 0 ? name : name[..end];
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            return " ";
        }

        foreach (var shaping in ShapingTags)
        {
            if (name.Equals(shaping, StringComparison.OrdinalIgnoreCase))
            {
                return "";
            }
        }

        return tag;
    }

    // The next node in the order of the text, without recursion: emphasis can be nested as deep as its writer likes.
    private static Inline? Next(Inline node, ContainerInline root)
    {
        if (node is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        while (node.NextSibling is null)
        {
            if (node.Parent is not { } parent || parent == root)
            {
                return null;
            }

            node = parent;
        }

        return node.NextSibling;
    }

    // White space of any kind and length is one space, as it is on a page.
    private static void AppendWords(ReadOnlySpan<char> text, StringBuilder output)
    {
        text = text.Trim();
        while (!text.IsEmpty)
        {
            var length = 0;
            while (length < text.Length && !char.IsWhiteSpace(text[length]))
            {
                length++;
            }

            output.Append(text[..length]);
            text = text[length..].TrimStart();
            if (!text.IsEmpty)
            {
                output.Append(' ');
            }
        }
    }
}
