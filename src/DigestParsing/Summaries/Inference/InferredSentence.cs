namespace DigestParsing.Summaries.Inference;

/// <summary>A sentence, or any other stretch of a summary, and the role inferred for it.</summary>
/// <param name="Start">Where it starts, in characters from the start of the text.</param>
/// <param name="Length">Its length in characters, without surrounding white space.</param>
/// <param name="Role">The most likely role, given all the others.</param>
/// <param name="Confidence">How likely the role is to be right, from 0 to 1.</param>
internal readonly record struct InferredSentence(int Start, int Length, SectionRole Role, double Confidence)
{
    /// <summary>The position after the last character.</summary>
    public int End => Start + Length;
}
