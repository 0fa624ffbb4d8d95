using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DigestParsing.Generator;

/// <summary>
/// Writes the papers that a reader must find as JSON, one a line, with the names that a reader's own output has, so that the two can be
/// compared. What a reader may judge for itself, such as the roles of the sentences of prose, is left out.
/// </summary>
public static class ExpectedPapers
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Passes <paramref name="digests"/> through, writing the papers of each to <paramref name="output"/>. With
    /// <paramref name="oneFile"/> lines are counted through all digests and there is no path.
    /// </summary>
    public static IEnumerable<GeneratedDigest> Record(IEnumerable<GeneratedDigest> digests, Stream output, bool oneFile)
    {
        ArgumentNullException.ThrowIfNull(digests);
        ArgumentNullException.ThrowIfNull(output);
        var lines = 0L;
        using var json = new Utf8JsonWriter(output, Options);
        foreach (var digest in digests)
        {
            foreach (var paper in digest.Papers)
            {
                Write(json, paper, oneFile ? null : digest.Path, oneFile ? lines : 0);
                json.Flush();
                json.Reset();
                output.WriteByte((byte)'\n');
            }

            lines += digest.LineCount;
            yield return digest;
        }
    }

    /// <summary>One paper as JSON, without a newline.</summary>
    public static string ToJson(GeneratedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, paper, null, 0);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, GeneratedPaper paper, string? path, long linesBefore)
    {
        json.WriteStartObject();
        if (path is not null || paper.Shape != TableShape.ArxivDaily)
        {
            json.WriteString("digestDate", paper.DigestDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        json.WriteString("title", paper.Title);
        WriteList(json, "authors", paper.Authors);
        if (paper.Shape == TableShape.ArxivDaily)
        {
            json.WriteBoolean("hasMoreAuthors", true);
        }

        json.WriteString("arxivId", paper.ArxivId);
        json.WriteString("arxivUrl", paper.ArxivUrl);
        if (paper.HuggingFaceUrl is not null)
        {
            json.WriteString("huggingFaceUrl", paper.HuggingFaceUrl);
        }

        if (paper.Summary is not null)
        {
            WriteSummary(json, paper.Summary);
        }

        if (paper.PublishedDate is { } published)
        {
            json.WriteString("publishedDate", published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        WriteList(json, "classifications", paper.Classifications);
        WriteList(json, "gitHubUrls", paper.GitHubUrls);
        WriteList(json, "huggingFaceUrls", paper.HuggingFaceUrls);
        json.WriteStartObject("source");
        if (path is not null)
        {
            json.WriteString("path", path);
        }

        json.WriteNumber("line", linesBefore + paper.Line);
        json.WriteNumber("endLine", linesBefore + paper.EndLine);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, GeneratedSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteString("text", summary.Text);
        json.WriteString("style", summary.Style);
        if (summary.Preamble is not null)
        {
            json.WriteString("preamble", summary.Preamble);
        }

        if (summary.Sections.Count > 0)
        {
            json.WriteStartArray("sections");
            foreach (var section in summary.Sections)
            {
                json.WriteStartObject();
                json.WriteString("role", section.Role);
                json.WriteString("label", section.Label);
                json.WriteString("heading", section.Heading);
                json.WriteString("text", section.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteList(json, "points", summary.Points);
        WriteList(json, "followUpQuestions", summary.FollowUpQuestions);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
