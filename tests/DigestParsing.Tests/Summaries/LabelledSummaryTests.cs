using DigestParsing.Summaries;

using static DigestParsing.Tests.Summaries.WrittenStructure;

namespace DigestParsing.Tests.Summaries;

public sealed class LabelledSummaryTests
{
    private static readonly SectionRole[] ByLetter = [SectionRole.Objective, SectionRole.Methodology, SectionRole.Results, SectionRole.Implication];

    private static readonly SectionRole[] ByNumeral =
        [SectionRole.Overview, SectionRole.Objective, SectionRole.Methodology, SectionRole.Results, SectionRole.Implication];

    [Theory]
    [InlineData("a) The aim is speed. b) A cache is added. c) It runs twice as fast. d) Phones can use it.")]
    [InlineData("a) The aim is speed.  b)  A cache is added.   c) It runs twice as fast.  d) Phones can use it.")]
    [InlineData("(a) The aim is speed. (b) A cache is added. (c) It runs twice as fast. (d) Phones can use it.")]
    [InlineData("**a)** The aim is speed. **b)** A cache is added. **c)** It runs twice as fast. **d)** Phones can use it.")]
    [InlineData("A) The aim is speed. B) A cache is added. C) It runs twice as fast. D) Phones can use it.")]
    [InlineData("a) The aim is speed.\nb) A cache is added.\nc) It runs twice as fast.\nd) Phones can use it.")]
    [InlineData("a. The aim is speed. b. A cache is added. c. It runs twice as fast. d. Phones can use it.")]
    [InlineData("a) **Objective:** The aim is speed. b) **Methodology:** A cache is added. c) **Results:** It runs twice as fast. d) **Implication:** Phones can use it.")]
    [InlineData("**a) Objective:** The aim is speed. **b) Methodology:** A cache is added. **c) Results:** It runs twice as fast. **d) Implication:** Phones can use it.")]
    public void Sections_OfLetters_HaveTheirRolesByPosition(string text)
    {
        var summary = Written(text);

        summary.Style.Should().Be(SummaryStyle.Lettered);
        summary.Sections.Select(section => section.Role).Should().Equal(ByLetter);
        summary.Sections.Select(section => section.Text)
            .Should().Equal("The aim is speed.", "A cache is added.", "It runs twice as fast.", "Phones can use it.");
        summary.Overview.Should().BeNull();
        summary.Objective!.Value.Text.Should().Be("The aim is speed.");
        summary.Methodology!.Value.Text.Should().Be("A cache is added.");
        summary.Results!.Value.Text.Should().Be("It runs twice as fast.");
        summary.Implication!.Value.Text.Should().Be("Phones can use it.");
        SummaryLaw.ShouldHold(summary);
    }

