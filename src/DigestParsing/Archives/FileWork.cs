using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A whole file.</summary>
internal sealed class FileWork(DigestFile file, DocumentName name, DigestArchiveOptions options) : ReaderWork
{
    private readonly List<DocumentPiece> _pieces = [];

    public override async ValueTask<IReadOnlyList<DocumentPiece>> TakeAsync(CancellationToken cancellationToken)
    {
        await Done.WaitAsync(cancellationToken).ConfigureAwait(false);
        return _pieces;
    }

    protected override async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        await foreach (var piece in FileReader.ReadAsync(file, name, options, cancellationToken).ConfigureAwait(false))
        {
            _pieces.Add(piece);
        }
    }
}
