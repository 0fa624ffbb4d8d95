namespace DigestParsing.Tests.Support;

/// <summary>Where the repository's own files are, found from the test assembly upwards.</summary>
internal static class TestPaths
{
    public static string Root { get; } = FindRoot();

    public static string TestData { get; } = Path.Combine(Root, "testdata");

    /// <summary>A path below <see cref="TestData"/>, with <c>/</c> between folders.</summary>
    public static string Relative(string path) => Path.GetRelativePath(TestData, path).Replace(Path.DirectorySeparatorChar, '/');

    public static string InTestData(string relative) => Path.Combine(TestData, relative);

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "DigestParsing.sln")))
            {
                return directory.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds DigestParsing.sln.");
    }
}
