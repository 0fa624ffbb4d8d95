using System.Text.Json;
using System.Text.RegularExpressions;
using DigestParsing.Tests.Corpus;

namespace DigestParsing.Tests.Summaries;

/// <summary>The summaries of the corpus, cut out of their rows without any parser of the library.</summary>
internal static partial class CorpusSummaries
{
    public static IReadOnlyList<string> ThreeColumn { get; } = Read("three-column/archive", ThreeColumnRow());

    public static IReadOnlyList<string> SixColumn { get; } = Read("six-column/archive", SixColumnRow());

    /// <summary>The summaries of the six-column archive before their lines were joined.</summary>
    public static IReadOnlyList<string> SixColumnLines { get; } = ReadLines();

    private static List<string> Read(string folder, Regex row) =>
        CorpusFiles.Markdown(folder)
            .SelectMany(path => row.Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["summary"].Value.Trim())
            .ToList();

    private static List<string> ReadLines()
    {
        var summaries = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(CorpusFiles.Root!, "six-column/daily_results"), "*.json", SearchOption.AllDirectories))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var paper in document.RootElement.EnumerateArray())
            {
                summaries.Add(paper.GetProperty("summary").GetString() ?? "");
            }
        }

        return summaries;
    }

    // A row ends with a pipe at the end of a line; the title cell ends with its links.
    [GeneratedRegex(@"^\| .*?[Rr]ead more on \[.*?\)\)?\s*\|[^|]*\|(?<summary>.*?)\|\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ThreeColumnRow();

    [GeneratedRegex(@"^\| \[[^|]*?\]\(http[^)]*\)\s*\|[^|]*\|(?<summary>.*?)\|\s*\[['""][^|]*\|[^|]*\|[^|]*\|\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SixColumnRow();
}
