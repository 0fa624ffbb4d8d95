namespace DigestParsing.Parsing;

/// <summary>Where the bytes of a document come from, in UTF-8 whatever they were.</summary>
internal interface IBlockSource
{
    /// <summary>Reads some bytes; zero at the end. A synchronous source answers with a completed task.</summary>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);
}
