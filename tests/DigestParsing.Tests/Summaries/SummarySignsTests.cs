using DigestParsing.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Summaries;

/// <summary>What is found many characters at a time has to be what is found one by one.</summary>
public class SummarySignsTests
{
    private static readonly string[] Pieces =
        ["a)", "1.", "12.", "3.5", ".", " -", "--", "-", "é-", "\n-", "•", "：", "ÿ", "\u0100", "**", ": ", "word", "Some longer words ", " ", "\u0000", "\uFFFF", "\ud83d", "9", "\t- "];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Find_AnyText_IsWhatIsFoundOneByOne() =>
        Prop.ForAll(Texts, Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (text, skipped, left) =>
        {
            var start = Math.Min(skipped, text.Length);
            var end = Math.Max(start, text.Length - left);
            var found = new SummarySigns(new int[4], new int[4]);
            found.Find(text, start, end);
            var expected = new SummarySigns(new int[4], new int[4]);
            expected.FindOneByOne(text, start, end);
            return found.Headings.SequenceEqual(expected.Headings) && found.Marks.SequenceEqual(expected.Marks);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(120));

    [Fact]
    public void Find_SentenceWithMarks_GivesTheirPositions()
    {
        const string Text = "It has (two) parts: 1. well-known 2.5 - and • **one.**";
        var signs = new SummarySigns(new int[16], new int[16]);

        signs.Find(Text, 0, Text.Length);

        signs.Headings.ToArray().Select(position => Text[position]).Should().Equal(':', '*', '*', '*', '*');
        signs.Marks.ToArray().Select(position => Text[position]).Should().Equal(')', '.', '.', '-', '•');
    }

    [Theory]
    [InlineData('-')]
    [InlineData('•')]
    [InlineData('–')]
    public void NextMarker_FromSigns_IsTheOneThatASearchFinds(char sign)
    {
        string[] pieces = [$" {sign} ", $"{sign} ", $" {sign}The ", $"**{sign}", "It is small.", "What of it?", "and so on", ".", " ", "(see Fig.", "more words"];
        var texts = Gen.Elements(pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var signs = new SummarySigns(new int[4], new int[4]);
            signs.Find(text, 0, text.Length);
            var nextSign = 0;
            var marker = new SummaryMarker(0, 0, sign, false, false, false);
            while (true)
            {
                var isFound = marker.TryFindNext(text, signs.Marks, ref nextSign, marker.End, text.Length, oneLine: true, out var next);
                if (isFound != marker.TrySearchNext(text, marker.End, text.Length, oneLine: true, out var expected) || next != expected)
                {
                    return false;
                }

                if (!isFound)
                {
                    return true;
                }

                marker = next;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(50));
    }
}
