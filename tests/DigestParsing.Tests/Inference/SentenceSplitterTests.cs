using System.Diagnostics;
using DigestParsing.Summaries.Inference;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Inference;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One thing is said. Another follows.", "One thing is said.|Another follows.")]
    [InlineData("Is it so? It is! Good.", "Is it so?|It is!|Good.")]
    [InlineData("  White space around.   And between.\n", "White space around.|And between.")]
    [InlineData("No full stop at the end", "No full stop at the end")]
    [InlineData("It ends (with a bracket.) Then goes on.", "It ends (with a bracket.)|Then goes on.")]
    [InlineData("They call it \"the end.\" Nothing follows.", "They call it \"the end.\"|Nothing follows.")]
    [InlineData("It gains 5%. 3D scenes gain less.", "It gains 5%.|3D scenes gain less.")]
    [InlineData("It is a space. 𝒳 is compact.", "It is a space.|𝒳 is compact.")]
    [InlineData("第一句。第二句！第三句", "第一句。|第二句！|第三句")]
    [InlineData("It is new. abcdefghijK is one.", "It is new.|abcdefghijK is one.")]
    public void MoveNext_PlainSentences_SplitsBetweenThem(string text, string expected) => Split(text).Should().Equal(expected.Split('|'));

    [Theory]
    [InlineData("The work of Lee et al. Builds on trees.")]
    [InlineData("Some tasks, e.g. Sudoku, stay hard.")]
    [InlineData("The aim, i.e. Speed, is met.")]
    [InlineData("See Fig. 3 for the curve.")]
    [InlineData("See Figs. 3 and 4, Eq. 7, Sec. 2 and Tab. 1 there.")]
    [InlineData("Small vs. Large models differ.")]
    [InlineData("A score of 82.3 is reached by GPT-4.1 at 0.5 dollars.")]
    [InlineData("J. K. Doe wrote it with Dr. Roe.")]
    [InlineData("Tested in the U.S. Congress records.")]
    [InlineData("Code is at https://example.org/a.b?c=d.e today.")]
    [InlineData("Running main.py and Node.js needs v1.2.3 of it.")]
    [InlineData("It waits... and then answers.")]
    [InlineData("It has two parts (one. Two!) in brackets.")]
    [InlineData("The paper \"Can They Plan? A Study of Plans\" asks that.")]
    [InlineData("The paper “Can They Plan? A Study of Plans” asks that.")]
    [InlineData("The score is 22.88 .")]
    [InlineData("1. How well does it work?")]
    [InlineData("It is new. some say.")]
    public void MoveNext_FullStopsThatEndNothing_KeepsTheSentence(string text) => Split(text).Should().Equal(text);

    [Theory]
    [InlineData("It follows Lee et al. The rest is new.", "It follows Lee et al.|The rest is new.")]
    [InlineData("It knows cats, dogs, etc. The rest is new.", "It knows cats, dogs, etc.|The rest is new.")]
    [InlineData("It needs vitamin C. This is known.", "It needs vitamin C.|This is known.")]
    [InlineData("It uses a model.The method is new.", "It uses a model.|The method is new.")]
    [InlineData("It beats all models. eMIGM is faster.", "It beats all models.|eMIGM is faster.")]
    [InlineData("It beats all models. o1 is slower.", "It beats all models.|o1 is slower.")]
    [InlineData("It beats all models. gsplat is faster.", "It beats all models.|gsplat is faster.")]
    [InlineData("The loss is new. $L_2$ is not used.", "The loss is new.|$L_2$ is not used.")]
    [InlineData("It is **bold.** *Next* it is not.", "It is **bold.**|*Next* it is not.")]
    [InlineData("A 5\" screen is used. It is small. A \"touch\" works.", "A 5\" screen is used.|It is small.|A \"touch\" works.")]
    [InlineData("A bracket (is never closed. Still it ends.", "A bracket (is never closed.|Still it ends.")]
    [InlineData("It stops… Then it goes on.", "It stops…|Then it goes on.")]
    public void MoveNext_FullStopsThatEndOne_Splits(string text, string expected) => Split(text).Should().Equal(expected.Split('|'));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void MoveNext_NothingButWhiteSpace_FindsNoSentence(string text) => Split(text).Should().BeEmpty();

    [Fact]
    public void MoveNext_AnyText_CoversEveryCharacterButWhiteSpaceOnce()
    {
        string[] pieces = [" ", " ", ".", "?", "!", "…", "(", ")", "[", "]", "\"", "“", "”", "*", "\n", "The", "a", "Word", "et al", "e.g", "3", "4.1", "$x$", "。", "é", "\ud83d\ude00"];
        var texts = Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text => Tiles(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20240905, 7));
    }

    [Theory]
    [InlineData(". ")]
    [InlineData(".")]
    [InlineData("(. ")]
    [InlineData("\". A")]
    [InlineData("A. ")]
    [InlineData("word ")]
    [InlineData("et al. ")]
    [InlineData("a.The ")]
    [InlineData(" ")]
    public void MoveNext_MillionsOfTheSame_TakesLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000));
        var start = Stopwatch.GetTimestamp();

        Count(text).Should().BeGreaterThanOrEqualTo(0);

        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void MoveNext_ManySentences_AllocatesNothing()
    {
        var text = string.Concat(Enumerable.Repeat("A sentence (of some length) is read. ", 1000));
        Count(text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Count(text);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    internal static List<string> Split(string text)
    {
        var sentences = new List<string>();
        for (var splitter = new SentenceSplitter(text); splitter.MoveNext();)
        {
            sentences.Add(text[splitter.Start..splitter.End]);
        }

        return sentences;
    }

    private static int Count(string text)
    {
        var count = 0;
        for (var splitter = new SentenceSplitter(text); splitter.MoveNext();)
        {
            count++;
        }

        return count;
    }

    private static bool Tiles(string text)
    {
        var position = 0;
        for (var splitter = new SentenceSplitter(text); splitter.MoveNext();)
        {
            if (splitter.Start < position
                || splitter.End <= splitter.Start
                || !string.IsNullOrWhiteSpace(text[position..splitter.Start])
                || char.IsWhiteSpace(text[splitter.Start])
                || char.IsWhiteSpace(text[splitter.End - 1]))
            {
                return false;
            }

            position = splitter.End;
        }

        return string.IsNullOrWhiteSpace(text[position..]);
    }
}
