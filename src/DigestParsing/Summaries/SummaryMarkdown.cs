using System.Buffers;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestParsing.Summaries;

/// <summary>Reads a stretch of a summary as inline Markdown, through Markdig. Safe to share between threads.</summary>
internal static class SummaryMarkdown
{
    // Markdig takes more than linear time for some input made of delimiters alone. Real summaries hold a few dozen of them; a text with
    // more than this many is shown as it is written.
    private const int MaxDelimiters = 1000;
    private const int MaxLength = 1 << 16;

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("*_[]`<$!\\&");

    private static readonly MarkdownPipeline WithHtml = Build(disableHtml: false);
    private static readonly MarkdownPipeline WithoutHtml = Build(disableHtml: true);

    /// <summary>The pipeline that a piece is read and rendered with.</summary>
    public static MarkdownPipeline Pipeline(bool readHtml) => readHtml ? WithHtml : WithoutHtml;

    /// <summary>Whether text means the same with and without Markdown.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny(Delimiters);

    /// <summary>The text on one line: a line end inside a piece is a space, and two of them are no new paragraph.</summary>
    public static string Join(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.ContainsAnyInRange('\t', '\r'))
        {
            return text.ToString();
        }

        var joined = text.ToArray();
        foreach (ref var c in joined.AsSpan())
        {
            c = c is >= '\t' and <= '\r' ? ' ' : c;
        }

        return new string(joined);
    }

    /// <summary>Reads text as one paragraph; <see langword="null"/> when Markdig cannot, and the text is to be shown as it is written.</summary>
    public static ContainerInline? TryRead(string text, bool readHtml)
    {
        if (text.Length > MaxLength || HasTooManyDelimiters(text))
        {
            return null;
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline(readHtml));
        }
        catch (ArgumentException)
        {
            // Markdig's answer to deep nesting.
            return null;
        }

        // A text that is all link definitions ("[a]: b") would be gone.
        return document is [ParagraphBlock { Inline: { } inline }] ? inline : null;
    }

    private static bool HasTooManyDelimiters(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (text.IndexOfAny(Delimiters) is >= 0 and var hit)
        {
            if (++count > MaxDelimiters)
            {
                return true;
            }

            text = text[(hit + 1)..];
        }

        return false;
    }

    // A piece is a run of sentences, whatever it begins with: "1. …" is no list here, and "# …" no heading.
    private static MarkdownPipeline Build(bool disableHtml)
    {
        var builder = new MarkdownPipelineBuilder().UseMathematics().UseAutoLinks();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return (disableHtml ? builder.DisableHtml() : builder).Build();
    }
}
