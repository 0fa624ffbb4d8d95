using System.Diagnostics;
using DigestParsing.Summaries;

using static DigestParsing.Tests.Summaries.WrittenStructure;

namespace DigestParsing.Tests.Summaries;

public sealed class SummaryRenderingTests
{
    [Theory]
    [InlineData("It wins.", "It wins.")]
    [InlineData("It **wins** by *far* and `code` holds.", "It wins by far and code holds.")]
    [InlineData("See [the site](https://example.org/a?b=c) for it.", "See the site for it.")]
    [InlineData("See <https://example.org> for it.", "See https://example.org for it.")]
    [InlineData("Less &lt; more &amp; &quot;so&quot;.", "Less < more & \"so\".")]
    [InlineData("Of size *T*<sup>*K*</sup><br>or so.", "Of size TK or so.")]
    [InlineData("It emits <think> and </think> tokens, x < y.", "It emits <think> and </think> tokens, x < y.")]
    [InlineData("With $\\gamma$ of $x_{i}^2$ and SL$^{2}$A.", "With γ of x_i^2 and SL^2A.")]
    [InlineData("Between $5 and $10 a piece.", "Between $5 and $10 a piece.")]
    [InlineData("1. is no list, # no heading, > no quote.", "1. is no list, # no heading, > no quote.")]
    [InlineData("# No heading either.", "# No heading either.")]
    [InlineData("[a]: b", "[a]: b")]
    [InlineData("  Wide   gaps\nand lines.  ", "Wide gaps and lines.")]
    [InlineData("Escaped \\*stars\\* and p(x\\|y).", "Escaped *stars* and p(x|y).")]
    [InlineData("", "")]
    public void ToPlainText_OfMarkup_ReadsAsOnAPage(string text, string plain) => Written(text).ToPlainText().Should().Be(plain);

    [Fact]
    public void ToPlainText_OfAStructure_PutsEachPartOnItsLine()
    {
        Written("Here is a summary: **a) Goal:** Speed. **b) Way:** A cache. **Follow-up questions:** 1. Why? 2. How?").ToPlainText()
            .Should().Be("Here is a summary:\na) Goal: Speed.\nb) Way: A cache.\nFollow-up questions:\n1. Why?\n2. How?");
        Written("It is new. **-** One *a*. **-** Two.").ToPlainText().Should().Be("It is new.\n- One a.\n- Two.");
    }

    [Fact]
    public void ToHtml_OfAStructure_MakesParagraphsAndLists()
    {
        Written("Here is a summary: **a) Goal:** Speed. b) A *cache*. Follow-up questions: 1. Why? 2. How?").ToHtml().Should().Be(
            "<p>Here is a summary:</p>\n<p><strong>a) Goal:</strong> Speed.</p>\n<p>b) A <em>cache</em>.</p>\n<p>Follow-up questions:</p>\n<ol>\n<li>Why?</li>\n<li>How?</li>\n</ol>\n");
        Written("It is new. - One & two. - Three.").ToHtml().Should().Be("<p>It is new.</p>\n<ul>\n<li>One &amp; two.</li>\n<li>Three.</li>\n</ul>\n");
        PaperSummary.Empty.ToHtml().Should().BeEmpty();
    }

