using System.Text.Json;

namespace DigestParsing.Cli.Output;

/// <summary>
/// Writes a comparison as one JSON object: <c>added</c> and <c>removed</c> papers, <c>changed</c> with both papers and the <c>fields</c>
/// that differ, and how many are <c>unchanged</c>.
/// </summary>
internal static class ComparisonJson
{
    public static void Write(OutputBuffer output, DigestComparison comparison)
    {
        using (var json = new Utf8JsonWriter(output, OutputJson.Options))
        {
            json.WriteStartObject();
            WritePapers(json, "added", comparison.Added);
            WritePapers(json, "removed", comparison.Removed);
            json.WriteStartArray("changed");
            foreach (var change in comparison.Changed)
            {
                WriteChange(json, change);
            }

            json.WriteEndArray();
            json.WriteNumber("unchanged", comparison.UnchangedCount);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WritePapers(Utf8JsonWriter json, string name, IReadOnlyList<Paper> papers)
    {
        json.WriteStartArray(name);
        foreach (var paper in papers)
        {
            JsonSerializer.Serialize(json, paper, OutputJsonContext.Default.Paper);
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, PaperChange change)
    {
        json.WriteStartObject();
        json.WriteStartArray("fields");
        foreach (var field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            WriteValues(json, "before", field.Before);
            WriteValues(json, "after", field.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("before");
        JsonSerializer.Serialize(json, change.Before, OutputJsonContext.Default.Paper);
        json.WritePropertyName("after");
        JsonSerializer.Serialize(json, change.After, OutputJsonContext.Default.Paper);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
