using System.Text.Json;
using System.Text.Json.Nodes;
using DigestParsing.Json;

namespace DigestParsing.Tests.Golden;

/// <summary>
/// Papers as lines of <c>path: value</c>, so that two lists of them are compared field by field and a difference is read at a glance.
/// What is null, empty or false is left out: in the example data an absent member means just that.
/// </summary>
internal static class PaperLines
{
    public static IReadOnlyList<string> OfExpected(string json)
    {
        var papers = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true })!.AsArray();
        return Flatten(papers);
    }

    public static IReadOnlyList<string> OfPapers(IEnumerable<Paper> papers) =>
        Flatten(JsonSerializer.SerializeToNode(papers, DigestJsonContext.Default.IEnumerablePaper)!.AsArray());

    private static List<string> Flatten(JsonArray papers)
    {
        var lines = new List<string>();
        for (var i = 0; i < papers.Count; i++)
        {
            var paper = papers[i]!.AsObject();
            KeepWhatIsCompared(paper);
            Add(lines, $"[{i}]", paper);
        }

        return lines;
    }

    private static void KeepWhatIsCompared(JsonObject paper)
    {
        // Every file is read under its own path, which says nothing.
        (paper["source"] as JsonObject)?.Remove("path");


        // An absent style is prose, and so is an empty summary. Roles of unlabelled sentences are told from their words; the example
        // data says nothing about them.
        if (paper["summary"] is JsonObject summary && ((string?)summary["style"] ?? "prose") == "prose")
        {
            summary.Remove("style");
            summary.Remove("sections");
        }
    }

    private static void Add(List<string> lines, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    Add(lines, $"{path}.{name}", member);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Add(lines, $"{path}[{i}]", items[i]);
                }

                break;
            case JsonValue value when value.ToJsonString() is not ("\"\"" or "false"):
                lines.Add($"{path}: {value}");
                break;
        }
    }
}
