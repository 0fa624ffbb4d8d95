namespace DigestParsing.Benchmarks.Scopes;

/// <summary>The scopes, as they are named on the command line, in tables and in plots.</summary>
internal static class Scope
{
    /// <summary>The text, without knowing what it says.</summary>
    public const string Scan = "scan";

    /// <summary>Every heading, header, row and cell found, none kept.</summary>
    public const string Rows = "rows";

    /// <summary>Papers with all their fields.</summary>
    public const string Papers = "papers";

    /// <summary>Papers, and the sections, points and questions of every summary.</summary>
    public const string Structure = "papers with structure";

    /// <summary>Files to papers.</summary>
    public const string Archive = "archive";

    public static IReadOnlyList<string> All { get; } = [Scan, Rows, Papers, Structure, Archive];
}
