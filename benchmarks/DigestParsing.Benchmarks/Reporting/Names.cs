using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Reporting;

/// <summary>What things are called in plots and tables.</summary>
internal static class Names
{
    /// <summary>A contender, by the name of its method.</summary>
    public static string Contender(string method) => method switch
    {
        "Scan" => "Search for | and newline",
        "Transcode" => "UTF-8 to one string",
        "Library" => "DigestParsing",
        "LibrarySlices" => "DigestParsing, slices",
        "LibraryRoles" => "DigestParsing, with roles",
        "LibraryOnTwoCores" => "DigestParsing, two cores",
        "Regex" => "Compiled regex",
        "RegexOnTwoCores" => "Compiled regex, two cores",
        "Markdig" => "Markdig and extraction",
        "Split" => "String splitting",
        "ReadFiles" => "Reading the files only",
        _ => method,
    };

    /// <summary>A format.</summary>
    public static string Format(TableShape shape) => shape switch
    {
        TableShape.ThreeColumn => "three-column",
        TableShape.SixColumn => "six-column",
        TableShape.LinkColumn => "link column",
        _ => "arxiv-daily",
    };

    /// <summary>Whether a bar is one of the library's own.</summary>
    public static bool IsLibrary(string method) => method.StartsWith("Library", StringComparison.Ordinal);

    /// <summary>Whether a bar is a bound and no contender.</summary>
    public static bool IsFloor(string method) => method is "Scan" or "Transcode" or "ReadFiles";
}
