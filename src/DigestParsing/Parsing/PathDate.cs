using System.Text;
using DigestParsing.Formats.Cells;

namespace DigestParsing.Parsing;

/// <summary>Reads the day of a digest from the path of its file.</summary>
internal static class PathDate
{
    /// <summary>
    /// Finds the day in <c>2024/10/14.md</c> or <c>2024-10-14.md</c>, at the end of a path with <c>/</c> between folders; folders above and
    /// words around a date in a file name do not matter.
    /// </summary>
    public static DateOnly? Find(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var slash = path.LastIndexOf('/');
        var name = path.AsSpan(slash + 1);
        if (DateCell.TryFind(Encoding.UTF8.GetBytes(name.ToString()), out var date, out _))
        {
            return date;
        }

        var dot = name.IndexOf('.');
        var day = dot < 0 ? name : name[..dot];
        if (slash < 7 || day.Length != 2)
        {
            return null;
        }

        // "…/2024/10/14": the ten characters up to the extension.
        var folders = path.AsSpan(slash - 7, 7);
        if (slash > 7 && path[slash - 8] != '/')
        {
            return null;
        }

        return folders[4] == '/' && DateCell.TryParse(Encoding.UTF8.GetBytes($"{folders}/{day}"), out date) ? date : null;
    }

    /// <summary>A path as papers and diagnostics give it: with <c>/</c> between folders.</summary>
    public static string? Normalize(string? path) =>
        path is null || Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
