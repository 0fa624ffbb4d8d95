using DigestParsing.Summaries.Inference;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Inference;

public sealed class SentenceFeaturesTests
{
    [Theory]
    [InlineData("The model's accuracy.", "the model s accuracy")]
    [InlineData("It DEMONSTRATES state-of-the-art", "it demonstr state of the art")]
    [InlineData("GPT-4.1 gains 82.3% of 1,024.", "gpt gains # % of #")]
    [InlineData("On Δσ and naïve İstanbul", "on and na ve stanbul")]
    [InlineData("3 of 5x", "# of # x")]
    [InlineData("", "")]
    public void Read_Sentence_GivesItsWords(string text, string expected) => string.Join(' ', Read(text).Words).Should().Be(expected);

    [Theory]
    [InlineData("This paper introduces Gated Slot Attention for all.", "^ this|this paper|paper introduc|introduc @|@ for")]
    [InlineData("TreeNet, a tree, achieves 5%.", "^ @|@ a|a tree|tree achieves|achieves #")]
    [InlineData("\"Deep Tree\" is new.", "^ deep|deep @|@ is|is new")]
    public void Read_Sentence_GivesItsFirstPairs(string text, string expected) => Read(text).Pairs.Should().Equal(expected.Split('|'));

    [Fact]
    public void Read_LongSentence_StopsAfterTheFirstWords() =>
        Read(string.Concat(Enumerable.Repeat("word ", 1000))).Words.Should().HaveCount(SentenceFeatures.MaxWords);

    [Fact]
    public void Read_AnyText_GivesWhatReadingLetterByLetterGives()
    {
        // Blocks of 64 characters, words over their ends, and the end of the text within one.
        string[] pieces = [" ", "  ", "a", "The", "demonstrates", "X", "4", "82.3", "%", "-", ",", ".", "é", "Ａ", "\u0141", "@[`{", "\ud83d\ude00", "/9", new string(' ', 17)];
        var texts = Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text => Read(text).Words.SequenceEqual(Words(text).Take(SentenceFeatures.MaxWords)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithStartSize(1).WithEndSize(120).WithReplay(20240905, 11));
    }

    [Fact]
    public void Read_SentenceWithinAText_GivesWhatItGivesAlone()
    {
        const string Before = "Something before it. ";
        const string Sentence = "A sentence of 12 words, with TreeNet and 5% of all that a block holds and more.";

        Read(Before + Sentence + " And after it.", Before.Length, Before.Length + Sentence.Length).Should().BeEquivalentTo(Read(Sentence), o => o.WithStrictOrdering());
    }

    private static (List<string> Words, List<string> Pairs) Read(string text) => Read(text, 0, text.Length);

    private static (List<string> Words, List<string> Pairs) Read(string text, int start, int end)
    {
        var sink = new Names([], []);
        SentenceFeatures.Read(text, start, end, new ulong[SentenceFeatures.ScratchLength], ref sink);
        return (sink.Words, sink.Pairs);
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var before = i == 0 ? ' ' : text[i - 1];
            if (char.IsAsciiLetter(text[i]) && !char.IsAsciiLetter(before))
            {
                yield return string.Concat(text[i..].TakeWhile(char.IsAsciiLetter).Take(PackedWord.Length)).ToLowerInvariant();
            }
            else if (char.IsAsciiDigit(text[i]) && !char.IsAsciiLetterOrDigit(before) && before is not (',' or '-' or '.' or '/'))
            {
                yield return "#";
            }
            else if (text[i] == '%')
            {
                yield return "%";
            }
        }
    }

    private readonly record struct Names(List<string> Words, List<string> Pairs) : IFeatureSink
    {
        public void Word(ulong word) => Words.Add(PackedWord.Unpack(word));

        public void Pair(ulong first, ulong second) => Pairs.Add(PackedWord.Unpack(first) + " " + PackedWord.Unpack(second));

        public void Opening(ulong word)
        {
        }
    }
}
