namespace DigestParsing.Cli;

/// <summary>Where a path leads, whatever symbolic links are on the way.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>How paths are compared on this system.</summary>
    public static StringComparison Comparison { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The whole path with every link in it resolved, whether or not there is something at its end.</summary>
    public static string Of(string path)
    {
        // As whatever opens a path does, which takes ".." for text. In the target of a link, it leads up from where the link is followed to.
        var whole = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(whole)!;
        var rest = new Stack<string>(Split(whole[resolved.Length..]));
        for (var links = 0; rest.TryPop(out var name);)
        {
            if (name == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Combine(resolved, name);
            if (links == MaxLinks || new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            links++;
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

    /// <summary>Whether a file is there that holds something. Pipes and devices hold nothing, and so does an empty file.</summary>
    public static bool HasContent(string path) => new FileInfo(Of(path)) is { Exists: true, Length: > 0 };

    // Last part first, as they are pushed.
    private static IEnumerable<string> Split(string path) => path
        .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part != ".")
        .Reverse();
}
