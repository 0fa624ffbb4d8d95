using System.Globalization;
using System.Text.Json;
using DigestParsing.Benchmarks.Contenders;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Data;

/// <summary>Digests together with the papers that are in them, from a source that no contender has a part in.</summary>
/// <param name="Utf8">The digests.</param>
/// <param name="Papers">Their papers. A structure that the source says nothing of is <see langword="null"/>.</param>
/// <param name="Origin">What the papers come from, in a few words.</param>
internal sealed record Truth(byte[] Utf8, IReadOnlyList<ContenderPaper> Papers, string Origin)
{
    /// <summary>Four megabytes of generated digests, and what the generator put into them.</summary>
    public static Truth Generated(TableShape shape)
    {
        using var text = new MemoryStream();
        var papers = new List<ContenderPaper>();
        foreach (var digest in new DigestGenerator(new() { Shape = shape }).GenerateBytes(4 << 20))
        {
            text.Write(digest.Utf8.Span);
            papers.AddRange(digest.Papers.Select(ToContenderPaper));
        }

        return new(text.ToArray(), papers, "generator");
    }

    /// <summary>
    /// The six-column days of the corpus and the JSON that they were printed from, or <see langword="null"/> without a corpus. A paper of
    /// the JSON that was not printed is left out.
    /// </summary>
    public static Truth? SixColumnCorpus()
    {
        if (BenchmarkData.CorpusFolder is not { } corpus)
        {
            return null;
        }

        using var text = new MemoryStream();
        var papers = new List<ContenderPaper>();
        foreach (var (path, utf8) in BenchmarkData.CorpusFiles(TableShape.SixColumn))
        {
            text.Write(utf8);
            text.WriteByte((byte)'\n');
            var day = DateOnly.ParseExact(Path.ChangeExtension(path, null), "yyyy/MM/dd", CultureInfo.InvariantCulture);
            var folder = Path.Combine(corpus, "six-column", "daily_results", Path.GetDirectoryName(path)!);
            var file = Directory.EnumerateFiles(folder, $"*{day.Day:D2}*.json").Single();
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            papers.AddRange(json.RootElement.EnumerateArray().Where(IsPrinted).Select(paper => FromJson(paper, day)));
        }

        return new(text.ToArray(), papers, "JSON of the archive");
    }

    private static readonly string[] PrintedClassifications =
    [
        "Multimodal", "Text Generation", "Text Classification", "Text2Text Generation", "Summarization", "Question Answering",
        "Natural Language Processing", "Audio", "Text-to-Speech", "Audio-to-Audio",
    ];

    private static bool IsPrinted(JsonElement paper) => Strings(paper, "classification").Any(PrintedClassifications.Contains);

    private static ContenderPaper FromJson(JsonElement paper, DateOnly day)
    {
        var summary = paper.GetProperty("summary").GetString()!;
        var points = new List<string>();
        foreach (var line in summary.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] is '-' or '•')
            {
                points.Add(line[1..].Trim());
            }
            else if (points.Count > 0)
            {
                points[^1] = (points[^1] + " " + line).Trim();
            }
        }

        // Two summaries were written as points on one line; their JSON does not tell where a point begins.
        var isClear = summary.Trim().Contains('\n') || !summary.Contains(" - ", StringComparison.Ordinal);
        return new()
        {
            Date = day,
            Title = string.Join(' ', paper.GetProperty("title").GetString()!.Split('\n', StringSplitOptions.TrimEntries)),
            Authors = paper.GetProperty("authors").GetString()!.Split(',', StringSplitOptions.TrimEntries),
            ArxivUrl = paper.GetProperty("link").GetString(),
            Summary = summary.Replace('\n', ' ').Trim(),
            Classifications = Strings(paper, "classification"),
            GitHubUrls = [.. Strings(paper, "github_urls").Select(WithoutLineBreak)],
            HuggingFaceUrls = [.. Strings(paper, "huggingface_urls").Select(WithoutLineBreak)],
            Structure = isClear ? new() { Style = points.Count > 0 ? "bulleted" : "prose", Points = points } : null,
        };
    }

    private static string WithoutLineBreak(string url) => string.Concat(url.Split('\n', StringSplitOptions.TrimEntries));

    private static string[] Strings(JsonElement paper, string name) =>
        paper.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static ContenderPaper ToContenderPaper(GeneratedPaper paper) => new()
    {
        Date = paper.DigestDate,
        Title = paper.Title,
        Authors = paper.Authors,
        ArxivUrl = paper.ArxivUrl,
        HuggingFaceUrl = paper.HuggingFaceUrl,
        Summary = paper.Summary?.Text ?? "",
        Classifications = paper.Classifications,
        GitHubUrls = paper.GitHubUrls,
        HuggingFaceUrls = paper.HuggingFaceUrls,
        Structure = paper.Summary is { } summary
            ? new()
            {
                Style = summary.Style,
                Preamble = summary.Preamble,
                Sections = [.. summary.Sections.Select(section => new ContenderSection(section.Role, section.Label, section.Heading, section.Text))],
                Points = summary.Points,
                Questions = summary.FollowUpQuestions,
            }
            : null,
    };
}
