using System.Diagnostics;
using System.Globalization;
using DigestParsing.Summaries;

namespace DigestParsing.Tests.Summaries;

public sealed class SummaryExtractorTests
{
    [Fact]
    public void AddedNames_OfAnotherLanguage_AreHeadings()
    {
        var extractor = SummaryExtractor.Default
            .WithSectionNames(SectionRole.Objective, "Objectif principal", "But de l'étude")
            .WithSectionNames(SectionRole.Results, "Résultats :")
            .WithQuestionHeadings("Questions de suivi")
            .WithPreamblePhrases("Voici un résumé");

        var summary = new PaperSummary(
            "Voici un résumé de l'article : OBJECTIF PRINCIPAL : Aller vite. Résultats: Deux fois plus. **Questions de suivi :** 1. Et ensuite ? 2. À quel prix ?",
            extractor);

        summary.Preamble.Should().Be("Voici un résumé de l'article :");
        summary.Style.Should().Be(SummaryStyle.Named);
        summary.Objective!.Value.Text.Should().Be("Aller vite.");
        summary.Objective!.Value.Heading.Should().Be("OBJECTIF PRINCIPAL");
        summary.Results!.Value.Text.Should().Be("Deux fois plus.");
        summary.FollowUpQuestions.Select(question => question.Text).Should().Equal("Et ensuite ?", "À quel prix ?");
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void AddedNames_InFullWidthScript_NeedNoSpaces()
    {
        var extractor = SummaryExtractor.Default
            .WithSectionNames(SectionRole.Objective, "目的")
            .WithSectionNames(SectionRole.Methodology, "方法")
            .WithSectionNames(SectionRole.Results, "結果");

        var summary = new PaperSummary("目的：速くする。方法：索引を使う。結果：二倍。", extractor);

        summary.Sections.Select(section => section.Text).Should().Equal("速くする。", "索引を使う。", "二倍。");
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void AddedNames_ComeBeforeBuiltInOnes_AndLeaveTheOriginalAsItWas()
    {
        var extractor = SummaryExtractor.Default.WithSectionNames(SectionRole.Note, "Key results");
        const string text = "a) **Key results:** It wins. b) Two.";

        new PaperSummary(text, extractor).Sections[0].Role.Should().Be(SectionRole.Note);
        new PaperSummary(text).Sections[0].Role.Should().Be(SectionRole.Results);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  :  ")]
    [InlineData("\u00A0")]
    [InlineData("A heading that goes on and on and on, and is a sentence much rather than a heading of anything.")]
    public void AddedNames_ThatAreNone_AreRefused(string name)
    {
        FluentActions.Invoking(() => SummaryExtractor.Default.WithSectionNames(SectionRole.Note, name)).Should().Throw<ArgumentException>().WithParameterName("names");
        FluentActions.Invoking(() => SummaryExtractor.Default.WithQuestionHeadings(name)).Should().Throw<ArgumentException>().WithParameterName("headings");
        FluentActions.Invoking(() => SummaryExtractor.Default.WithPreamblePhrases(name)).Should().Throw<ArgumentException>().WithParameterName("phrases");
    }

    [Fact]
    public void CustomExtractor_ReplacesTheBuiltInOne_AndIsAskedOnce()
    {
        var extractor = new HalvesExtractor();
        var summary = new PaperSummary("first half | second half", extractor);

        extractor.Calls.Should().Be(0);
        summary.Style.Should().Be(SummaryStyle.Named);
        summary.Objective!.Value.Text.Should().Be("first half");
        summary.Results!.Value.Text.Should().Be("second half");
        summary.Results!.Value.Inferred.Should().BeTrue();
        summary.Results!.Value.Confidence.Should().BeApproximately(0.75, 1e-6);
        summary.Structure.Parts.Should().Contain(part => part.Kind == SummaryPartKind.Prose, "what an extractor leaves out is prose");
        extractor.Calls.Should().Be(1);
        SummaryLaw.ShouldHold(summary);
    }

    [Fact]
    public void CustomExtractor_ThatAnswersForAnotherText_IsReported()
    {
        var summary = new PaperSummary("x", new WrongExtractor());

        summary.Invoking(broken => broken.Sections).Should().Throw<InvalidOperationException>().WithMessage("*WrongExtractor*another text*");
    }

    [Fact]
    public void Structure_WithPartsOutOfOrder_IsRefused()
    {
        FluentActions.Invoking(() => new SummaryStructure("abcdef", SummaryStyle.Named, [SummaryPart.Section(SectionRole.Note, 2, 2), SummaryPart.Section(SectionRole.Note, 1, 1)]))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SummaryStructure("abcdef", SummaryStyle.Named, [SummaryPart.Section(SectionRole.Note, 2, 5)]))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SummaryPart(SummaryPartKind.Section, 0, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SummaryPart.Section(SectionRole.Note, -1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SummaryPart.InferredSection(SectionRole.Note, 0, 1, double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    [InlineData(256)]
    public void Structure_OfARoleOrStyleThatIsNone_IsRefused(int value)
    {
        FluentActions.Invoking(() => SummaryPart.Section((SectionRole)value, 0, 1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("role");
        FluentActions.Invoking(() => SummaryPart.InferredSection((SectionRole)value, 0, 1, 1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("role");
        FluentActions.Invoking(() => new SummaryStructure("x", (SummaryStyle)value, [])).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("style");
    }

    [Theory]
    [InlineData(0.953, 0.953)]
    [InlineData(0.95349, 0.953)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Confidence_OfAnInferredSection_IsKeptToThreeDigits(double given, double kept) =>
        SummaryPart.InferredSection(SectionRole.Note, 0, 1, given).Confidence.Should().Be(kept);

    [Fact]
    public void Equality_OfSummaries_IsThatOfTextAndStructure()
    {
        var summary = new PaperSummary("a) One. b) Two.");

        summary.Should().Be(new PaperSummary("a) One. b) Two."));
        summary.GetHashCode().Should().Be(new PaperSummary("a) One. b) Two.").GetHashCode());
        summary.Sections[0].Should().Be(new PaperSummary("a) One. b) Three.").Sections[0]).And.NotBe(new PaperSummary("(a) One. (b) Two.").Sections[0]);
        summary.Should().NotBe(new PaperSummary("a) One. b) Three."));
        summary.Should().NotBe(new PaperSummary("a) One. b) Two.", new HalvesExtractor()));
        summary.Equals(null as object).Should().BeFalse();
        PaperSummary.Empty.Should().Be(new PaperSummary(""));
        summary.ToString().Should().Be("a) One. b) Two.");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Extraction_UnderAnyCulture_IsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var summary = new PaperSummary("I) PRIMARY IMPLICATION: It is used. II) MAIN OBJECTIVE: It is tried. FOLLOW-UP QUESTIONS: 1. Is it? 2. İs it?");

            summary.Sections.Select(section => section.Role).Should().Equal(SectionRole.Implication, SectionRole.Objective);
            summary.FollowUpQuestions.Should().HaveCount(2);
            new PaperSummary("i) One. ii) Two. iii) Three.").Sections.Should().HaveCount(3);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Each of these would take minutes if the text were searched again for each piece.
    [Theory]
    [InlineData("1. It is. ", "")]
    [InlineData("- It is. ", "")]
    [InlineData("**- It is.** ", "")]
    [InlineData("- ", "")]
    [InlineData("a) ", "")]
    [InlineData("It is. i) ", "")]
    [InlineData("**Results:** It is. ", "")]
    [InlineData("Results: It is. ", "")]
    [InlineData("Follow-up questions: ", "")]
    [InlineData("Follow-up questions: 1. It is. ", "It is. ")]
    [InlineData("Here are some follow-up questions: 1. ", "It is. ")]
    [InlineData("It is? ", "Follow-up questions: ")]
    [InlineData("1. It is? ", "Follow-up questions: ")]
    [InlineData("a: ", "It is ")]
    [InlineData(": ", "")]
    [InlineData("**", "")]
    [InlineData("*", "")]
    [InlineData("**a", "")]
    [InlineData(" ", "x")]
    [InlineData("2. ", "1. **Summary:** It is")]
    [InlineData(" - ", "It is")]
    [InlineData(". ", "It is")]
    [InlineData("(", "")]
    [InlineData(")", "It is")]
    [InlineData("\"", "Here is a summary")]
    [InlineData("\n", "x")]
    public void Extraction_OfALotOfAnything_TakesLinearTime(string piece, string start)
    {
        var summary = new PaperSummary(start + string.Concat(Enumerable.Repeat(piece, 200_000)) + "x");
        var watch = Stopwatch.StartNew();

        _ = summary.Structure;

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("")]
    [InlineData("It is. Follow-up questions: ")]
    public void Extraction_OfAMillionNumbersInSequence_FindsThemAll(string start)
    {
        var summary = WrittenStructure.Written(start + string.Concat(Enumerable.Range(1, 1_000_000).Select(number => $"{number}. It is. ")));
        var watch = Stopwatch.StartNew();

        (summary.Sections.Count + summary.FollowUpQuestions.Count).Should().Be(1_000_000);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Extraction_OfALotOfNumbersInsideASentence_TakesLinearTime()
    {
        var summary = new PaperSummary(string.Concat(Enumerable.Range(1, 200_000).Select(number => $"{number}) X is and ")));
        var watch = Stopwatch.StartNew();

        summary.Sections.Count.Should().BeLessThan(2);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Summary_ThatNobodyLooksInto_CostsNoMoreThanItself()
    {
        const string text = "a) One. b) Two.";
        _ = new PaperSummary(text).Text;
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
        {
            _ = new PaperSummary(text).Text;
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThanOrEqualTo(1000 * 40);
    }

    [Fact]
    public void Extraction_Allocates_NothingButTheStructure()
    {
        const string text = "a) One. b) Two. c) Three. d) Four. Follow-up questions: 1. Five? 2. Six?";

        // Generic methods of the framework box characters until the runtime has compiled them for good, which takes it some tenths of a second,
        // and much longer beside other work.
        var allocated = AllocatedByExtracting(text);
        for (var attempt = 0; allocated > 320 && attempt < 300; attempt++)
        {
            Thread.Sleep(100);
            allocated = AllocatedByExtracting(text);
        }

        // 13 parts of 16 bytes, their array, and the structure itself.
        allocated.Should().BeLessThanOrEqualTo(320);
    }

    private static long AllocatedByExtracting(string text)
    {
        const int Times = 1000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            _ = SummaryExtractor.Default.Extract(text);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }

    [Fact]
    public void Structure_ReadFromManyThreads_IsOne()
    {
        for (var round = 0; round < 200; round++)
        {
            var summary = new PaperSummary("i) One. ii) Two. Follow-up questions: 1. Three?");
            var seen = new SummaryStructure[8];
            var roles = new SectionRole[8];

            Parallel.For(0, seen.Length, i =>
            {
                roles[i] = summary.Sections[1].Role;
                seen[i] = summary.Structure;
            });

            seen.Should().OnlyContain(structure => ReferenceEquals(structure, seen[0]));
            roles.Should().OnlyContain(role => role == SectionRole.Objective);
        }
    }

    private sealed class HalvesExtractor : ISummaryExtractor
    {
        public int Calls { get; private set; }

        public SummaryStructure Extract(string text)
        {
            Calls++;
            var bar = text.IndexOf('|', StringComparison.Ordinal);
            return bar < 0
                ? new SummaryStructure(text, SummaryStyle.Prose, [])
                : new SummaryStructure(text, SummaryStyle.Named,
                [
                    SummaryPart.Section(SectionRole.Objective, 0, bar - 1),
                    SummaryPart.InferredSection(SectionRole.Results, bar + 2, text.Length - bar - 2, 0.75),
                ]);
        }
    }

    private sealed class WrongExtractor : ISummaryExtractor
    {
        public SummaryStructure Extract(string text) => new("something else", SummaryStyle.Prose, []);
    }
}
