namespace DigestParsing.Parsing;

/// <summary>Where the bytes of a document come from, in UTF-8 whatever they were.</summary>
internal interface IBlockSource
{
    /// <summary>
    /// The least room that a source is given to read into, in bytes: enough for any character, so that one that is there can always be handed
    /// over. A buffer with so much room beyond the length of a file holds all of it, and sees its end.
    /// </summary>
    const int MinRoom = 16;

    /// <summary>Reads some bytes; zero at the end. A synchronous source answers with a completed task.</summary>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);
}
