using System.Text.RegularExpressions;

namespace DigestParsing.Docs.Tests;

/// <summary>Compares what was printed with what a page shows.</summary>
internal static class OutputPattern
{
    public static string Normalize(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    /// <summary>Whether the text is what is shown, where <c>…</c> stands for the rest of a line and a line of <c>…</c> for any lines.</summary>
    public static bool Matches(string shown, string printed)
    {
        var pattern = string.Join('\n', Normalize(shown).Split('\n').Select(line => line == "…"
            ? "[^\0]*"
            : Regex.Escape(line).Replace("…", "[^\n]*", StringComparison.Ordinal)));
        return Regex.IsMatch(Normalize(printed), $"\\A{pattern}\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
    }
}
