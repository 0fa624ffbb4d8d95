namespace DigestParsing.Cli.Output;

/// <summary>A file that is there as a whole or not at all: it is written beside its place and moved there when it is complete.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporaryPath;
    private readonly bool _overwrite;
    private bool _isCommitted;

    private AtomicFile(string path, bool overwrite)
    {
        _path = path;
        _overwrite = overwrite;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        _temporaryPath = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        Stream = new FileStream(_temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Takes the content.</summary>
    public Stream Stream { get; }

    /// <summary>Begins a file; folders above it are made.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static AtomicFile Create(string path, bool overwrite) => new(path, overwrite);

    /// <summary>Puts the file into its place.</summary>
    /// <exception cref="IOException">There is a file, and it is not to be replaced; or the disk is full.</exception>
    public void Commit()
    {
        Stream.Dispose();
        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            File.SetUnixFileMode(_temporaryPath, File.GetUnixFileMode(_path));
        }

        File.Move(_temporaryPath, _path, _overwrite);
        _isCommitted = true;
    }

    /// <summary>Takes away what was written, unless it was put into its place.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isCommitted)
        {
            File.Delete(_temporaryPath);
        }
    }
}
