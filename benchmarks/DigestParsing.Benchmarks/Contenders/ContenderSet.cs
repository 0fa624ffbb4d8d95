namespace DigestParsing.Benchmarks.Contenders;

/// <summary>The contenders, by the names of the benchmark methods that run them.</summary>
internal static class ContenderSet
{
    public static LibraryContender Library { get; } = new("Library", asStrings: true, withRoles: false);

    public static LibraryContender LibrarySlices { get; } = new("LibrarySlices", asStrings: false, withRoles: false);

    public static LibraryContender LibraryRoles { get; } = new("LibraryRoles", asStrings: false, withRoles: true);

    public static IContender Regex { get; } = new RegexContender();

    public static IContender Markdig { get; } = new MarkdigContender();

    public static IContender Split { get; } = new SplitContender();

    public static IReadOnlyList<IContender> All { get; } = [Library, LibrarySlices, LibraryRoles, Regex, Markdig, Split];

    public static IContender? Named(string name) => All.FirstOrDefault(contender => contender.Name == name);
}
