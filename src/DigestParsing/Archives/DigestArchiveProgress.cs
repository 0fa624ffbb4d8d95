namespace DigestParsing.Archives;

/// <summary>How far the reading of an archive has come.</summary>
/// <param name="Files">How many files were read to their end.</param>
/// <param name="Papers">How many papers came out.</param>
/// <param name="Bytes">How many bytes of text were read, uncompressed.</param>
/// <param name="Fraction">How much of the archive was read, from 0 to 1; <see langword="null"/> when nobody knows how much there is.</param>
public readonly record struct DigestArchiveProgress(long Files, long Papers, long Bytes, double? Fraction);
