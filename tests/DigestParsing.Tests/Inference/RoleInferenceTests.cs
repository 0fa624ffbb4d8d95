using System.Diagnostics;
using System.Globalization;
using DigestParsing.Summaries.Inference;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Inference;

public sealed class RoleInferenceTests
{
    private const string Templated =
        "TreeNet is a small network for tables. The main research objective is to read tables without labels. "
        + "The key methodology involves growing a tree over the columns and training it on 3 datasets. "
        + "Primary results show that TreeNet achieves an accuracy of 91.2% on TabBench, outperforming earlier work by 4.5%. "
        + "The principal implication for AI practitioners is that small trees can replace large models.";

    private const string Varied =
        "This paper introduces TreeNet, a novel network for tables. TreeNet leverages a tree over the columns. "
        + "It employs a second tree for the rows. Experiments demonstrate that TreeNet outperforms baselines on two benchmarks. "
        + "This work offers AI practitioners, including data scientists, a valuable tool for reading tables.";

    private const string WithRemark =
        "This research aims to read tables without labels. The authors propose TreeNet, which grows a tree over the columns. "
        + "On TabBench, TreeNet achieved an accuracy of 91.2%. This implies that AI practitioners can leverage small trees. "
        + "The paper does not specify the hardware used for training.";

    [Theory]
    [InlineData(Templated, "OBMRI")]
    [InlineData(Varied, "OMMRI")]
    [InlineData(WithRemark, "BMRIN")]
    public void Infer_Summary_GivesEachSentenceItsRole(string text, string expected) => Letters(RoleInference.Infer(text)).Should().Be(expected);

    [Fact]
    public void Infer_Points_GivesEachPointItsRole()
    {
        const string Text = "- The paper introduces TreeNet. It is a network for tables.\n- TreeNet uses a tree over the columns.\n- TreeNet achieves 91.2% on TabBench.";
        var points = Text.Split('\n').Select(line => (Text.IndexOf(line, StringComparison.Ordinal) + 2)..(Text.IndexOf(line, StringComparison.Ordinal) + line.Length)).ToArray();

        var inferred = RoleInference.Infer(Text, points);

        Letters(inferred).Should().Be("OMR");
        inferred.Select(p => p.Start..p.End).Should().Equal(points);
    }

    [Fact]
    public void Infer_NoSentence_GivesNothing()
    {
        RoleInference.Infer(" ").Should().BeEmpty();
        RoleInference.Infer("A sentence.", []).Should().BeEmpty();
    }

    [Fact]
    public void Infer_AnyText_GivesTheSplittersSentencesARoleAndAConfidence()
    {
        string[] pieces = [" ", ". ", ".", "The", "paper", "achieves", "82.3%", "GPT-4", "(", "\"", "é", "…", "İ", "\ud83d", "This implies", "however,"];
        var texts = Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var inferred = RoleInference.Infer(text);
            return inferred.Select(s => text[s.Start..s.End]).SequenceEqual(SentenceSplitterTests.Split(text))
                && inferred.All(s => Enum.IsDefined(s.Role) && s.Confidence is >= 0 and <= 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20240905, 9));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Infer_OtherCulture_GivesTheSame(string culture)
    {
        var expected = RoleInference.Infer(Varied);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            RoleInference.Infer(Varied).Should().Equal(expected);
            // The weights are read once for all; here they are read in this culture.
            RoleInference.Infer(Varied, RoleModel.Parse(RoleWeights.Table)).Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Infer_ManyThreads_GiveTheSame()
    {
        var expected = RoleInference.Infer(Templated);

        Parallel.For(0, 200, _ => RoleInference.Infer(Templated).Should().Equal(expected));
    }

    [Fact]
    public void Infer_TextInsideALongerOne_GivesTheSame()
    {
        // What stands behind the last sentence changes how its last characters are read, but not what is read.
        var expected = RoleInference.Infer(Varied);

        RoleInference.Infer(Varied + new string(' ', 100)).Should().Equal(expected);
    }

    [Fact]
    public void Infer_CapitalsOfNamesInARow_CountAsOneName()
    {
        var one = RoleInference.Infer("This paper introduces GSA. It has gates.");
        var more = RoleInference.Infer("This paper introduces Gated Slot GSA. It has gates.");

        more.Select(s => s.Role).Should().Equal(one.Select(s => s.Role));
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("A. ")]
    [InlineData("Results show 5%. ")]
    [InlineData(".")]
    [InlineData("x")]
    [InlineData("%")]
    public void Infer_MillionsOfTheSame_TakesLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000));
        var start = Stopwatch.GetTimestamp();

        var inferred = RoleInference.Infer(text);

        inferred.Should().NotBeEmpty();
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Infer_Summary_AllocatesOnlyWhatItReturns()
    {
        RoleInference.Infer(Varied);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var inferred = RoleInference.Infer(Varied);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        allocated.Should().BeLessThanOrEqualTo((inferred.Length * 24) + 24);
    }

    private static string Letters(IEnumerable<InferredSentence> sentences) => string.Concat(sentences.Select(s => "OBMRIN"[(int)s.Role]));
}
