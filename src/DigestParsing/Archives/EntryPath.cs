using System.IO.Enumeration;

namespace DigestParsing.Archives;

/// <summary>Judges the names of files and entries.</summary>
internal static class EntryPath
{
    private static readonly string[] ArchiveExtensions = [".zip", ".tar", ".tgz", ".gz", ".7z", ".rar", ".bz2", ".xz", ".zst"];

    /// <summary>Why an entry of this name is not to be read, if so: its name leads out of the archive, or is none.</summary>
    public static Failure? FindFault(string path)
    {
        // A drive of Windows: harmful only to those who go on to write a file of this name.
        var isUnsafe = path.Length == 0 || path[0] is '/' or '\\' || path.AsSpan().ContainsAny('\0', '\n', '\r') || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]));
        return isUnsafe || path.Split('/', '\\').Contains("..")
            ? new Failure(DiagnosticCode.UnsafePath, DiagnosticSeverity.Error, "The name leads out of the archive or is no name of a file; the entry was passed over")
            : null;
    }

    /// <summary>A path without a leading <c>./</c>, as tar writes it.</summary>
    public static string TrimCurrentFolder(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path;
    }

    /// <summary>Whether a folder or the file begins with a dot.</summary>
    public static bool IsHidden(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    /// <summary>Whether the name is that of an archive.</summary>
    public static bool IsArchive(string path) =>
        ArchiveExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether one of the patterns names the file.</summary>
    public static bool IsIncluded(string path, IReadOnlyList<string> patterns)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        foreach (var pattern in patterns)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, pattern.Contains('/') ? path : name))
            {
                return true;
            }
        }

        return false;
    }
}
