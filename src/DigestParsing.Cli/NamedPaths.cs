using System.IO.Enumeration;

namespace DigestParsing.Cli;

/// <summary>The paths that are named to be read, with their links resolved, and what is read because of them.</summary>
/// <param name="paths">As they are given; standard input may be among them.</param>
/// <param name="patterns">Of the files that are read in directories.</param>
internal sealed class NamedPaths(IEnumerable<string> paths, IReadOnlyList<string> patterns)
{
    private readonly (string Path, bool IsDirectory)[] _roots =
    [
        .. paths.Where(path => path != SourceArguments.StandardInput).Select(RealPath.Of).Select(path => (path, Directory.Exists(path))),
    ];

    /// <summary>Whether a path, whose links are resolved, is one of them.</summary>
    public bool Contains(string path) => _roots.Any(root => string.Equals(root.Path, path, RealPath.Comparison));

    /// <summary>
    /// Those of the paths, with their links resolved, that a file is read from: it is named, or lies in a directory that is and is of a pattern
    /// that is read.
    /// </summary>
    public IEnumerable<string> FindRoots(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        // A link is read under its own name, and what it leads to under the other.
        var target = RealPath.Of(file);
        string[] names = [target, Path.Combine(RealPath.Of(Path.GetDirectoryName(Path.GetFullPath(file))!), Path.GetFileName(file))];
        return _roots
            .Where(root => root.IsDirectory
                ? names.Any(name => IsIncluded(Path.GetRelativePath(root.Path, name)))
                : string.Equals(root.Path, target, RealPath.Comparison))
            .Select(root => root.Path);
    }

    // As archives do it, which pass over all that begins with a dot; so does the path of what lies outside.
    private bool IsIncluded(string relative)
    {
        var path = relative.Replace(Path.DirectorySeparatorChar, '/');
        return !Path.IsPathRooted(relative)
            && !path.Split('/').Any(part => part.StartsWith('.'))
            && patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, pattern.Contains('/') ? path : Path.GetFileName(path)));
    }
}
