using static DigestParsing.Tests.Summaries.WrittenStructure;

namespace DigestParsing.Tests.Summaries;

public sealed class PointsTests
{
    [Theory]
    [InlineData("- It is small. - It is fast. - It is free.")]
    [InlineData(" -  It is small.  -  It is fast.  - It is free. ")]
    [InlineData("* It is small. * It is fast. * It is free.")]
    [InlineData("• It is small. • It is fast. • It is free.")]
    [InlineData("•It is small. •It is fast. •It is free.")]
    [InlineData("**-** It is small. **-** It is fast. **-** It is free.")]
    [InlineData("**- It is small.** **- It is fast.** **- It is free.**")]
    [InlineData("-It is small. -It is fast. - It is free.")]
    [InlineData("-\nIt is small.\n-\nIt is fast.\n-\nIt is free.")]
    [InlineData("- It is small.\n- It is fast.\r\n- It is free.")]
    [InlineData("{- It is small. - It is fast. - It is free.")]
    [InlineData("- - It is small. - It is fast. - It is free. -")]
    public void Points_WithAnyMarker_AreRestored(string text)
    {
        var summary = Written(text);

        summary.Style.Should().Be(SummaryStyle.Bulleted);
        summary.Points.Select(point => point.Text).Should().Equal("It is small.", "It is fast.", "It is free.");
        summary.Sections.Should().BeEmpty();
        SummaryLaw.ShouldHold(summary);
    }

    [Theory]
    [InlineData("- A state-of-the-art model - small and fast - is built. - It wins.", "A state-of-the-art model - small and fast - is built.")]
    [InlineData("- It rises by 3 - 5 points. - It wins.", "It rises by 3 - 5 points.")]
    [InlineData("- Mini-7B - The smallest one - is free. - It wins.", "Mini-7B - The smallest one - is free.")]
    [InlineData("- See Smith et al. - a survey. - It wins.", "See Smith et al. - a survey.")]
    [InlineData("- It rises * in all cases. * It is no point. - It wins.", "It rises * in all cases. * It is no point.")]
    [InlineData("- It falls. -5 points at most. - It wins.", "It falls. -5 points at most.")]
    [InlineData("- From a -> b. -> That is it. - It wins.", "From a -> b. -> That is it.")]
    public void Points_WithAHyphenInside_AreNotSplit(string text, string first)
    {
        var summary = Written(text);

        summary.Points.Select(point => point.Text).Should().Equal(first, "It wins.");
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void Points_ThatLackAFullStop_AreSplitWhereASentenceOpens()
    {
        var summary = Written("- The set is built from a crawl and by shuffling of sentences - The authors filter it. - It wins.");

        summary.Points.Should().HaveCount(3);
    }

    [Fact]
    public void Point_KnowsItsMarker()
    {
        var summary = Written("**-** One. **-** Two.");

        var second = summary.Points[1];
        summary.Text[second.MarkerRange!.Value].Should().Be("**-**");
        summary.Text[second.Range].Should().Be("Two.");
        second.Span.ToString().Should().Be("Two.");
        second.ToString().Should().Be("Two.");
        second.Should().Be(Written("- Two.").Points[0]).And.NotBe(summary.Points[0]);
        second.GetHashCode().Should().Be(Written("- Two.").Points[0].GetHashCode());
    }

    [Fact]
    public void Lead_BeforePoints_IsAnOverview()
    {
        var summary = Written("The paper builds an index. - It is small. - It is fast.");

        summary.Style.Should().Be(SummaryStyle.Bulleted);
        summary.Overview!.Value.Text.Should().Be("The paper builds an index.");
        summary.Points.Select(point => point.Text).Should().Equal("It is small.", "It is fast.");
    }

    [Theory]
    [InlineData("**Key points:** - One. - Two.", "**Key points:**")]
    [InlineData("**Summary of \"An Index for Trees and Everything Like Them\"** - This is one. - This is two.", "**Summary of \"An Index for Trees and Everything Like Them\"**")]
    [InlineData("**Summary of Index: A Tree:** - One. - Two.", "**Summary of Index: A Tree:**")]
    [InlineData("Here is a summary: - One. - Two.", "Here is a summary:")]
    [InlineData("An Index for Trees and Everything Like Them - This is one. - This is two.", "An Index for Trees and Everything Like Them")]
    public void Title_BeforePoints_IsAPreamble(string text, string preamble)
    {
        var summary = Written(text);

        summary.Preamble.Should().Be(preamble);
        summary.Points.Should().HaveCount(2);
        summary.Sections.Should().BeEmpty();
        SummaryLaw.ShouldHold(summary);
    }

    [Theory]
    [InlineData("The three parts - scene, light and form - are learned apart.")]
    [InlineData("The model wins. - That is all.")]
    [InlineData("*Emphasis* may begin a summary. * Or stand in it.")]
    [InlineData("-5 degrees are enough. It is cold.")]
    [InlineData("--- a rule.")]
    public void Prose_WithHyphens_HasNoPoints(string text)
    {
        var summary = Written(text);

        summary.Points.Should().BeEmpty();
        summary.Style.Should().Be(SummaryStyle.Prose);
        SummaryLaw.ShouldHold(summary);
    }
}
