using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DigestParsing.Json;
using DigestParsing.Tests.Golden;

namespace DigestParsing.Tests.Json;

public partial class PaperJsonTests
{
    private static readonly JsonSerializerOptions Unusual = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        TypeInfoResolver = DigestJsonContext.Default,
    };

    [Fact]
    public void Serialize_FullPaper_IsTheContract()
    {
        var paper = new Paper
        {
            DigestDate = new DateOnly(2024, 10, 14),
            Title = "Title",
            Authors = ["A"],
            HasMoreAuthors = true,
            ArxivId = ArxivId.Parse("2410.08565"),
            ArxivUrl = "https://arxiv.org/abs/2410.08565",
            HuggingFaceUrl = "https://huggingface.co/papers/2410.08565",
            Summary = new PaperSummary("Text."),
            PublishedDate = new DateOnly(2024, 10, 11),
            Classifications = ["Multimodal"],
            GitHubLinks = [new PaperLink("https://github.com/a/b")],
            HuggingFaceLinks = [new PaperLink("https://huggingface.co/a/b")],
            OtherLinks = [new PaperLink("https://a.b/c")],
            AdditionalCells = [new PaperCell("Venue", "ICML")],
            Format = "three-column-prose",
            Source = new PaperSource("2024/10/14.md", 7, 8),
            Span = new SourceSpan(1, 2, 3, 4, 5, 6),
            RawRow = "| raw |",
        };

        var json = JsonSerializer.SerializeToNode(paper, DigestJsonContext.Default.Paper)!.AsObject();

        json["summary"]!["text"]!.GetValue<string>().Should().Be("Text.");
        json.Remove("summary");
        var expected = JsonNode.Parse("""
            {
              "digestDate": "2024-10-14", "title": "Title", "authors": ["A"], "hasMoreAuthors": true,
              "arxivId": "2410.08565", "arxivUrl": "https://arxiv.org/abs/2410.08565", "huggingFaceUrl": "https://huggingface.co/papers/2410.08565",
              "publishedDate": "2024-10-11", "classifications": ["Multimodal"],
              "gitHubUrls": ["https://github.com/a/b"], "huggingFaceUrls": ["https://huggingface.co/a/b"], "otherUrls": ["https://a.b/c"],
              "additionalCells": [{"column": "Venue", "text": "ICML"}],
              "format": "three-column-prose", "source": {"path": "2024/10/14.md", "line": 7, "endLine": 8}
            }
            """)!;
        json.ToJsonString().Should().Be(expected.ToJsonString());
    }

    [Fact]
    public void Deserialize_EveryExamplePaper_GivesAnEqualOne()
    {
        var papers = ExampleFiles.With(".expected.json").SelectMany(path => ExampleFiles.Parse(path).Papers).ToList();

        foreach (var paper in papers)
        {
            var json = JsonSerializer.Serialize(paper, DigestJsonContext.Default.Paper);
            JsonSerializer.Deserialize(json, DigestJsonContext.Default.Paper).Should().Be(paper);

            var strange = JsonSerializer.Serialize(paper, Unusual);
            JsonSerializer.Deserialize<Paper>(strange, Unusual).Should().Be(paper, "names do not depend on the options");
        }

        papers.Should().HaveCountGreaterThan(80);
        var all = JsonSerializer.Serialize(papers, DigestJsonContext.Default.ListPaper);
        JsonSerializer.Deserialize(all, DigestJsonContext.Default.ListPaper).Should().Equal(papers);
    }

    [Fact]
    public void Deserialize_OnlyATitle_GivesAnEmptyPaper()
    {
        var paper = JsonSerializer.Deserialize("""{"title":"T"}""", DigestJsonContext.Default.Paper);

        paper.Should().Be(new Paper { Title = "T" });
    }

    [Fact]
    public void Deserialize_NullInPlaceOfAListOrSummary_IsAnEmptyOne() =>
        JsonSerializer.Deserialize("""{"title":"T","authors":null,"gitHubUrls":null,"summary":null}""", DigestJsonContext.Default.Paper)
            .Should().Be(new Paper { Title = "T" });

    [Theory]
    [InlineData("""{"title":"T","additionalCells":[{"text":"x"}]}""")]
    [InlineData("""{"title":"T","additionalCells":[{"column":null,"text":"x"}]}""")]
    public void Deserialize_CellWithoutAColumn_HasAnEmptyOne(string json)
    {
        JsonSerializer.Deserialize(json, DigestJsonContext.Default.Paper)!.AdditionalCells.Should().Equal(new PaperCell("", "x"));
        JsonSerializer.Deserialize<Paper>(json)!.AdditionalCells.Should().Equal(new PaperCell("", "x"));
    }

    [Theory]
    [InlineData("authors")]
    [InlineData("classifications")]
    [InlineData("gitHubUrls")]
    [InlineData("huggingFaceUrls")]
    [InlineData("otherUrls")]
    [InlineData("additionalCells")]
    public void Deserialize_NullInAList_NamesTheList(string list)
    {
        var json = $$"""{"title":"T","{{list}}":[null]}""";

        FluentActions.Invoking(() => JsonSerializer.Deserialize(json, DigestJsonContext.Default.Paper)).Should().Throw<JsonException>().WithMessage($"*{list}*");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Paper>(json)).Should().Throw<JsonException>().WithMessage($"*{list}*");
    }

    [Fact]
    public void Serialize_DefaultIdentifier_IsReadBack()
    {
        var paper = new Paper { Title = "T", ArxivId = default(ArxivId) };
        var json = JsonSerializer.Serialize(paper, DigestJsonContext.Default.Paper);

        JsonSerializer.Deserialize(json, DigestJsonContext.Default.Paper).Should().Be(paper);
        JsonSerializer.Deserialize<ArxivId>(JsonSerializer.Serialize(default(ArxivId))).Should().Be(default(ArxivId));
    }

    [Fact]
    public void Serialize_IdentifierAsAKey_IsReadBack()
    {
        var counts = new Dictionary<ArxivId, int> { [ArxivId.Parse("2410.08565")] = 1, [ArxivId.Parse("cs.CL/0501001v2")] = 2, [default] = 3 };

        var json = JsonSerializer.Serialize(counts);

        json.Should().Be("""{"2410.08565":1,"cs.CL/0501001v2":2,"":3}""");
        JsonSerializer.Deserialize<Dictionary<ArxivId, int>>(json).Should().Equal(counts);
    }

    [Fact]
    public void Deserialize_StatisticsWithoutLists_HaveEmptyOnes() =>
        JsonSerializer.Deserialize("{}", DigestJsonContext.Default.DigestStatistics)!.Months.Should().BeEmpty();

    [Theory]
    [InlineData("""{"authors":["A"]}""")]
