using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>Adds up how far reading has come.</summary>
internal sealed class ProgressMeter
{
    private readonly IProgress<DigestArchiveProgress> _progress;
    private readonly long? _length;
    private long _files;
    private long _papers;
    private long _bytes;
    private long _sourceBytes;

    public ProgressMeter(IProgress<DigestArchiveProgress> progress, IReadOnlyList<IDigestSource> sources)
    {
        _progress = progress;
        _length = 0;
        foreach (var source in sources)
        {
            _length += (source as ISizedSource)?.GetLength();
        }
    }

    public void Report(DocumentPiece piece)
    {
        _bytes += piece.Bytes;
        _sourceBytes += piece.SourceBytes;
        _files += piece is { EndsDocument: true, IsFile: true } ? 1 : 0;
        _papers += piece.PaperCount;
        double? fraction = _length > 0 ? Math.Min(1, (double)_sourceBytes / _length.Value) : null;
        _progress.Report(new DigestArchiveProgress(_files, _papers, _bytes, fraction));
    }
}
