namespace DigestParsing.Archives;

/// <summary>A source that can tell how much there is to read, for those who want to see progress.</summary>
internal interface ISizedSource : IDigestSource
{
    /// <summary>The bytes that its files take up, as <see cref="DigestFile.SourceLength"/> counts them; <see langword="null"/> when it cannot be told.</summary>
    long? GetLength();
}
