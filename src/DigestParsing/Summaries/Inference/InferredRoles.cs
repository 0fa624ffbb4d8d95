namespace DigestParsing.Summaries.Inference;

/// <summary>Joins inferred sentences to sections.</summary>
internal static class InferredRoles
{
    /// <summary>
    /// Joins each run of neighbours with the same role into one, from the start of its first to the end of its last. Its confidence is the
    /// mean of theirs by length: the share of its text whose role is likely to be right.
    /// </summary>
    public static InferredSentence[] Join(ReadOnlySpan<InferredSentence> sentences)
    {
        var joined = new InferredSentence[CountRuns(sentences)];
        var count = 0;
        for (var first = 0; first < sentences.Length;)
        {
            var role = sentences[first].Role;
            long length = 0;
            var certain = 0.0;
            var next = first;
            for (; next < sentences.Length && sentences[next].Role == role; next++)
            {
                length += sentences[next].Length;
                certain += sentences[next].Confidence * sentences[next].Length;
            }

            var start = sentences[first].Start;
            // A single sentence keeps its confidence to the last bit.
            var confidence = next == first + 1 || length == 0 ? sentences[first].Confidence : Math.Round(certain / length, 3);
            joined[count++] = new InferredSentence(start, sentences[next - 1].End - start, role, confidence);
            first = next;
        }

        return joined;
    }

    private static int CountRuns(ReadOnlySpan<InferredSentence> sentences)
    {
        var runs = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            runs += i == 0 || sentences[i].Role != sentences[i - 1].Role ? 1 : 0;
        }

        return runs;
    }
}
