using System.Buffers;
using DigestParsing.Tables;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestParsing.Formats.Cells;

/// <summary>Finds the addresses in a cell that is not in the plain form, by means of a whole Markdown parser.</summary>
internal static class MarkdownLinks
{
    // Cells that people write have far less. What a Markdown parser does grows with the square of the marks that it cannot match, so
    // without bounds a few rows of brackets would keep it busy for seconds.
    private const int MaxLength = 8 * 1024;
    private const int MaxMarks = 128;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]<*_`!&~");

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,;/&|*•·-–—()[]");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAutoLinks().Build();

    /// <summary>Adds the addresses of a cell to <paramref name="addresses"/>.</summary>
    /// <returns>Whether the cell is nothing but links and what parts them.</returns>
    public static bool Read(string cell, List<string> addresses)
    {
        if (cell.Length > MaxLength || !MayHoldLinks(cell) || CountMarks(cell) > MaxMarks)
        {
            return false;
        }

        WorkCounter.Add(cell.Length);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(cell, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what nests too deeply.
            return false;
        }

        var hasOther = false;
        foreach (var item in document.Descendants())
        {
            switch (item)
            {
                case LinkInline { IsImage: false } link when !string.IsNullOrWhiteSpace(link.Url):
                    addresses.Add(link.Url);
                    break;
                case AutolinkInline { IsEmail: false } link:
                    addresses.Add(link.Url);
                    break;
                case HtmlInline html:
                    if (TryGetTarget(html.Tag, out var target))
                    {
                        addresses.Add(target);
                    }

                    break;
                case LiteralInline literal:
                    hasOther |= !IsInsideLink(literal) && literal.Content.AsSpan().ContainsAnyExcept(Separators);
                    break;
                case LinkInline { IsImage: true } or CodeInline or AutolinkInline:
                    hasOther |= !IsInsideLink((Inline)item);
                    break;
                case LeafBlock { Inline: null }:
                    // An HTML block, a definition: their text is in no inline.
                    hasOther = true;
                    break;
            }
        }

        return !hasOther;
    }

    private static bool MayHoldLinks(ReadOnlySpan<char> cell) =>
        cell.ContainsAny('[', '<') || cell.IndexOf("://") >= 0 || cell.IndexOf("www.") >= 0;

    private static int CountMarks(ReadOnlySpan<char> cell)
    {
        var count = 0;
        for (var next = cell.IndexOfAny(Marks); next >= 0; next = cell.IndexOfAny(Marks))
        {
            count++;
            cell = cell[(next + 1)..];
        }

        return count;
    }

    private static bool IsInsideLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        // The text of <a href="…">text</a>: its tags stand beside it.
        return inline.PreviousSibling is HtmlInline before && before.Tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryGetTarget(string tag, out string target)
    {
        target = "";
        if (!tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var start = tag.IndexOf("href=", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return false;
        }

        var value = tag.AsSpan(start + 5).TrimStart();
        if (value.Length > 1 && value[0] is '"' or '\'')
        {
            var end = value[1..].IndexOf(value[0]);
            value = end < 0 ? [] : value.Slice(1, end);
        }
        else
        {
            var end = value.IndexOfAny(' ', '>');
            value = end < 0 ? value : value[..end];
        }

        target = value.Trim().ToString();
        return target.Length > 0;
    }
}
