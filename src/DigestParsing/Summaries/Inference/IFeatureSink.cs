namespace DigestParsing.Summaries.Inference;

/// <summary>
/// Takes the features of a sentence as they are read. A word is packed into eight bytes: its first eight letters, lower-case, the
/// first in the lowest byte; see <see cref="PackedWord"/>.
/// </summary>
internal interface IFeatureSink
{
    /// <summary>A word anywhere in the sentence.</summary>
    void Word(ulong word);

    /// <summary>Two words, one after the other, among the first ones of the sentence; <see cref="PackedWord.Start"/> comes before the first.</summary>
    void Pair(ulong first, ulong second);

    /// <summary>The word that the sentence opens with: a feature of the sentence before, for <c>This implies …</c> follows what it is drawn from.</summary>
    void Opening(ulong word);
}