    [Theory]
    [InlineData("i) A new index. ii) The aim is recall. iii) Trees are used. iv) Recall rises. v) Search gets better.", SummaryStyle.Roman)]
    [InlineData("(i) A new index. (ii) The aim is recall. (iii) Trees are used. (iv) Recall rises. (v) Search gets better.", SummaryStyle.Roman)]
    [InlineData("I) A new index. II) The aim is recall. III) Trees are used. IV) Recall rises. V) Search gets better.", SummaryStyle.Roman)]
    [InlineData("i) **Summary:** A new index. ii) **Main research question/objective:** The aim is recall. iii) **Key methodology:** Trees are used. iv) **Primary results:** Recall rises. v) **Principal implication for AI practitioners:** Search gets better.", SummaryStyle.Roman)]
    [InlineData("i) Summary: A new index. ii) Main research question: The aim is recall. iii) Key methodology used: Trees are used. iv) Primary results: Recall rises. v) Principal implication for AI practitioners: Search gets better.", SummaryStyle.Roman)]
    [InlineData("**i) Summary:** A new index.  **ii) Objective:** The aim is recall.  **iii) Method:** Trees are used.  **iv) Results:** Recall rises.  **v) Implications:** Search gets better.", SummaryStyle.Roman)]
    [InlineData("i) **Summary**: A new index. ii) **Objective**: The aim is recall. iii) **Method**: Trees are used. iv) **Results**: Recall rises. v) **Impact**: Search gets better.", SummaryStyle.Roman)]
    [InlineData("1. **Summary:** A new index. 2. **Objective:** The aim is recall. 3. **Method:** Trees are used. 4. **Results:** Recall rises. 5. **Impact:** Search gets better.", SummaryStyle.Numbered)]
    [InlineData("1) Summary: A new index. 2) Objective: The aim is recall. 3) Method: Trees are used. 4) Results: Recall rises. 5) Impact: Search gets better.", SummaryStyle.Numbered)]
    [InlineData("1. A new index. 2. The aim is recall. 3. Trees are used. 4. Recall rises. 5. Search gets better.", SummaryStyle.Numbered)]
    [InlineData("**Summary:** A new index. **Research Objective:** The aim is recall. **Key methodology used:** Trees are used. **Key findings:** Recall rises. **Significance:** Search gets better.", SummaryStyle.Named)]
    [InlineData("A new index. Main research question or objective: The aim is recall. Key methodology used: Trees are used. Primary results: Recall rises. Principal implication for AI practitioners: Search gets better.", SummaryStyle.Named)]
    [InlineData("A new index. **Objective:** The aim is recall. **Methods** Trees are used. **Results** Recall rises. **Takeaway:** Search gets better.", SummaryStyle.Named)]
    public void Sections_OfFive_StartWithTheOverview(string text, SummaryStyle style)
    {
        var summary = Written(text);

        summary.Style.Should().Be(style);
        summary.Sections.Select(section => section.Role).Should().Equal(ByNumeral);
        summary.Sections.Select(section => section.Text)
            .Should().Equal("A new index.", "The aim is recall.", "Trees are used.", "Recall rises.", "Search gets better.");
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void Label_InsideAKnownHeadingAfterOthers_IsPartOfTheHeading()
    {
        var summary = Written("Limitations: It is small. **i) *Results* ** The cache wins. ii) It wins twice.");

        summary.Style.Should().Be(SummaryStyle.Named);
        summary.Sections.Select(section => section.Role).Should().Equal(SectionRole.Note, SectionRole.Results);
    }

    [Fact]
    public void Section_WithLabelAndHeading_KnowsBothAndWhereTheyStand()
    {
        var summary = Written("**i) Summary:** A new index. **ii) Main question:** Does it help?");

        var second = summary.Sections[1];
        second.Label.Should().Be("ii)");
        second.Heading.Should().Be("Main question");
        summary.Text[second.LabelRange!.Value].Should().Be("**ii)");
        summary.Text[second.HeadingRange!.Value].Should().Be("Main question:**");
        summary.Text[second.Range].Should().Be("Does it help?");
        second.Span.ToString().Should().Be(second.Text);
        second.Inferred.Should().BeFalse();
        second.Confidence.Should().Be(1);
        second.ToString().Should().Be("Does it help?");
    }

    [Fact]
    public void Section_WithoutLabelAndHeading_HasNeither()
    {
        var lead = Written("A new index. - It is small. - It is fast.").Sections.Should().ContainSingle().Subject;

        lead.Label.Should().BeNull();
        lead.Heading.Should().BeNull();
        lead.LabelRange.Should().BeNull();
        lead.HeadingRange.Should().BeNull();
    }

    [Fact]
    public void Sections_AfterTheFourthLetter_AreNotes()
    {
        var summary = Written("a) One. b) Two. c) Three. d) Four. e) The cost is not given. f) Code is promised.");

        summary.Sections.Select(section => section.Role).Should().Equal([.. ByLetter, SectionRole.Note, SectionRole.Note]);
    }

    [Fact]
    public void Sections_WithAWrittenHeading_TakeItsRoleAndNotTheirPosition()
    {
        var summary = Written("a) **Key results:** It wins. b) **Limitations:** It is slow. c) Third by position. d) **Why now:** Last by position.");

        summary.Sections.Select(section => section.Role)
            .Should().Equal(SectionRole.Results, SectionRole.Note, SectionRole.Results, SectionRole.Implication);
        summary.Sections[3].Heading.Should().Be("Why now");
    }

    [Fact]
    public void Lead_BeforeFiveLabels_IsAnOverviewOfItsOwn()
    {
        var summary = Written("The paper builds an index.  i) A new index. ii) The aim. iii) The way. iv) The outcome. v) The use.");

        summary.Sections.Should().HaveCount(6);
        summary.Sections[0].Should().Match<SummarySection>(section => section.Role == SectionRole.Overview && section.Label == null);
        summary.Sections[1].Role.Should().Be(SectionRole.Overview);
        summary.Overview!.Value.Text.Should().Be("The paper builds an index.");
    }

    [Fact]
    public void Lead_BeforeFourLabels_LeavesThemToStartAtTheObjective()
    {
        var summary = Written("The paper builds an index. i) The aim. ii) The way. iii) The outcome. iv) The use.");

        summary.Sections.Select(section => section.Role).Should().Equal(ByNumeral);
    }

    [Theory]
    [InlineData("Here is a concise summary of the paper \"Index: A Tree\" following your guidelines:  i) One. ii) Two.", "Here is a concise summary of the paper \"Index: A Tree\" following your guidelines:")]
    [InlineData("Okay, here's a summary of Tree.index, as asked: i) One. ii) Two.", "Okay, here's a summary of Tree.index, as asked:")]
    [InlineData("Sure! Below is an overview. i) One. ii) Two.", "Sure! Below is an overview.")]
    [InlineData("Here is a summary of “Index: A Tree”:  **Summary:** i) One. ii) Two.", "Here is a summary of “Index: A Tree”:  **Summary:**")]
    [InlineData("**Summary:** i) One. ii) Two.", "**Summary:**")]
    [InlineData("The summary in the form that was asked for: i) One. ii) Two. iii) Three.", "The summary in the form that was asked for:")]
    public void Preamble_BeforeLabels_IsNoSection(string text, string preamble)
    {
        var summary = Written(text);

        summary.Preamble.Should().Be(preamble);
        summary.Style.Should().Be(SummaryStyle.Roman);
        summary.Sections[0].Text.Should().Be("One.");
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void Preamble_BeforeProse_IsNoPartOfIt()
    {
        var summary = Written("Here is a summary of the paper: The model learns from pairs.");

        summary.Preamble.Should().Be("Here is a summary of the paper:");
        summary.Style.Should().Be(SummaryStyle.Prose);
        summary.Structure.Parts.Select(part => part.Kind).Should().Equal(SummaryPartKind.Preamble, SummaryPartKind.Prose);
    }

    [Theory]
    [InlineData("This is the first broad overview of agents. It covers 300 papers.")]
    [InlineData("Here the model fails: it repeats itself.")]
    [InlineData("The method works in two stages: 1) pairs are drawn, 2) weights are fit. It wins.")]
    [InlineData("The method works in two stages: (i) pairs are drawn, and (ii) weights are fit. It wins by 3 points.")]
    [InlineData("The paper brings two things. (i) A data set is built. (ii) A model is trained.")]
    [InlineData("It works: a) for text, b) for code.")]
    [InlineData("The network adds a gate, as shown in panel a) of the first figure. The rest is known.")]
    [InlineData("The team led by I. Newton studies light. It is a wave.")]
    [InlineData("The gains hold. Results: they vary with size.")]
    [InlineData("One thing is clear. The data: it matters. The model: it does not.")]
    [InlineData("1.58-bit weights are enough. 2. is no label here.")]
    public void Labels_ThatOnlyLookLikeOnes_MakeNoSections(string text)
    {
        var summary = Written(text);

        summary.Style.Should().Be(SummaryStyle.Prose);
        summary.Sections.Should().BeEmpty();
        summary.Preamble.Should().BeNull();
        SummaryLaw.ShouldHold(summary);
    }

    [Theory]
    [InlineData("a) The aim is speed. b) It has two stages: 1) pairs, 2) weights. c) Done.", 3)]
    [InlineData("a) The aim is c) or less, as panel b) shows. b) A cache. c) Done.", 3)]
    [InlineData("a) The aim is speed, see Fig. b) for more. b) A cache. c) Done.", 3)]
    [InlineData("a) The aim is speed. b) See Smith et al. c) there. c) Done.", 3)]
    [InlineData("i) One, as in (ii) below. ii) Two. iii) Three.", 3)]
    [InlineData("1. **Summary:** It gains 2. points. 2. **Results:** See Table 3. They rise. 3. **Impact:** Much.", 3)]
    public void Labels_OutOfSequenceOrInsideASentence_DoNotCut(string text, int sections)
    {
        var summary = Written(text);

        summary.Sections.Should().HaveCount(sections);
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void Labels_BeforeHeadings_NeedNoFullStopBefore()
    {
        var summary = Written("i) **Summary:** A new index ii) **Key results:** It is small");

        summary.Sections.Select(section => section.Text).Should().Equal("A new index", "It is small");
    }

    [Theory]
    [InlineData("a) How to be fast b) The authors use a cache c) It halves the time", 3)]
    [InlineData("a) How to be fast, as panel b) The one above, shows b) A cache", 2)]
    [InlineData("a) Either a) Speed or b) Size matters. b) A cache.", 2)]
    public void Labels_WithoutAFullStopBefore_CountWhereACapitalFollows(string text, int sections)
    {
        var summary = Written(text);

        summary.Sections.Should().HaveCount(sections);
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void Heading_InBoldAfterTheLastLabel_BeginsASectionOfItsOwn()
    {
        var summary = Written("a) One. b) Two. c) Three. d) Four. **Limitations:** Only English was tried.");

        summary.Sections[^1].Should().Match<SummarySection>(section => section.Role == SectionRole.Note && section.Label == null && section.Heading == "Limitations");
        summary.Sections[3].Text.Should().Be("Four.");
    }

    [Fact]
    public void Sections_WithoutText_KeepTheirLabels()
    {
        var summary = Written("a) b) Only the second says something. c) Third.");

        summary.Sections.Should().NotBeEmpty();
        summary.Sections[0].Label.Should().Be("a)");
        SummaryLaw.ShouldHold(summary);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n")]
    [InlineData("a)")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData("Follow-up questions:")]
    [InlineData("**")]
    [InlineData("****")]
    [InlineData("\ud83d")]
    public void Structure_OfNextToNothing_Holds(string text) => SummaryLaw.ShouldHold(Written(text));

    [Theory]
    [InlineData("a) A cache (fast)  b) A queue.", 2)]
    [InlineData("a) A cache  b) a queue.", 1)]
    [InlineData("a)目标明确。b)方法新颖。", 2)]
    [InlineData("1. It is new. 2. It wins.", 0)]
    [InlineData("1. It is new. 2. It wins. 3. It is fast.", 3)]
    [InlineData("It is. It was. i) One. ii) Two. iii) Three.", 4)]
    [InlineData("It is. It was. It will be. i) One. ii) Two. iii) Three.", 0)]
    [InlineData("***Results:*** One. ***Note:*** Two.", 2)]
    [InlineData("**Results** are good. **Limitations** are few.", 0)]
    public void Sections_NearlyLabelled_AreThoseThatAreWritten(string text, int sections)
    {
        var parts = Written(text).Structure.Parts;

        parts.Count(part => part.Kind == SummaryPartKind.Section).Should().Be(sections);
    }

    [Fact]
    public void Sections_InThreeStars_HoldNoneOfThem() =>
        Written("***Results:*** One. ***Note:*** Two.").Sections.Select(section => section.Text).Should().Equal("One.", "Two.");

    [Theory]
    [InlineData(2, "One. Two.", true)]
    [InlineData(2, "One. Two. Three", false)]
    [InlineData(2, "One. Two) ", true)]
    public void HasAtMost_SentenceWithoutItsStop_Counts(int count, string text, bool expected) => Sentences.HasAtMost(count, text).Should().Be(expected);
}
