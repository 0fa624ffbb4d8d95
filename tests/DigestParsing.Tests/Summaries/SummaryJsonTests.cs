using System.Text.Json;
using System.Text.Json.Serialization;
using DigestParsing.Summaries;

namespace DigestParsing.Tests.Summaries;

public sealed partial class SummaryJsonTests
{
    private static readonly JsonSerializerOptions OtherOptions = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper };

    [Fact]
    public void Write_OfALabelledSummary_FollowsTheContract() =>
        JsonSerializer.Serialize(new PaperSummary("Here is a summary: a) **Goal:** Speed. b) A cache. Follow-up questions: 1. Why? 2. How?")).Should().Be(
            """{"text":"Here is a summary: a) **Goal:** Speed. b) A cache. Follow-up questions: 1. Why? 2. How?","style":"lettered","preamble":"Here is a summary:","sections":[{"role":"objective","label":"a)","heading":"Goal","text":"Speed.","inferred":false},{"role":"methodology","label":"b)","text":"A cache.","inferred":false}],"followUpQuestions":["Why?","How?"]}""");

    [Fact]
    public void Write_OfPoints_WritesStrings() =>
        JsonSerializer.Serialize(new PaperSummary("- One. - Two.")).Should().Be("""{"text":"- One. - Two.","style":"bulleted","points":["One.","Two."]}""");

    [Fact]
    public void Write_UnderOtherOptions_IsTheSame() =>
        JsonSerializer.Serialize(WrittenStructure.Written("It wins."), OtherOptions).Should().Be("""{"text":"It wins.","style":"prose"}""");

    [Theory]
    [InlineData("")]
    [InlineData("It wins.")]
    [InlineData("Here is a summary: a) One. b) Two.")]
    [InlineData("It is one. i) One. ii) One. iii) One. iv) One.")]
    [InlineData("**i) Summary:** One. **ii) Results:** Two. Follow-up questions: 1. One? 2. One?")]
    [InlineData("**- One.** **- One.** **- One.**")]
    [InlineData("a) b) One. c) ")]
    [InlineData("- \"Quoted\" \\ and <b>. - 😀 é \u2028.")]
    public void RoundTrip_OfASummary_GivesAnEqualOne(string text)
    {
        var summary = new PaperSummary(text);

        var read = JsonSerializer.Deserialize<PaperSummary>(JsonSerializer.Serialize(summary))!;

        read.Should().Be(summary);
        read.Structure.Parts.Should().Equal(summary.Structure.Parts);
    }

    [Fact]
    public void Read_OfATextAlone_FindsItsStructure()
    {
        JsonSerializer.Deserialize<PaperSummary>("""{"text":"a) One. b) Two."}""")!.Sections.Should().HaveCount(2);
        JsonSerializer.Deserialize<PaperSummary>("\"a) One. b) Two.\"")!.Sections.Should().HaveCount(2);
        JsonSerializer.Deserialize<PaperSummary>("null").Should().BeNull();
        JsonSerializer.Deserialize<PaperSummary>("{}").Should().Be(PaperSummary.Empty);
    }

    [Fact]
    public void Read_InAnyOrderAndWithUnknownProperties_TakesTheSame()
    {
        var read = JsonSerializer.Deserialize<PaperSummary>(
            """{"later":{"x":[1]},"followUpQuestions":["Why?"],"points":null,"preamble":null,"sections":[{"text":"Speed.","weight":2,"inferred":false,"heading":"Goal","label":"a)","role":"objective"}],"style":"lettered","text":"a) **Goal:** Speed. Follow-up questions: 1. Why?"}""");

        read.Should().Be(new PaperSummary("a) **Goal:** Speed. Follow-up questions: 1. Why?"));
    }

    [Fact]
    public void Read_OfWhatAnotherExtractorFound_KeepsIt()
    {
        var extractor = SummaryExtractor.Default.WithSectionNames(SectionRole.Results, "Ergebnis").WithSectionNames(SectionRole.Objective, "Ziel").WithQuestionHeadings("Fragen");
        var summary = new PaperSummary("Vorab ein Satz. **Ziel:** Schnell sein. **Ergebnis:** Doppelt so schnell. Fragen: 1. Warum? 2. Wie?", extractor);
        summary.Sections.Should().HaveCount(3);

        var read = JsonSerializer.Deserialize<PaperSummary>(JsonSerializer.Serialize(summary))!;

        read.Should().Be(summary);
        read.Should().NotBe(new PaperSummary(summary.Text));
        read.Results!.Value.HeadingRange.Should().NotBeNull();
        read.FollowUpQuestions[1].MarkerRange.Should().Be(summary.FollowUpQuestions[1].MarkerRange);
        SummaryLaw.ShouldHold(read);
    }

    [Fact]
    public void Read_OfInferredSections_KeepsThemSo()
    {
        const string json = """{"text":"It is fast. It wins.","style":"prose","sections":[{"role":"overview","text":"It is fast.","inferred":true},{"role":"results","text":"It wins.","inferred":true}]}""";

        var read = JsonSerializer.Deserialize<PaperSummary>(json)!;

        read.Style.Should().Be(SummaryStyle.Prose);
        read.Sections.Should().HaveCount(2).And.OnlyContain(section => section.Inferred);
        JsonSerializer.Serialize(read).Should().Be(json);
    }

    [Fact]
    public void Write_OfWhatASummaryHolds_HasTheShapeItHasThere()
    {
        var summary = new PaperSummary("a) **Goal:** Speed. b) It wins. Follow-up questions: 1. Why?");
        var view = new View(summary.Sections, summary.Points, summary.FollowUpQuestions, summary.Results, summary.Overview);

        var json = JsonSerializer.Serialize(view);

        json.Should().Be(
            """{"Sections":[{"role":"objective","label":"a)","heading":"Goal","text":"Speed.","inferred":false},{"role":"methodology","label":"b)","text":"It wins.","inferred":false}],"Points":[],"Questions":["Why?"],"Results":null,"Overview":null}""");
        JsonSerializer.Serialize(view, ViewContext.Default.View).Should().Be(json);
        JsonSerializer.Serialize(new PaperSummary("- One. - Two.").Points).Should().Be("""["One.","Two."]""");
        JsonSerializer.Serialize(default(SummarySection)).Should().Be("""{"role":"overview","text":"","inferred":false}""");
    }

    [Fact]
    public void RoundTrip_OfAStructure_GivesTheSameParts()
    {
        var summary = new PaperSummary("a) **Goal:** Speed. b) It wins.");

        var json = JsonSerializer.Serialize(summary.Structure);

        json.Should().Be(JsonSerializer.Serialize(summary));
        JsonSerializer.Deserialize<SummaryStructure>(json)!.Parts.Should().Equal(summary.Structure.Parts);
    }

    [Fact]
    public void Read_OfASectionAlone_SaysThatItCannot() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<SummarySection>("{}")).Should().Throw<NotSupportedException>().WithMessage("*SummarySection*");

    [Theory]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("""{"text":1}""")]
    [InlineData("""{"text":"x","style":"fancy"}""")]
    [InlineData("""{"text":"x","style":3}""")]
    [InlineData("""{"text":"x","points":"x"}""")]
    [InlineData("""{"text":"x","points":[1]}""")]
    [InlineData("""{"text":"x","points":["y"]}""")]
    [InlineData("""{"text":"x","sections":[1]}""")]
    [InlineData("""{"text":"x y","sections":[{"role":"hero","text":"x"}]}""")]
    [InlineData("""{"text":"x","points":["x"],"followUpQuestions":["x"]}""")]
    public void Read_OfWhatIsNoSummary_SaysSo(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<PaperSummary>(json)).Should().Throw<JsonException>();

    [Fact]
    public void Read_SectionWithoutItsText_IsEmpty() =>
        JsonSerializer.Deserialize<PaperSummary>("""{"text":"It wins.","style":"prose","sections":[{"role":"results","text":null}]}""")!
            .Sections.Single().Text.Should().BeEmpty();

    [Fact]
    public void Read_PreambleAlone_IsTakenFromTheJson() =>
        JsonSerializer.Deserialize<PaperSummary>("""{"text":"Look: it wins.","preamble":"Look:"}""")!.Preamble.Should().Be("Look:");

    [Fact]
    public void Read_AnotherPreambleThanIsFound_TakesTheOneOfTheJson() =>
        JsonSerializer.Deserialize<PaperSummary>(
            """{"text":"Here is a summary: - One. - Two.","style":"bulleted","preamble":"Here is","points":["One.","Two."]}""")!.Preamble.Should().Be("Here is");

    [Fact]
    public void Read_SectionThatIsNoObject_IsRefused()
    {
        var read = () => JsonSerializer.Deserialize<PaperSummary>("""{"text":"It wins.","sections":["It wins."]}""");

        read.Should().Throw<JsonException>().WithMessage("String was found in the sections of a summary; an object was expected.*");
    }

    public sealed record View(
        SummaryItems<SummarySection> Sections,
        SummaryItems<SummaryPoint> Points,
        SummaryItems<FollowUpQuestion> Questions,
        SummarySection? Results,
        SummarySection? Overview);

    [JsonSerializable(typeof(View))]
    private sealed partial class ViewContext : JsonSerializerContext;
}
