using System.Net;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace DigestParsing.Summaries;

/// <summary>Renders a summary as HTML: paragraphs, a list of points, a list of questions.</summary>
internal static class SummaryHtml
{
    public static string Render(SummaryStructure structure, SummaryHtmlOptions options)
    {
        using var writer = new StringWriter(new StringBuilder(structure.Text.Length + 64));
        writer.NewLine = "\n";
        var list = "";
        foreach (var block in new SummaryBlocks(structure.WrittenSpan))
        {
            var kind = ListOf(structure, block);
            if (kind != list)
            {
                writer.Write(list.Length > 0 ? $"</{list}>\n" : "");
                writer.Write(kind.Length > 0 ? $"<{kind}>\n" : "");
                list = kind;
            }

            var element = list.Length > 0 ? "li" : "p";
            writer.Write($"<{element}>");
            Write(structure.Text.AsSpan(block.Start, block.End - block.Start), writer, options);
            writer.Write($"</{element}>\n");
        }

        writer.Write(list.Length > 0 ? $"</{list}>\n" : "");
        return writer.ToString();
    }

    /// <summary>Whether an address is one that runs nothing: relative, http, https or mailto.</summary>
    public static bool IsSafeAddress(ReadOnlySpan<char> address)
    {
        // A browser passes over control characters and white space, so "java\nscript:" is a script as well.
        Span<char> scheme = stackalloc char[8];
        var length = 0;
        foreach (var c in address)
        {
            if (c <= ' ' || char.IsControl(c) || char.IsWhiteSpace(c))
            {
                continue;
            }

            if (c is '/' or '?' or '#')
            {
                return true;
            }

            if (c == ':')
            {
                ReadOnlySpan<char> name = scheme[..length];
                return name.Equals("https", StringComparison.OrdinalIgnoreCase) || name.Equals("http", StringComparison.OrdinalIgnoreCase)
                    || name.Equals("mailto", StringComparison.OrdinalIgnoreCase);
            }

            // Longer than any scheme that is safe; the colon may still come.
            scheme[length] = c;
            length = Math.Min(length + 1, scheme.Length - 1);
        }

        return true;
    }

    private static string ListOf(SummaryStructure structure, in SummaryBlock block)
    {
        if (block.Kind is not (SummaryPartKind.Point or SummaryPartKind.Question))
        {
            return "";
        }

        return block.Marker >= 0 && !SummaryDecoration.IsWordless(structure.Slice(structure.WrittenSpan[block.Marker])) ? "ol" : "ul";
    }

    private static HtmlRenderer CreateRenderer(StringWriter writer, SummaryHtmlOptions options)
    {
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = true };
        SummaryMarkdown.Pipeline(options.AllowRawHtml).Setup(renderer);
        if (!options.AllowAnyAddress)
        {
            renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinks());
            renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinks());
        }

        return renderer;
    }

    private static void Write(ReadOnlySpan<char> text, StringWriter writer, SummaryHtmlOptions options)
    {
        var joined = SummaryMarkdown.Join(text);
        var output = writer.GetStringBuilder();
        var before = output.Length;
        if (SummaryMarkdown.TryRead(joined, options.AllowRawHtml) is { } inline)
        {
            try
            {
                CreateRenderer(writer, options).WriteChildren(inline);
                return;
            }
            catch (ArgumentException)
            {
                // Markdig's answer to nesting that is too deep to be written, which it may find out only here.
                output.Length = before;
            }
        }

        WebUtility.HtmlEncode(joined, writer);
    }

    private sealed class SafeLinks : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (IsSafeAddress(link.GetDynamicUrl?.Invoke() ?? link.Url))
            {
                base.Write(renderer, link);
            }
            else
            {
                renderer.WriteChildren(link);
            }
        }
    }

    private sealed class SafeAutolinks : AutolinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (link.IsEmail || IsSafeAddress(link.Url))
            {
                base.Write(renderer, link);
            }
            else
            {
                renderer.WriteEscape(link.Url);
            }
        }
    }
}
