using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A stream whose first bytes were read already, to see what it is, and come again.</summary>
internal sealed class PeekedStream(ReadOnlyMemory<byte> head, Stream stream) : PrefixedStream(head, stream)
{
    /// <summary>What the first bytes say that it is.</summary>
    public ArchiveKind Kind { get; } = ArchiveKinds.Detect(head.Span);

    /// <summary>Reads as many of the first bytes of a stream as it takes to tell what it is.</summary>
    public static async ValueTask<PeekedStream> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[ArchiveKinds.HeadLength];
        var length = 0;
        int read;
        do
        {
            read = await stream.ReadAsync(head.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
        }
        while (read > 0 && length < head.Length && !ArchiveKinds.IsText(head.AsSpan(0, length)));

        return new PeekedStream(head.AsMemory(0, length), stream);
    }
}