#if NET9_0_OR_GREATER
    [InlineData("""{"title":null}""")]
#endif
    [InlineData("""{"title":"T","arxivId":"nonsense"}""")]
    [InlineData("""{"title":"T","gitHubUrls":[""]}""")]
    [InlineData("""{"title":"T","digestDate":"2024-13-45"}""")]
    public void Deserialize_WhatIsNoPaper_Throws(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize(json, DigestJsonContext.Default.Paper)).Should().Throw<JsonException>();

    [Fact]
    public void Serialize_InsideATypeOfOnesOwn_NeedsNoReflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(OwnContext.Default, DigestJsonContext.Default) };
        var reading = new Reading("mine", [new Paper { Title = "T", Authors = ["A"] }]);

        var json = JsonSerializer.Serialize(reading, (JsonTypeInfo<Reading>)options.GetTypeInfo(typeof(Reading)));

        json.Should().Contain("\"title\":\"T\"");
        var back = JsonSerializer.Deserialize(json, (JsonTypeInfo<Reading>)options.GetTypeInfo(typeof(Reading)));
        back!.Papers.Should().Equal(reading.Papers);
    }

    public sealed record Reading(string Name, IReadOnlyList<Paper> Papers);

    [JsonSerializable(typeof(Reading))]
    private sealed partial class OwnContext : JsonSerializerContext;
}
