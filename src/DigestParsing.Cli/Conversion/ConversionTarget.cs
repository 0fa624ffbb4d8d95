namespace DigestParsing.Cli.Conversion;

/// <summary>Where converted documents go.</summary>
internal sealed class ConversionTarget
{
    private readonly NamedPaths _sources;
    private readonly string? _output;
    private readonly string? _outputPlace;
    private readonly bool _isFolder;
    private readonly bool _force;
    private readonly HashSet<string> _made = new(StringComparer.FromComparison(RealPath.Comparison));

    /// <param name="paths">What is converted.</param>
    /// <param name="sources">The same, and what is read because of it.</param>
    /// <param name="output">A file or folder; <see langword="null"/> for standard output, or the sources themselves.</param>
    /// <param name="isInPlace">Whether the sources themselves are replaced.</param>
    /// <param name="force">Whether files that are there may be replaced.</param>
    public ConversionTarget(IReadOnlyList<string> paths, NamedPaths sources, string? output, bool isInPlace, bool force)
    {
        _sources = sources;
        _output = output;
        _outputPlace = output is null ? null : RealPath.Of(output);
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

    /// <summary>Whether the output is one of the paths that are converted.</summary>
    public bool IsSource => _outputPlace is not null && _sources.Contains(_outputPlace);

    /// <summary>Whether a source is itself what an earlier conversion wrote, because the folder of the output is inside that of the input.</summary>
    /// <param name="root">The path that was named.</param>
    /// <param name="source">The file that was found there; <see langword="null"/> when it has none of its own.</param>
    public bool Holds(string root, string? source) => _isFolder && source is not null && HoldsPlace(RealPath.Of(root), RealPath.Of(source));

    /// <summary>The file that a document goes to.</summary>
    /// <param name="source">The file it comes from; <see langword="null"/> when it is inside an archive or comes from a stream.</param>
    /// <param name="relative">Its path below the root that it was found in; <see langword="null"/> when it has no name.</param>
    /// <exception cref="IOException">There is no such file, it is a source and was not meant to be replaced, or another document went there.</exception>
    public string GetPath(string? source, string? relative)
    {
        if (IsInPlace)
        {
            return source ?? throw new IOException("is no file of its own, so it cannot be converted in place; --output names another place");
        }

        var path = _isFolder ? GetPathInFolder(relative) : _output!;
        var place = RealPath.Of(path);
        if (source is not null && string.Equals(place, RealPath.Of(source), RealPath.Comparison))
        {
            throw new IOException("would be replaced by what is made of it; --in-place says that this is meant");
        }

        // What an earlier conversion made is in the output folder, and is not read.
        if (_sources.FindRoots(place).Any(root => !HoldsPlace(root, place)))
        {
            throw new IOException($"'{path}' is itself one of the files that are converted");
        }

        if (!_made.Add(place))
        {
            throw new IOException($"'{path}' is where another document of this run went already; convert one of them to another folder");
        }

        return !_force && RealPath.HasContent(path) ? throw new IOException($"'{path}' is there already; --force replaces it") : path;
    }

    private string GetPathInFolder(string? relative)
    {
        if (relative is null)
        {
            throw new IOException("has no name to be written under; --output has to name a file");
        }

        var path = Path.Combine(_output!, relative.Replace('/', Path.DirectorySeparatorChar));
        return IsInside(Path.GetFullPath(path), Path.GetFullPath(_output!)) ? path : throw new IOException($"'{path}' is outside of '{_output}'");
    }

    private bool HoldsPlace(string root, string place) => _isFolder && IsInside(_outputPlace!, root) && IsInside(place, _outputPlace!);

    // An archive has several files; whether it is one, its name says well enough to choose between a file and a folder.
    private static bool HoldsFiles(string path) =>
        path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase);

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, RealPath.Comparison);
}
