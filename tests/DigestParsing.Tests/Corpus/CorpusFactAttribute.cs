namespace DigestParsing.Tests.Corpus;

/// <summary>A test on the real archives, skipped where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = CorpusFiles.SkipReason;
}

/// <summary>A theory on the real archives, skipped where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = CorpusFiles.SkipReason;
}

/// <summary>Finds the real archives.</summary>
internal static class CorpusFiles
{
    /// <summary>The folder of the archives; <see langword="null"/> when the environment variable DIGEST_CORPUS names none.</summary>
    public static string? Root { get; } = Environment.GetEnvironmentVariable("DIGEST_CORPUS") is { Length: > 0 } root ? root : null;

    public static string? SkipReason => Root is null ? "skipped: DIGEST_CORPUS is not set" : null;

    /// <summary>The Markdown files below a folder of the corpus, in order; none when there is no corpus.</summary>
    public static IEnumerable<string> Markdown(string folder) => Root is null
        ? []
        : Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
