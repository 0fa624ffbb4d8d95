using BenchmarkDotNet.Attributes;
using DigestParsing.Benchmarks.Contenders;

namespace DigestParsing.Benchmarks.Scopes;

/// <summary>Papers with all their fields, day by day.</summary>
[BenchmarkCategory(Scope.Papers)]
public class PaperBenchmarks : FormatBenchmarks
{
    /// <inheritdoc cref="LibraryContender"/>
    [Benchmark(Baseline = true)]
    public int Library() => Count(ContenderSet.Library, withStructure: false);

    /// <inheritdoc cref="RegexContender"/>
    [Benchmark]
    public int Regex() => Count(ContenderSet.Regex, withStructure: false);

    /// <inheritdoc cref="MarkdigContender"/>
    [Benchmark]
    public int Markdig() => Count(ContenderSet.Markdig, withStructure: false);

    /// <inheritdoc cref="SplitContender"/>
    [Benchmark]
    public int Split() => Count(ContenderSet.Split, withStructure: false);
}

/// <summary>The same, and every section, point and question of every summary.</summary>
[BenchmarkCategory(Scope.Structure)]
public class StructureBenchmarks : FormatBenchmarks
{
    /// <inheritdoc cref="LibraryContender"/>
    [Benchmark(Baseline = true)]
    public int Library() => Count(ContenderSet.Library, withStructure: true);

    /// <summary>The same, with sections, points and questions as slices of the summary.</summary>
    [Benchmark]
    public int LibrarySlices() => Count(ContenderSet.LibrarySlices, withStructure: true);

    /// <summary>The same as slices, and with the roles of unlabelled prose, which no other contender tells.</summary>
    [Benchmark]
    public int LibraryRoles() => Count(ContenderSet.LibraryRoles, withStructure: true);

    /// <inheritdoc cref="RegexContender"/>
    [Benchmark]
    public int Regex() => Count(ContenderSet.Regex, withStructure: true);

    /// <inheritdoc cref="MarkdigContender"/>
    [Benchmark]
    public int Markdig() => Count(ContenderSet.Markdig, withStructure: true);

    /// <inheritdoc cref="SplitContender"/>
    [Benchmark]
    public int Split() => Count(ContenderSet.Split, withStructure: true);
}
