namespace DigestParsing.Cli;

/// <summary>Where a path leads, whatever symbolic links are on the way.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>How paths are compared on this system.</summary>
    public static StringComparison Comparison { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The whole path with every link in it resolved, whether or not there is something at its end.</summary>
    public static string Of(string path) => Resolve(path, MaxLinks);

    /// <summary>Whether a file is there that holds something. Pipes and devices hold nothing, and so does an empty file.</summary>
    public static bool HasContent(string path) => new FileInfo(Of(path)) is { Exists: true, Length: > 0 };

    private static string Resolve(string path, int links)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(whole) is not { } parent)
        {
            return whole;
        }

        var folder = Resolve(parent, links);
        var place = Path.Combine(folder, Path.GetFileName(whole));
        return links > 0 && new FileInfo(place).LinkTarget is { } target ? Resolve(Path.Combine(folder, target), links - 1) : place;
    }
}
