namespace DigestParsing.Cli.Conversion;

/// <summary>Where converted documents go.</summary>
internal sealed class ConversionTarget
{
    private static readonly StringComparison PathComparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string? _output;
    private readonly bool _isFolder;
    private readonly bool _force;

    /// <param name="paths">What is converted.</param>
    /// <param name="output">A file or folder; <see langword="null"/> for standard output, or the sources themselves.</param>
    /// <param name="isInPlace">Whether the sources themselves are replaced.</param>
    /// <param name="force">Whether files that are there may be replaced.</param>
    public ConversionTarget(IReadOnlyList<string> paths, string? output, bool isInPlace, bool force)
    {
        _output = output;
        IsInPlace = isInPlace;
        _force = force;
        _isFolder = output is not null
            && (paths.Count > 1 || Directory.Exists(output) || Path.EndsInDirectorySeparator(output) || Directory.Exists(paths[0]) || HoldsFiles(paths[0]));
    }

    /// <summary>Whether the sources themselves are replaced.</summary>
    public bool IsInPlace { get; }

    /// <summary>Whether documents go to standard output, one after the other.</summary>
    public bool IsStandardOutput => _output is null && !IsInPlace;

    /// <summary>Whether a file that is there may be replaced.</summary>
    public bool MayReplace => IsInPlace || _force;

    /// <summary>Whether a source is itself what an earlier conversion wrote, because the folder of the output is inside that of the input.</summary>
    public bool Holds(string? source) =>
        _isFolder && source is not null && Resolve(source).StartsWith(Resolve(_output!).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, PathComparison);

    /// <summary>The file that a document goes to.</summary>
    /// <param name="source">The file it comes from; <see langword="null"/> when it is inside an archive or comes from a stream.</param>
    /// <param name="relative">Its path below the root that it was found in.</param>
    /// <exception cref="IOException">There is no such file, or it is the source and was not meant to be replaced.</exception>
    public string GetPath(string? source, string relative)
    {
        if (IsInPlace)
        {
            return source is null
                ? throw new IOException("is no file of its own, so it cannot be converted in place; --output names another place")
                : Resolve(source);
        }

        var path = _isFolder ? Path.Combine(_output!, relative.Replace('/', Path.DirectorySeparatorChar)) : _output!;
        if (source is not null && string.Equals(Resolve(path), Resolve(source), PathComparison))
        {
            throw new IOException("would be replaced by what is made of it; --in-place says that this is meant");
        }

        return !_force && File.Exists(path) ? throw new IOException($"'{path}' is there already; --force replaces it") : path;
    }

    // An archive has several files; whether it is one, its name says well enough to choose between a file and a folder.
    private static bool HoldsFiles(string path) =>
        path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string path) =>
        Path.GetFullPath(File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path);
}
