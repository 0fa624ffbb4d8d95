using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DigestParsing.Archives;
using DigestParsing.Cli.Output;
using DigestParsing.Json;

namespace DigestParsing.Cli.Tests;

public class OutputJsonTests
{
    [Fact]
    public void Serialize_Papers_WritesWhatTheLibraryWrites()
    {
        var papers = new[] { Samples.TwoPapers, Samples.RowWithoutTitle, Encoding.UTF8.GetString(WarmUp.Digest) }
            .SelectMany(text => DigestParser.Default.Parse(text).Papers)
            .Append(new Paper { Title = "All", HasMoreAuthors = true, PublishedDate = new DateOnly(2024, 1, 2), AdditionalCells = [new PaperCell("Venue", "ICLR")] })
            .ToList();

        papers.Should().HaveCountGreaterThan(6);
        foreach (var paper in papers)
        {
            Write(paper, OutputJsonContext.Default.Paper).Should().Be(Write(paper, DigestJsonContext.Default.Paper));
        }
    }

    [Fact]
    public void Serialize_Statistics_WritesWhatTheLibraryWrites()
    {
        var statistics = DigestStatistics.Of(DigestParser.Default.Parse(WarmUp.Digest).Papers);

        Write(statistics, OutputJsonContext.Default.DigestStatistics).Should().Be(Write(statistics, DigestJsonContext.Default.DigestStatistics));
    }

    private static string Write<T>(T value, JsonTypeInfo<T> type)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
