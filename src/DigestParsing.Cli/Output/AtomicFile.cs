namespace DigestParsing.Cli.Output;

/// <summary>
/// A file that is there as a whole or not at all: it is written beside its place and moved there when it is complete. A symbolic link stays one,
/// and the file that it leads to is made or replaced. What is there and holds nothing (a pipe, a device, an empty file) is written to itself.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporaryPath;
    private readonly bool _overwrite;
    private bool _isCommitted;

    private AtomicFile(string path, bool overwrite, FileStream? empty)
    {
        _path = RealPath.Of(path);
        _overwrite = overwrite;
        if (empty is not null)
        {
            Stream = empty;
            return;
        }

        var folder = Path.GetDirectoryName(_path)!;
        Directory.CreateDirectory(folder);
        _temporaryPath = Path.Combine(folder, $".{Path.GetFileName(_path)}.{Path.GetRandomFileName()}");
        Stream = new FileStream(_temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Takes the content.</summary>
    public Stream Stream { get; }

    /// <summary>Begins a file; folders above it are made.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="cancellationToken">Ends the wait for somebody who reads a pipe.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static async Task<AtomicFile> CreateAsync(string path, bool overwrite, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) || RealPath.HasContent(path))
        {
            return new AtomicFile(path, overwrite, empty: null);
        }

        // Opening a pipe waits in the system, which no token ends.
        var empty = await Task.Run(() => OpenEmpty(path), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        return new AtomicFile(path, overwrite, empty);
    }

    /// <summary>Puts the file into its place.</summary>
    /// <exception cref="IOException">There is a file, and it is not to be replaced; or the disk is full.</exception>
    public void Commit()
    {
        Stream.Dispose();
        if (_temporaryPath is not null)
        {
            if (!OperatingSystem.IsWindows() && File.Exists(_path))
            {
                File.SetUnixFileMode(_temporaryPath, File.GetUnixFileMode(_path));
            }

            File.Move(_temporaryPath, _path, _overwrite);
        }

        _isCommitted = true;
    }

    /// <summary>Takes away what was written, unless it was put into its place.</summary>
    public void Dispose()
    {
        if (!_isCommitted && _temporaryPath is null && Stream is { CanSeek: true, Length: > 0 })
        {
            Stream.SetLength(0);
        }

        Stream.Dispose();
        if (!_isCommitted && _temporaryPath is not null)
        {
            File.Delete(_temporaryPath);
        }
    }

    // The path as it was given: what a shell calls /dev/fd/63 is a link whose end has no name of its own.
    private static FileStream? OpenEmpty(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (FileNotFoundException)
        {
            // A link to what is not there yet.
            return null;
        }
    }
}
