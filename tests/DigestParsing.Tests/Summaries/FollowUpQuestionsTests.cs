using DigestParsing.Summaries;

using static DigestParsing.Tests.Summaries.WrittenStructure;

namespace DigestParsing.Tests.Summaries;

public sealed class FollowUpQuestionsTests
{
    [Theory]
    [InlineData("Follow-up questions:")]
    [InlineData("Follow-up Questions:")]
    [InlineData("Follow-Up Questions:")]
    [InlineData("Follow up questions:")]
    [InlineData("Followup Questions:")]
    [InlineData("FOLLOW-UP QUESTIONS:")]
    [InlineData("**Follow-up questions:**")]
    [InlineData("**Follow-Up Questions**:")]
    [InlineData("**Follow-up questions**")]
    [InlineData("*Follow-up questions:*")]
    [InlineData("Follow-Up Questions:**")]
    [InlineData("3. Follow-up questions:")]
    [InlineData("e) Follow-up questions:")]
    [InlineData("vi) **Follow-up questions:**")]
    [InlineData("**6. Follow-up questions:**")]
    [InlineData("Here are some follow-up questions an AI practitioner might ask:")]
    [InlineData("Follow-up questions from the view of an engineer:")]
    public void Questions_UnderAnySpelling_AreFound(string heading)
    {
        var summary = Written($"The model wins.  {heading}  1. Does it scale? That would help. 2.  The data is new. Is it free?");

        summary.FollowUpQuestions.Select(question => question.Text).Should().Equal("Does it scale? That would help.", "The data is new. Is it free?");
        summary.Style.Should().Be(SummaryStyle.Prose);
        summary.Structure.Parts.Should().ContainSingle(part => part.Kind == SummaryPartKind.Prose).Which.Range.Should().Be(..15);
        SummaryLaw.ShouldHold(summary);
    }

    [Theory]
    [InlineData("1. One? 2. Two? 3. Three?")]
    [InlineData("1) One? 2) Two? 3) Three?")]
    [InlineData("(1) One? (2) Two? (3) Three?")]
    [InlineData("**1.** One? **2.** Two? **3.** Three?")]
    [InlineData("Q1: One? Q2: Two? Q3: Three?")]
    [InlineData("a) One? b) Two? c) Three?")]
    [InlineData("i) One? ii) Two? iii) Three?")]
    [InlineData("- One? - Two? - Three?")]
    [InlineData("* One? * Two? * Three?")]
    [InlineData("One? Two? Three?")]
    [InlineData("1. One?\n2. Two?\n3. Three?")]
    public void Questions_HoweverNumbered_HoldNoNumber(string questions)
    {
        var summary = Written("a) Aim. b) Way. c) Outcome. d) Use. Follow-up questions: " + questions);

        summary.FollowUpQuestions.Select(question => question.Text).Should().Equal("One?", "Two?", "Three?");
        summary.Sections.Should().HaveCount(4);
        summary.Sections[3].Text.Should().Be("Use.");
        SummaryLaw.ShouldHold(summary);
    }

    [Theory]
    [InlineData("The gain is not shown beyond Figure 4. How large is it?")]
    [InlineData("The gain is not shown beyond Figure 2. How large is it?")]
    [InlineData("The gain is not shown beyond Fig. 2. How large is it?")]
    [InlineData("Is it the same as in Smith et al. 2. or not?")]
    [InlineData("Do 2. and 3. hold?")]
    [InlineData("Does it reach 2.5 or 2. something?")]
    [InlineData("Is it as in Table\n  2. How large is it?")]
    public void Questions_WithANumberInside_AreNotSplit(string first)
    {
        var summary = Written($"It wins. Follow-up questions: 1. {first} 2. Second? 3. Third?");

        summary.FollowUpQuestions.Select(question => question.Text).Should().Equal(first, "Second?", "Third?");
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void Questions_OfMoreThanNine_AreAllFound()
    {
        var text = "It wins. Follow-up questions: " + string.Join(" ", Enumerable.Range(1, 120).Select(number => $"{number}. Number {number}?"));

        Written(text).FollowUpQuestions.Should().HaveCount(120);
    }

    [Theory]
    [InlineData("The model asks follow-up questions: 1) what is meant, 2) what is known. It wins.")]
    [InlineData("Follow-up questions help users. The model asks them.")]
    [InlineData("Users ask follow-up questions. 1. They are hard. 2. They are long.")]
    [InlineData("The set holds answers and follow-up questions: a first of its kind.")]
    [InlineData("It is made for follow-up questions.")]
    [InlineData("It wins. Follow-up questions: none.")]
    public void Prose_ThatSpeaksOfFollowUpQuestions_HasNone(string text)
    {
        var summary = Written(text);

        summary.FollowUpQuestions.Should().BeEmpty();
        summary.Style.Should().Be(SummaryStyle.Prose);
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void Heading_AfterAReference_TakesNoNumberFromIt()
    {
        var summary = Written("a) Aim. b) As ranked in Figure 1.   Follow-up questions:  1. One?  2. Two?");

        summary.Sections[1].Text.Should().Be("As ranked in Figure 1.");
        summary.FollowUpQuestions.Should().HaveCount(2);
    }

    [Fact]
    public void Question_KnowsItsNumber()
    {
        var summary = Written("It wins. Follow-up questions: 1. One? **2.** Two?");

        var second = summary.FollowUpQuestions[1];
        summary.Text[second.MarkerRange!.Value].Should().Be("**2.**");
        summary.Text[second.Range].Should().Be("Two?");
        second.Span.ToString().Should().Be("Two?");
        second.ToString().Should().Be("Two?");
        Written("Follow-up questions: One?").FollowUpQuestions[0].MarkerRange.Should().BeNull();
    }

    [Fact]
    public void Questions_WithoutNumbers_EndWithWhatExplainsTheLast() =>
        Written("It wins. Follow-up questions: Does it scale? \"Is it free?\" That would help.").FollowUpQuestions.Select(question => question.Text)
            .Should().Equal("Does it scale?", "\"Is it free?\" That would help.");

    [Fact]
    public void Questions_UnderAHeadingOfOnesOwn_AreFound() =>
        new PaperSummary("It wins. Dig deeper: 1. Why? 2. How?", SummaryExtractor.Default.WithQuestionHeadings("Dig deeper")).FollowUpQuestions.Should().HaveCount(2);
}
