using System.Runtime.CompilerServices;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A path: a directory, an archive or a document. What it is shows when it is read, by its content.</summary>
internal sealed class PathSource(string path, DigestArchiveOptions options) : ISizedSource, IDisposable
{
    private const int BufferSize = 128 * 1024;

    private IDigestSource? _source;

    /// <inheritdoc/>
    public string? Name { get; } = PathDate.Normalize(path);

    /// <inheritdoc/>
    public long? GetLength()
    {
        if (Directory.Exists(path))
        {
            return new DirectorySource(path, options).GetLength();
        }

        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DigestFile> GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _source = Directory.Exists(path)
            ? new DirectorySource(path, options)
            : await SniffAsync(cancellationToken).ConfigureAwait(false);
        if (_source is null)
        {
            yield return GetDocument();
            yield break;
        }

        await foreach (var file in _source.GetFilesAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return file;
        }
    }

    /// <summary>Closes what is open. No other source has to be closed: those of the caller are for the caller to close.</summary>
    public void Dispose() => (_source as IDisposable)?.Dispose();

    /// <summary>Opens a file for reading from its start to its end.</summary>
    public static FileStream Open(string path, int bufferSize = BufferSize) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize, FileOptions.SequentialScan);

    private DigestFile GetDocument()
    {
        // What is no regular file, such as the pipe that a shell names /dev/fd/63, has no length, and can be opened only once.
        long? length = new FileInfo(path) is { Exists: true, Length: > 0 } file ? file.Length : null;
        return new DigestFile(Name!, _ => new ValueTask<Stream>(length is null ? new InterruptibleStream(Open(path, bufferSize: 0)) : Open(path, bufferSize: 0)))
        {
            Length = length,
            IsNamed = true,
            IsLive = length is null,
            IsLocal = length is not null,
        };
    }

    // Whoever cannot be read here cannot be read as a document, either, and says so then.
    private async ValueTask<IDigestSource?> SniffAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path).Length == 0)
            {
                return null;
            }

            using var stream = await PeekedStream.OfAsync(Open(path, bufferSize: 0), cancellationToken).ConfigureAwait(false);
            return stream.Kind switch
            {
                ArchiveKind.Zip => new ZipSource(path, options),
                ArchiveKind.Tar or ArchiveKind.GZip => new StreamDigestSource(() => Open(path), Name, options),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
