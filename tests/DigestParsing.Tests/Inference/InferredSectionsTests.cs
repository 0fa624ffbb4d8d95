using System.Text.Json;
using DigestParsing.Summaries;

namespace DigestParsing.Tests.Inference;

public sealed class InferredSectionsTests
{
    private const string Prose =
        "This paper presents a cache that forgets on purpose. The main objective is to keep long conversations within the memory of a phone. "
        + "The key methodology involves scoring each entry by its age and use. Experiments show that memory falls by 43% while accuracy drops by 0.2 points. "
        + "AI practitioners can use it to run assistants on small devices.";

    [Fact]
    public void Sections_OfProse_AreInferredFromItsSentences()
    {
        var summary = new PaperSummary(Prose);

        summary.Style.Should().Be(SummaryStyle.Prose);
        summary.Sections.Select(section => section.Role).Should().Equal(
            SectionRole.Overview, SectionRole.Objective, SectionRole.Methodology, SectionRole.Results, SectionRole.Implication);
        summary.Sections.Should().OnlyContain(section => section.Inferred && section.Confidence > 0 && section.Confidence <= 1);
        summary.Results!.Value.Text.Should().Be("Experiments show that memory falls by 43% while accuracy drops by 0.2 points.");
        Prose[summary.Results.Value.Range].Should().Be(summary.Results.Value.Text);
    }

    [Fact]
    public void Sections_WithoutInference_AreEmpty()
    {
        var summary = new PaperSummary(Prose, SummaryExtractor.Default.WithoutInference());

        summary.Sections.Should().BeEmpty();
        summary.Results.Should().BeNull();
    }

    [Fact]
    public void Sections_OfALabelledSummary_AreWritten()
    {
        var summary = new PaperSummary("a) To shrink it. b) It pools keys. c) It falls by 4%. d) It fits.");

        summary.Sections.Should().HaveCount(4).And.OnlyContain(section => !section.Inferred && section.Confidence == 1);
    }

    [Fact]
    public void Questions_AfterProse_StayQuestions()
    {
        var summary = new PaperSummary(Prose + " Follow-up questions: 1. Does it hold for speech? 2. What does it cost?");

        summary.FollowUpQuestions.Select(question => question.Text).Should().Equal("Does it hold for speech?", "What does it cost?");
        summary.Sections[^1].Text.Should().Be("AI practitioners can use it to run assistants on small devices.");
        summary.FollowUpQuestions[1].MarkerRange.Should().NotBeNull();
    }

    [Fact]
    public void Points_OfAList_HaveRoles()
    {
        var points = new PaperSummary(
            "- This paper introduces a cache that forgets on purpose. - Experiments show that memory falls by 43% on two benchmarks.").Points;

        points.Select(point => point.Role).Should().Equal(SectionRole.Overview, SectionRole.Results);
        points.Should().OnlyContain(point => point.Confidence > 0);
    }

    [Fact]
    public void Points_WithoutInference_HaveNoRole() =>
        new PaperSummary("- One thing. - Another.", SummaryExtractor.Default.WithoutInference()).Points
            .Should().OnlyContain(point => point.Role == null && point.Confidence == 0);

    [Fact]
    public void Json_OfInferredSections_SaysSoAndIsReadBack()
    {
        var summary = new PaperSummary(Prose);

        var json = JsonSerializer.Serialize(summary);
        using var document = JsonDocument.Parse(json);
        var read = JsonSerializer.Deserialize<PaperSummary>(json);

        document.RootElement.GetProperty("sections").EnumerateArray().Should().HaveCount(5)
            .And.OnlyContain(section => section.GetProperty("inferred").GetBoolean());
        read.Should().Be(summary);
    }

    [Fact]
    public void PlainText_OfProse_IsNotCutIntoSections() => new PaperSummary(Prose).ToPlainText().Should().Be(Prose);
}
