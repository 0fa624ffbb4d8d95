using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Golden;

/// <summary>The example digests beside which it is written what must be read from them.</summary>
internal static class ExampleFiles
{
    /// <summary>All files below <c>testdata</c> with <c>.expected.json</c> or <c>.diagnostics.txt</c> beside them, as relative paths.</summary>
    public static IEnumerable<string> With(string suffix) => Directory
        .EnumerateFiles(TestPaths.TestData, "*" + suffix, SearchOption.AllDirectories)
        .Select(path => TestPaths.Relative(path)[..^suffix.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Reads an example as bytes, under its path below <c>testdata</c>.</summary>
    public static DigestDocument Parse(string example, DigestParser? parser = null) =>
        (parser ?? DigestParser.Default).Parse(File.ReadAllBytes(TestPaths.InTestData(example)), example);
}
