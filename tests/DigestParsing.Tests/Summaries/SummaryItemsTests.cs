using System.Collections;

namespace DigestParsing.Tests.Summaries;

public class SummaryItemsTests
{
    private const string Text = "i) One. ii) Two. iii) Three. Follow-up questions: 1. Four? 2. Five?";

    [Fact]
    public void Items_OfASummary_AreCountedNumberedAndWalkedAlike()
    {
        var sections = new PaperSummary(Text).Sections;

        sections.Count.Should().Be(3);
        sections[1].Text.Should().Be("Two.");
        sections.Select(section => section.Text).Should().Equal("One.", "Two.", "Three.");
        ((IEnumerable)sections).Cast<SummarySection>().Should().Equal(sections[0], sections[1], sections[2]);
        new PaperSummary(Text).FollowUpQuestions[1].Text.Should().Be("Five?");
        new PaperSummary("- One. - Two.").Points[1].Text.Should().Be("Two.");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Index_OutOfRange_IsRefused(int index) =>
        FluentActions.Invoking(() => new PaperSummary(Text).Sections[index]).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void DefaultValues_AreEmptyAndSayNothing()
    {
        default(SummaryItems<SummarySection>).Should().BeEmpty();
        default(SummaryItems<SummaryPoint>).Count.Should().Be(0);
        default(SummaryItems<FollowUpQuestion>).Should().BeEquivalentTo(PaperSummary.Empty.FollowUpQuestions);
        default(SummarySection).Should().Match<SummarySection>(section =>
            section.Text == "" && section.Label == null && section.Heading == null && section.LabelRange == null && section.HeadingRange == null);
        default(SummaryPoint).Should().Match<SummaryPoint>(point => point.Text == "" && point.MarkerRange == null && point.Role == null && point.Confidence == 0);
        default(FollowUpQuestion).Should().Match<FollowUpQuestion>(question => question.Text == "" && question.MarkerRange == null);
        FluentActions.Invoking(() => default(SummaryItems<SummaryPoint>)[0]).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Equality_IsThatOfTheItems()
    {
        var summary = new PaperSummary(Text);
        var same = new PaperSummary("Some words before. " + Text);

        summary.FollowUpQuestions.Should().Equal(same.FollowUpQuestions);
        (summary.FollowUpQuestions == same.FollowUpQuestions).Should().BeTrue();
        summary.FollowUpQuestions.GetHashCode().Should().Be(same.FollowUpQuestions.GetHashCode());
        (summary.Sections != same.Sections).Should().BeTrue();
        summary.Sections.Equals(summary.Sections as object).Should().BeTrue();
        summary.Sections.Equals(new PaperSummary("i) One.").Sections).Should().BeFalse();
        new PaperSummary("i) One.").Sections.Equals(summary.Sections).Should().BeFalse();
        (summary.Sections[0] == new PaperSummary("i) One.").Sections[0]).Should().BeTrue();
        (summary.FollowUpQuestions[0] != same.FollowUpQuestions[1]).Should().BeTrue();
    }

    [Fact]
    public void Walk_OverAllItems_AllocatesNothing()
    {
        var summary = new PaperSummary(Text);
        var length = Walk(summary);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Walk(summary);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        again.Should().Be(length).And.Be("One.Two.Three.Four?Five?".Length);
    }

    [Fact]
    public void Enumerator_AfterReset_StartsAgain()
    {
        var sections = new PaperSummary(Text).Sections.GetEnumerator();
        while (sections.MoveNext())
        {
        }

        sections.Reset();

        sections.MoveNext().Should().BeTrue();
        sections.Current.Label.Should().Be("i)");
    }

    private static int Walk(PaperSummary summary)
    {
        var length = 0;
        foreach (var section in summary.Sections)
        {
            length += section.Span.Length;
        }

        foreach (var point in summary.Points)
        {
            length += point.Span.Length;
        }

        foreach (var question in summary.FollowUpQuestions)
        {
            length += question.Span.Length;
        }

        return length;
    }

    [Fact]
    public void Reset_OfAnEnumerator_StartsAgainBeforeTheFirst()
    {
        System.Collections.IEnumerator items = new PaperSummary("It wins.").Sections.GetEnumerator();
        items.MoveNext();

        items.Reset();

        items.MoveNext().Should().BeTrue();
        items.Current.Should().BeOfType<SummarySection>().Which.Text.Should().Be("It wins.");
    }

    [Fact]
    public void Equality_OfASectionThatIsWrittenAndOneThatIsInferred_IsNotGiven() =>
        SummaryPart.Section(SectionRole.Results, 0, 8).Should().NotBe(SummaryPart.InferredSection(SectionRole.Results, 0, 8, 1));

    [Fact]
    public void Equality_OfSummariesInUnlikeStyles_IsNotGiven()
    {
        var (lettered, roman) = ("""{"text":"It wins.","style":"lettered"}""", """{"text":"It wins.","style":"roman"}""");

        System.Text.Json.JsonSerializer.Deserialize<PaperSummary>(lettered).Should().NotBe(System.Text.Json.JsonSerializer.Deserialize<PaperSummary>(roman));
    }
}
