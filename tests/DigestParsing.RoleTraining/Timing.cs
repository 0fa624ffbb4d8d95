using System.Diagnostics;
using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>Times inference on the prose of the corpus, in one thread, all texts in memory.</summary>
internal static class Timing
{
    private const int Rounds = 60;
    private const int Repeats = 40;

    /// <summary>The best of many rounds, in nanoseconds for 1,024 characters: splitting alone, and all of inference.</summary>
    public static (double Splitting, double Inference) Measure(IReadOnlyList<Example> examples)
    {
        var texts = examples.Where(e => !e.IsSectioned).Select(e => string.Join(' ', e.Sentences.Select(s => s.Text))).ToArray();
        var blocks = texts.Sum(t => (double)t.Length) * Repeats / 1024;
        return (Best(texts, blocks, CountSentences), Best(texts, blocks, text => RoleInference.Infer(text).Length));
    }

    private static double Best(string[] texts, double blocks, Func<string, int> run)
    {
        var best = double.MaxValue;
        var consumed = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                foreach (var text in texts)
                {
                    consumed += run(text);
                }
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / blocks);
        }

        return consumed > 0 ? best : 0;
    }

    private static int CountSentences(string text)
    {
        var count = 0;
        for (var splitter = new SentenceSplitter(text); splitter.MoveNext();)
        {
            count++;
        }

        return count;
    }
}