    [Fact]
    public void ToHtml_ByDefault_ShowsRawHtmlAsText()
    {
        var html = Written("It <b>wins</b>. <script>alert(1)</script><img src=x onerror=alert(1)> <!-- c -->").ToHtml();

        html.Should().NotContain("<b>").And.NotContain("<script").And.NotContain("<img").And.NotContain("<!--").And.Contain("&lt;script&gt;");
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JavaScript:alert(1))")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](data:text/html;base64,AAAA)")]
    [InlineData("[a](java&#x0A;script:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](javascript&colon;alert(1))")]
    [InlineData("[a](&#x01;javascript:alert(1))")]
    [InlineData("[a](<java script:alert(1)>)")]
    [InlineData("![a](data:image/svg+xml,x)")]
    [InlineData("[a](file:///etc/passwd)")]
    public void ToHtml_ByDefault_LeavesNoScriptAddress(string text)
    {
        var html = Written("See " + text + ".").ToHtml();

        html.Should().NotContain("href").And.NotContain("src=").And.Contain("a");
    }

    [Fact]
    public void ToHtml_ByDefault_LeavesOtherAddresses()
    {
        Written("See [a](https://example.org/x?y=z).").ToHtml().Should().Be("<p>See <a href=\"https://example.org/x?y=z\">a</a>.</p>\n");
        Written("See [a](/x:y), [b](mailto:a@example.org) and https://example.org.").ToHtml().Should().Contain("href=\"/x:y\"").And.Contain("mailto:").And.Contain("https://example.org\"");
        Written("See <javascript:alert(1)>.").ToHtml().Should().Be("<p>See javascript:alert(1).</p>\n");
    }

    [Fact]
    public void ToHtml_WhenAllowed_LetsHtmlAndAddressesPass()
    {
        var summary = Written("It <b>wins</b>, see [a](data:x).");

        summary.ToHtml(new SummaryHtmlOptions { AllowRawHtml = true }).Should().Contain("<b>wins</b>").And.NotContain("data:");
        summary.ToHtml(new SummaryHtmlOptions { AllowAnyAddress = true }).Should().Contain("data:x").And.NotContain("<b>");
    }

    [Theory]
    [InlineData("**")]
    [InlineData("*a ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("![")]
    [InlineData("[](")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("$")]
    [InlineData("\\")]
    [InlineData("&")]
    [InlineData("> ")]
    [InlineData("www.")]
    [InlineData("http://a")]
    [InlineData("a@b.")]
    [InlineData("- [a](b) *c* ")]
    public void Rendering_OfNastyInput_NeitherThrowsNorHangs(string piece)
    {
        foreach (var count in (int[])[100, 900, 20_000, 500_000])
        {
            var summary = Written("It is " + string.Concat(Enumerable.Repeat(piece, count)));
            var watch = Stopwatch.StartNew();

            var html = summary.ToHtml();
            var plain = summary.ToPlainText();

            // Tenths of a second, however busy the machine is; what grows with the square takes hours.
            watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1));
            html.Should().NotContain("<a ><").And.StartWith("<p>");
            plain.Should().StartWith("It is");
        }
    }

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("//example.org", true)]
    [InlineData("a/b:c", true)]
    [InlineData("?a:b", true)]
    [InlineData("#a:b", true)]
    [InlineData("a b", true)]
    [InlineData("", true)]
    [InlineData("httpss:x", false)]
    [InlineData("blob:x", false)]
    [InlineData(" javascript:x", false)]
    [InlineData("java\tscript:x", false)]
    [InlineData("x:y", false)]
    public void IsSafeAddress_OfAnAddress_LooksAtItsScheme(string address, bool safe) => SummaryHtml.IsSafeAddress(address).Should().Be(safe);

    [Theory]
    [InlineData("A $p_{1}\\,\\% q$.", "A p_1 % q.")]
    [InlineData("Between $ 5_a and 6$ all.", "Between $ 5_a and 6$ all.")]
    [InlineData("See [](https://a.b/c) now.", "See https://a.b/c now.")]
    [InlineData("**Results:** One. **Note:** Two.", "Results: One.\nNote: Two.")]
    public void ToPlainText_OfSigns_ReadsAsOnAPage(string text, string plain) => Written(text).ToPlainText().Should().Be(plain);

    [Fact]
    public void ToPlainText_OfAVeryLongText_IsAsItIsWritten() =>
        Written(new string('x', 1 << 16) + " **b**").ToPlainText().Should().EndWith(" **b**");

    [Fact]
    public void ToHtml_OfAnAddressThatIsNotSafe_IsText() =>
        Written("Go to <javascript:a&b> now.").ToHtml().Should().Be("<p>Go to javascript:a&amp;b now.</p>\n");

    [Theory]
    [InlineData("a&b:c", false)]
    [InlineData("a&b/c:d", true)]
    [InlineData("httpsx:a", false)]
    [InlineData("MAILTO:a@b.c", true)]
    public void IsSafeAddress_Address_IsAskedForItsScheme(string address, bool isSafe) => SummaryHtml.IsSafeAddress(address).Should().Be(isSafe);
}
