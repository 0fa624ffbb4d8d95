namespace DigestParsing.Archives;

/// <summary>Decides which symbolic links of a directory are followed.</summary>
/// <remarks>
/// Links to directories never are: what they lead to is read in its own place, or lies outside, and a circle of links never ends. A link
/// to a file is followed when the file lies in the directory and is not read in its own place.
/// </remarks>
internal sealed class SymbolicLinks(string root)
{
    private const int MaxLinks = 40;

    private readonly Lazy<string> _root = new(() => Resolve(Path.GetFullPath(root)) ?? Path.GetFullPath(root));

    /// <summary>Judges a link: it is followed, leads where it must not, or leads to what is read in its own place.</summary>
    public FileVerdict Judge(string path, bool isDirectory, IReadOnlyList<string> patterns)
    {
        var target = Resolve(Path.Combine(_root.Value, path));
        if (target is null)
        {
            return NotFollowed("The link leads nowhere");
        }

        var relative = Path.GetRelativePath(_root.Value, target).Replace(Path.DirectorySeparatorChar, '/');
        if (relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative))
        {
            return NotFollowed("The link leads out of the archive and was not followed");
        }

        var isReadThere = isDirectory || (EntryPath.IsIncluded(relative, patterns) && !EntryPath.IsHidden(relative));
        return isReadThere ? FileVerdict.PassOver : FileVerdict.Read;
    }

    private static FileVerdict NotFollowed(string message) =>
        FileVerdict.Refuse(new Failure(DiagnosticCode.LinkNotFollowed, DiagnosticSeverity.Warning, message));

    /// <summary>The path with every link in it resolved; <see langword="null"/> when it leads to nothing.</summary>
    private static string? Resolve(string path)
    {
        var resolved = Path.GetPathRoot(path)!;
        var rest = new Stack<string>(Split(path[resolved.Length..]));
        for (var links = 0; rest.TryPop(out var name);)
        {
            if (name == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Combine(resolved, name);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is not { } target)
            {
                if (!info.Exists)
                {
                    return null;
                }

                resolved = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                resolved = Path.GetPathRoot(target)!;
                target = target[resolved.Length..];
            }

            foreach (var part in Split(target))
            {
                rest.Push(part);
            }
        }

        return resolved;
    }

    // Last part first, as they are pushed.
    private static IEnumerable<string> Split(string path) => path
        .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part != ".")
        .Reverse();
}
