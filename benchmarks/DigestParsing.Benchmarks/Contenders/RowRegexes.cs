using System.Text.RegularExpressions;

namespace DigestParsing.Benchmarks.Contenders;

/// <summary>
/// One pattern a format, tuned by measuring: each starts with a literal, so that the engine jumps from row to row by a vectorised search,
/// and every loop runs to a single character, which is a vectorised search as well. A title or an address may hold line breaks.
/// </summary>
internal static partial class RowRegexes
{
    /// <summary>Title, arXiv, Hugging Face, authors, summary.</summary>
    [GeneratedRegex(
        @"\n\| ([^|\[]*(?:\[(?!arXiv\]\()[^|\[]*)*)\[arXiv\]\(([^)]*)\) or \[HuggingFace\]\(([^)]*)\)\)?\s*\|([^|\n]*)\|([^\n]*)\|",
        RegexOptions.CultureInvariant)]
    public static partial Regex ThreeColumn { get; }

    /// <summary>Title, arXiv, authors, summary, classifications, GitHub, Hugging Face.</summary>
    [GeneratedRegex(
        @"\n\| \[([^|]*?)\]\((http[^)]*)\) \|([^|\n]*)\|([^\n]*?)\| \[([^\]|]*)\] \|([^|]*)\|([^|]*)\|",
        RegexOptions.CultureInvariant)]
    public static partial Regex SixColumn { get; }

    [GeneratedRegex(@"## Papers for (\d{4})-(\d\d)-(\d\d)", RegexOptions.CultureInvariant)]
    public static partial Regex Heading { get; }

    [GeneratedRegex(@"\[Link\]\(([^)]*)\)", RegexOptions.CultureInvariant)]
    public static partial Regex Link { get; }

    [GeneratedRegex(@"'[^']*'|""[^""]*""", RegexOptions.CultureInvariant)]
    public static partial Regex Quoted { get; }

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant)]
    public static partial Regex LineBreak { get; }
}
