namespace DigestParsing.Summaries.Inference;

/// <summary>
/// Takes the features of a sentence as they are read. A word is packed into eight bytes: its first eight letters, lower-case, the
/// first in the lowest byte; see <see cref="PackedWord"/>.
/// </summary>
internal interface IFeatureSink
{
    /// <summary>A word anywhere in the sentence.</summary>
    void Word(ulong word);

    /// <summary>Two words, one after the other.</summary>
    void Pair(ulong first, ulong second);

    /// <summary>The first words of the sentence; the last ones are zero when it is about fewer than three.</summary>
    void Opening(ulong first, ulong second, ulong third);
}
