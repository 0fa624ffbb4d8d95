using System.Text.RegularExpressions;

namespace DigestParsing.Tests.Differential;

/// <summary>
/// A second reader of the two main formats, written from their description and with none of the library: strings, lists and
/// expressions, slow and plain. It knows what daily digests look like, not what can go wrong in one.
/// </summary>
internal static partial class SimpleReader
{
    private const string SixColumns = "Title|Authors|Summary|Classification|GitHub URLs|HuggingFace URLs";
    private const string ThreeColumns = "Title|Authors|Summary";

    /// <summary>Reads a digest; each paper as the lines of <see cref="SimplePaper"/>.</summary>
    public static IReadOnlyList<SimplePaper> Read(string text)
    {
        var papers = new List<SimplePaper>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var date = "";
        var columns = "";
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (DateHeading().Match(line) is { Success: true } heading)
            {
                date = heading.Groups[1].Value;
                columns = "";
            }
            else if (line.Trim().Length == 0)
            {
                columns = "";
            }
            else if (i + 1 < lines.Length && DelimiterRow().IsMatch(lines[i + 1]))
            {
                columns = string.Join('|', line.Trim().Trim('|').Split('|').Select(name => name.Trim()));
                i++;
            }
            else if (line.StartsWith('|') && columns is SixColumns or ThreeColumns)
            {
                var first = i;
                while (!lines[i].TrimEnd().EndsWith('|') && i + 1 < lines.Length && lines[i + 1].Trim().Length > 0 && !lines[i + 1].StartsWith('|'))
                {
                    i++;
                }

                var row = string.Join('\n', lines[first..(i + 1)]);
                papers.Add((columns == SixColumns ? ReadSixColumns(row) : ReadThreeColumns(row)) with { Date = date, Line = first + 1, EndLine = i + 1 });
            }
        }

        return papers;
    }

    // The title ends at its address, the last three cells are lists, and the summary is what lies between the authors and them.
    private static SimplePaper ReadSixColumns(string row)
    {
        var match = SixColumnRow().Match(row);
        match.Success.Should().BeTrue("a six-column row looks like no other: {0}", row);
        return new SimplePaper
        {
            Title = OneLine(match.Groups["title"].Value),
            ArxivUrl = NoBlanks(match.Groups["url"].Value),
            HuggingFaceUrl = "",
            Authors = Names(match.Groups["authors"].Value),
            Summary = match.Groups["summary"].Value.Trim(),
            Classifications = [.. PythonString().Matches(OneLine(match.Groups["list"].Value)).Select(value => value.Value[1..^1].Replace("\\'", "'", StringComparison.Ordinal))],
            GitHubUrls = Links(match.Groups["github"].Value),
            HuggingFaceUrls = Links(match.Groups["hf"].Value),
        };
    }

    private static SimplePaper ReadThreeColumns(string row)
    {
        var match = ThreeColumnRow().Match(row);
        match.Success.Should().BeTrue("a three-column row looks like no other: {0}", row);
        return new SimplePaper
        {
            Title = OneLine(match.Groups["title"].Value),
            ArxivUrl = NoBlanks(match.Groups["url"].Value),
            HuggingFaceUrl = NoBlanks(match.Groups["hf"].Value),
            Authors = Names(match.Groups["authors"].Value),
            Summary = match.Groups["summary"].Value.Trim(),
            Classifications = [],
            GitHubUrls = [],
            HuggingFaceUrls = [],
        };
    }

    private static string OneLine(string text) => string.Join(' ', text.Trim().Split('\n').Select(part => part.Trim()));

    private static string NoBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IReadOnlyList<string> Names(string text) => [.. OneLine(text).Split(',').Select(name => name.Trim()).Where(name => name.Length > 0)];

    private static IReadOnlyList<string> Links(string text) => [.. LinkAddress().Matches(text).Select(match => NoBlanks(match.Groups[1].Value))];

    [GeneratedRegex(@"^## Papers for (\d{4}-\d{2}-\d{2})")]
    private static partial Regex DateHeading();

    [GeneratedRegex(@"^\|[-:| ]+\|$")]
    private static partial Regex DelimiterRow();

    [GeneratedRegex(@"^\| *\[(?<title>.*?)\]\((?<url>[^)]*)\) *\|(?<authors>[^|]*)\|(?<summary>.*)\|(?<list>[^|]*)\|(?<github>[^|]*)\|(?<hf>[^|]*)\|\s*$", RegexOptions.Singleline)]
    private static partial Regex SixColumnRow();

    [GeneratedRegex(@"^\| *(?<title>.*?)\s*(?:\(|- *)[Rr]ead\s+more\s+on\s+\[arXiv\]\((?<url>[^)]*)\)(?:\s+or\s+\[HuggingFace\]\((?<hf>[^)]*)\))?\)? *\|(?<authors>[^|]*)\|(?<summary>.*)\|\s*$", RegexOptions.Singleline)]
    private static partial Regex ThreeColumnRow();

    [GeneratedRegex(@"'(?:[^'\\]|\\.)*'|""[^""]*""")]
    private static partial Regex PythonString();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LinkAddress();
}

/// <summary>What <see cref="SimpleReader"/> reads.</summary>
internal sealed record SimplePaper
{
    public string Date { get; init; } = "";

    public int Line { get; init; }

    public int EndLine { get; init; }

    public required string Title { get; init; }

    public required string ArxivUrl { get; init; }

    public required string HuggingFaceUrl { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Classifications { get; init; }

    public required IReadOnlyList<string> GitHubUrls { get; init; }

    public required IReadOnlyList<string> HuggingFaceUrls { get; init; }

    /// <summary>The same of a paper that the library read.</summary>
    public static SimplePaper Of(Paper paper) => new()
    {
        Date = paper.DigestDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
        Line = paper.Source!.Line,
        EndLine = paper.Source.EndLine,
        Title = paper.Title,
        ArxivUrl = paper.ArxivUrl ?? "",
        HuggingFaceUrl = paper.HuggingFaceUrl ?? "",
        Authors = paper.Authors,
        Summary = paper.Summary.Text,
        Classifications = paper.Classifications,
        GitHubUrls = [.. paper.GitHubLinks.Select(link => link.Url)],
        HuggingFaceUrls = [.. paper.HuggingFaceLinks.Select(link => link.Url)],
    };

    /// <summary>One line a field.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        $"{Line}-{EndLine} date: {Date}",
        $"{Line} title: {Title}",
        $"{Line} arXiv: {ArxivUrl}",
        $"{Line} Hugging Face: {HuggingFaceUrl}",
        $"{Line} authors: {string.Join(" | ", Authors)}",
        $"{Line} summary: {Summary}",
        $"{Line} classifications: {string.Join(" | ", Classifications)}",
        $"{Line} GitHub: {string.Join(" | ", GitHubUrls)}",
        $"{Line} models: {string.Join(" | ", HuggingFaceUrls)}",
    ];
}
