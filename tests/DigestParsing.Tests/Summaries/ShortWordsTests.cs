using DigestParsing.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Summaries;

public class ShortWordsTests
{
    private static readonly string[] Words = ["al", "e.g", "fig", "approx", "section", "appendix", "algorithm"];

    private static readonly ShortWords Set = new(string.Join(' ', Words));

    private static readonly string[] Pieces =
        [.. Words, "Al", "E.G", "FIG", "Section", "sections", "l", ".", " ", "(", "é", "²", "x", "0", "a longer text ", "\u000e", "\u0010", "@", "[", "\u212a"];

    [Theory]
    [InlineData("", false)]
    [InlineData("al", true)]
    [InlineData("et al", true)]
    [InlineData("Smith et AL", true)]
    [InlineData("as shown in the final", false)]
    [InlineData("as shown in an algorithm", true)]
    [InlineData("of the subsection", false)]
    [InlineData("with many words, e.g", true)]
    [InlineData("éal", false)]
    [InlineData("many words and éal", false)]
    public void EndsIn_Text_LooksAtItsLastWord(string text, bool expected) => Set.EndsIn(text).Should().Be(expected);

    [Fact]
    public void EndsIn_AnyText_IsWhetherTheLastWordIsOneOfThem() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(), text =>
        {
            var start = text.Length;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            {
                start--;
            }

            return Set.EndsIn(text) == Words.Contains(text[start..], StringComparer.OrdinalIgnoreCase);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(20));
}
