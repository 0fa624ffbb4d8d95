using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A piece that needs no work.</summary>
internal sealed class FinishedWork(DocumentPiece piece) : ReaderWork
{
    public override bool NeedsWorker => false;

    public override ValueTask<IReadOnlyList<DocumentPiece>> TakeAsync(CancellationToken cancellationToken) => new([piece]);

    protected override ValueTask ReadAsync(CancellationToken cancellationToken) => default;
}
