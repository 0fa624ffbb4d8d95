using System.Text.Json;

namespace DigestParsing.Tests.Corpus;

/// <summary>A paper of the six-column archive as its JSON has it, in the form in which it was printed.</summary>
internal sealed record CorpusPaper(
    string Title,
    string Authors,
    string Link,
    string Summary,
    IReadOnlyList<string> Classifications,
    IReadOnlyList<string> GitHubUrls,
    IReadOnlyList<string> HuggingFaceUrls)
{
    private static readonly string[] PrintedClassifications =
    [
        "Multimodal", "Text Generation", "Text Classification", "Text2Text Generation", "Summarization", "Question Answering",
        "Natural Language Processing", "Audio", "Text-to-Speech", "Audio-to-Audio",
    ];

    public bool IsPrinted => Classifications.Intersect(PrintedClassifications).Any();

    public static CorpusPaper Read(JsonElement json) => new(
        string.Join(' ', Text(json, "title").Split('\n').Select(line => line.Trim())),
        Text(json, "authors").Trim(),
        Text(json, "link"),
        Text(json, "summary").Replace('\n', ' ').Trim(),
        List(json, "classification"),
        Addresses(json, "github_urls"),
        Addresses(json, "huggingface_urls"));

    public IReadOnlyList<string> Lines() =>
    [
        "authors: " + Authors,
        "link: " + Link,
        "summary: " + Summary,
        "classifications: " + string.Join(" | ", Classifications),
        "github: " + string.Join(" | ", GitHubUrls),
        "huggingface: " + string.Join(" | ", HuggingFaceUrls),
    ];

    public static IReadOnlyList<string> LinesOf(Paper paper) =>
    [
        "authors: " + string.Join(", ", paper.Authors),
        "link: " + paper.ArxivUrl,
        "summary: " + paper.Summary.Text,
        "classifications: " + string.Join(" | ", paper.Classifications),
        "github: " + string.Join(" | ", paper.GitHubLinks),
        "huggingface: " + string.Join(" | ", paper.HuggingFaceLinks),
    ];

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    // An address may have been broken when it was printed, and so it is in the JSON.
    private static IReadOnlyList<string> Addresses(JsonElement json, string name) =>
        [.. List(json, name).Select(address => address.Replace("\n", "", StringComparison.Ordinal))];

    private static IReadOnlyList<string> List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!.Trim())] : [];
}
