using System.Text.Json;
using DigestParsing.Tests.Corpus;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Summaries;

public sealed class SummaryLawTests
{
    // What summaries are made of, and what only looks like it.
    private static readonly string[] Pieces =
    [
        "a)", "b)", "c)", "d)", "e)", "(a)", "(b)", "**a)**", "**b)** ", "i)", "ii)", "iii)", "iv)", "v)", "(i)", "1.", "2.", "3.", "1)", "2)", "Q1:", "Q2:",
        "**Summary:**", "**Key results:**", "**Results**:", "Key methodology used:", "Objective:", "**Unknown words:**", "**", "*", "_", "***",
        "Follow-up questions:", "**Follow-Up Questions:**", "3. Follow up questions:", "Here are some follow-up questions one may ask:", "follow-up questions",
        "Here is a concise summary of the paper:", "Okay, here's a summary of \"A: B\":", "- ", "-", "* ", "•", "**-**", "**- ", "{- ", "—",
        "The model learns from pairs.", "It gains 4.2 points on Fig. 3, e.g. on long input.", "Does it scale?", "see Table 2. How", "(i.e. less)", "x", "A",
        "?", ".", ";", ":", "：", "。", "!", "\"", "“", "”", "(", ")", "[", "]", "`", "$x_1$", "&amp;", "<think>", "|", "\\",
        "\n", "\r\n", "\n- ", "\t", "  ", " ", "\u00a0", "\u3000", "é", "概要：", "😀", "\ud83d", "\ude00", "\u0000", "\u200b",
    ];

    [Fact]
    public void Parts_OfAnyText_CoverItOnce()
    {
        var texts = Gen.Elements(Pieces).ListOf().SelectMany(
            pieces => Gen.Elements("", " ", "  "),
            (pieces, gap) => string.Join(gap, pieces));

        Prop.ForAll(texts.ToArbitrary(), text => SummaryLaw.ShouldHold(new PaperSummary(text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(60));
    }

    // What the property above has found, shortened.
    [Theory]
    [InlineData("a) ** Objective: **b)**  Objective:")]
    [InlineData("**Objective:：  **Follow-Up Questions:****-**")]
    [InlineData("**Results**:3. Follow up questions:。**Summary:**Q1:*Does it scale?")]
    [InlineData("**Results**: 3. Here are some follow-up questions one may ask: ： **Results**: **Unknown words:** Does it scale?")]
    [InlineData("?  follow-up questions  (a)  **Summary:**  **Summary:**  Here are some follow-up questions one may ask:  1)  ?")]
    [InlineData("Objective:  \"  **b)**   Key methodology used:  ：  **Follow-Up Questions:**  •")]
    public void Parts_OfHeadingsThatShareTheirSigns_CoverTheTextOnce(string text) => SummaryLaw.ShouldHold(new PaperSummary(text));

    [Fact]
    public void Parts_OfArbitraryStrings_CoverThemOnce() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || SummaryLaw.Violation(new PaperSummary(text)) is null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void JsonRoundTrip_OfAnyText_GivesAnEqualSummary()
    {
        // A lone surrogate has no JSON form, so those pieces stay out.
        var texts = Gen.Elements(Pieces.Where(piece => !piece.Any(char.IsSurrogate)).ToArray()).ListOf().Select(pieces => string.Join(" ", pieces));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var summary = new PaperSummary(text);
            return JsonSerializer.Deserialize<PaperSummary>(JsonSerializer.Serialize(summary))!.Equals(summary);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(40));
    }

    [Fact]
    public void Rendering_OfAnyText_NeverThrowsAndLetsNoScriptPass()
    {
        string[] nasty = [.. Pieces, "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "<javascript:alert(1)>", "![i](data:text/html,x)", "[a]: b"];
        var texts = Gen.Elements(nasty).ListOf().Select(pieces => string.Join(" ", pieces));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var summary = new PaperSummary(text);
            summary.ToPlainText();
            var html = summary.ToHtml();
            return !html.Contains("<script", StringComparison.OrdinalIgnoreCase) && !html.Contains("<img src=x", StringComparison.Ordinal)
                && !html.Contains("=\"javascript:", StringComparison.OrdinalIgnoreCase) && !html.Contains("=\"data:", StringComparison.OrdinalIgnoreCase);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(40));
    }

    [CorpusFact]
    public void Parts_OfEverySummaryOfTheCorpus_CoverItOnce()
    {
        foreach (var text in CorpusSummaries.ThreeColumn.Concat(CorpusSummaries.SixColumn).Concat(CorpusSummaries.SixColumnLines))
        {
            SummaryLaw.ShouldHold(new PaperSummary(text));
        }
    }
}
