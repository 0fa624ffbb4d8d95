using Markdig;
using Markdig.Syntax;

namespace DigestParsing.Docs.Tests;

/// <summary>A fenced block of a page, with the block of output that stands right below it.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">The line of the block, one-based.</param>
/// <param name="Language">The language it is marked with: <c>csharp</c>, <c>console</c> and so on.</param>
/// <param name="Code">The text of the block.</param>
/// <param name="Output">The text of a <c>text</c> block that follows directly; <see langword="null"/> when there is none.</param>
public sealed record CodeExample(string Page, int Line, string Language, string Code, string? Output)
{
    public static IEnumerable<CodeExample> Read(string page)
    {
        var blocks = Markdown.Parse(File.ReadAllText(Path.Combine(Repository.Root, page)))
            .Descendants()
            .OfType<Block>()
            .Where(block => block is LeafBlock)
            .ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is FencedCodeBlock { Info: { Length: > 0 } language } code)
            {
                var output = language != "text" && i + 1 < blocks.Count && blocks[i + 1] is FencedCodeBlock { Info: "text" } next
                    ? next.Lines.ToString()
                    : null;
                yield return new CodeExample(page, code.Line + 1, language, code.Lines.ToString(), output);
            }
        }
    }

    public override string ToString() => $"{Page}:{Line}";
}
