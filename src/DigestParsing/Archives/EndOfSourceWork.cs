using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>All files of a path were read.</summary>
internal sealed class EndOfSourceWork(PathSource source) : ReaderWork
{
    public override bool NeedsWorker => false;

    public override ValueTask<IReadOnlyList<DocumentPiece>> TakeAsync(CancellationToken cancellationToken)
    {
        source.Dispose();
        return new([]);
    }

    protected override ValueTask ReadAsync(CancellationToken cancellationToken) => default;
}
