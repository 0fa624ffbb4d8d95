namespace DigestParsing.Parsing;

/// <summary>What comes after a chunk of a document.</summary>
internal enum ChunkEnd
{
    /// <summary>More of the same.</summary>
    Open,

    /// <summary>A line that is a heading of the first or second level, unless it is code.</summary>
    Heading,

    /// <summary>Nothing.</summary>
    Document,
}
