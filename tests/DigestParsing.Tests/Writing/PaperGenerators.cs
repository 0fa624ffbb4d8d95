using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Writing;

/// <summary>Papers whose every field is likely to hold what Markdown, a list or a link would take for its own.</summary>
internal static class PaperGenerators
{
    private static readonly string[] Fragments =
    [
        "|", "\\|", "\\", "\\\\", "\\\\|", "\n", "\r\n", "\r", "\t", " ", "  ", "`", "``", "`a|b`", "`code`", "\\`", "\\``",
        "[", "]", "\\[", "\\]", "(", ")", "](", "](x)", "[x](y)", "[x](y \"z\")", "[x](y \"z", "[x](<y", "![x](y)", "[x][y]", "[^1]",
        "**bold**", "*", "**", "_", "__", "~~", "$", "$p(x|y)$", "$\\|x\\|$", "$$", "\\$",
        "'", "\"", "‘", "”", ",", ";", ":", "-", "---", "– ", ":-:", ".", "#", "## ", ">", "<", "<b>", "</b>", "<a href=\"|\">", "<a b=",
        "<a b='\"' c=\"x>", "<!--", "-->", "<?", "<think>", "<https://a.b/[c]>", "x<y", "p<0.05", "=",
        "&", "&#124;", "&amp;#124;", "&amp;amp;#10;", "&lt;", "&#39;", "&#", "&#124", "&copy;",
        "N/A", "null", "None", "et al.", "et al", "al", " et al", "(Read more on [arXiv](https://arxiv.org/abs/1706.03762))", "Read more", " - read more", "(Read", "\tmore",
        "['A', 'B']", "[]", "{}", "é", "漢字", "😀", "👩‍🔬", "\u00A0", "\u3000", "\u2028", "\u200B", "Attention", "is all", "you need", "a", "b",
        "https://github.com/o/n", "https://arxiv.org/abs/2410.08565", "www.x.org",
    ];

    private static readonly string[] Hosts =
    [
        "https://github.com/o/n", "https://example.org/a", "github.com/o/n", "//example.org/x", "https://en.wikipedia.org/wiki/A_(b)", "http://[::1]/x",
    ];

    private static readonly string[] PathFragments =
    [
        "/a", "/(b)", "/(", "/)", "/ ", "/|", "/\\|", "/\\", "?q=a&b=c", "&#124;", "&amp;", "#[x]", "](", "'", "\"", " \"t\"", "<", ">", "`", "*", "_",
        "é", "😀", "\t", "\n", ",", ";", ")", "null", "\u00A0",
    ];

    /// <summary>A text of a few fragments; never blank.</summary>
    public static Gen<string> Text { get; } =
        UpTo(8, Gen.Elements(Fragments)).Select(string.Concat).Select(text => string.IsNullOrWhiteSpace(text) ? "x" + text : text);

    public static Gen<PaperLink> Link { get; } =
        from host in Gen.Elements(Hosts)
        from path in UpTo(4, Gen.Elements(PathFragments))
        select new PaperLink(host + string.Concat(path));

    public static Gen<string?> ArxivUrl { get; } = Gen.Elements<string?>(
        null, "https://arxiv.org/abs/2410.08565", "http://arxiv.org/abs/1706.03762v2", "arxiv.org/pdf/2410.08565.pdf", "https://arxiv.org/abs/cs.CL/0501001",
        "https://arxiv.org/abs/2410.08565?a=(b", "https://arxiv.org/abs/2410.08565#a|b [c](d)");

    public static Gen<string?> HuggingFaceUrl { get; } = Gen.Elements<string?>(
        null, "https://huggingface.co/papers/2410.08565", "https://huggingface.co/papers/2410.08565?x=(|)");

    public static Gen<DateOnly?> Date { get; } = Gen.Choose(0, 4000)
        .Select(day => day == 0 ? (DateOnly?)null : new DateOnly(2020, 1, 1).AddDays(day));

    public static Gen<Paper> Paper { get; } =
        from title in Text
        from authors in UpTo(3, Text)
        from hasMore in Gen.Elements(true, false, false)
        from summary in Gen.OneOf(Text, Gen.Constant(""))
        from arxivUrl in ArxivUrl
        from huggingFaceUrl in HuggingFaceUrl
        from published in Date
        from classifications in UpTo(3, Text)
        from gitHub in UpTo(3, Link)
        from huggingFace in UpTo(3, Link)
        from other in UpTo(3, Link)
        select new Paper
        {
            DigestDate = new DateOnly(2024, 10, 14),
            Title = title,
            Authors = authors,
            HasMoreAuthors = hasMore,
            Summary = summary.Length == 0 ? PaperSummary.Empty : new PaperSummary(summary),
            ArxivUrl = arxivUrl,
            HuggingFaceUrl = huggingFaceUrl,
            ArxivId = ArxivId.TryFind(arxivUrl, out var id) || ArxivId.TryFind(huggingFaceUrl, out id) ? id : null,
            PublishedDate = published,
            Classifications = classifications,
            GitHubLinks = gitHub,
            HuggingFaceLinks = huggingFace,
            OtherLinks = other,
        };

    public static Gen<Paper[]> Papers { get; } = UpTo(5, Paper).Select(papers => papers.ToArray());

    private static Gen<IReadOnlyList<T>> UpTo<T>(int count, Gen<T> item) =>
        from length in Gen.Choose(0, count)
        from items in item.ListOf(length)
        select (IReadOnlyList<T>)[.. items];
}
