using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A document that is read in parts at the same time.</summary>
/// <remarks>
/// A part begins at a line that looks like a heading. Whether it is one is known only when the part before it was read: the line may stand
/// in a code fence, or under a heading whose day holds for it. When it is not so, what was read ahead is thrown away, and from there on the
/// document is read from one end to the other.
/// </remarks>
internal sealed class SplitDocument(DocumentName name, DigestArchiveOptions options)
{
    private volatile bool _isSequential;

    public DocumentName Name => name;

    public DigestArchiveOptions Options => options;

    /// <summary>Whether the document turned out not to come apart.</summary>
    public bool IsSequential
    {
        get => _isSequential;
        set => _isSequential = value;
    }

    /// <summary>The reader of the part that was taken last. Only the consumer uses it.</summary>
    public PieceReader? Current { get; private set; }

    /// <summary>Whether a table of papers was found in the parts before <see cref="Current"/>.</summary>
    public bool FoundTable { get; private set; }

    /// <summary>Goes on to the next part.</summary>
    public void GoTo(PieceReader reader)
    {
        if (Current is { } last && last != reader)
        {
            FoundTable |= last.FoundTable;
            last.Dispose();
        }

        Current = reader;
    }
}
