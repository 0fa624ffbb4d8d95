using BenchmarkDotNet.Attributes;
using DigestParsing.Benchmarks.Contenders;

namespace DigestParsing.Benchmarks.Scopes;

/// <summary>Papers with all their fields; all of them are kept until the last is read.</summary>
[BenchmarkCategory(Scope.Papers)]
public class PaperBenchmarks : FormatBenchmarks
{
    /// <inheritdoc cref="LibraryContender"/>
    [Benchmark(Baseline = true)]
    public int Library() => ContenderSet.Library.Count(Utf8, Format, withStructure: false);

    /// <inheritdoc cref="RegexContender"/>
    [Benchmark]
    public int Regex() => ContenderSet.Regex.Count(Utf8, Format, withStructure: false);

    /// <inheritdoc cref="MarkdigContender"/>
    [Benchmark]
    public int Markdig() => ContenderSet.Markdig.Count(Utf8, Format, withStructure: false);

    /// <inheritdoc cref="SplitContender"/>
    [Benchmark]
    public int Split() => ContenderSet.Split.Count(Utf8, Format, withStructure: false);
}

/// <summary>The same, and every section, point and question of every summary.</summary>
[BenchmarkCategory(Scope.Structure)]
public class StructureBenchmarks : FormatBenchmarks
{
    /// <inheritdoc cref="LibraryContender"/>
    [Benchmark(Baseline = true)]
    public int Library() => ContenderSet.Library.Count(Utf8, Format, withStructure: true);

    /// <summary>The same, with sections, points and questions as slices of the summary.</summary>
    [Benchmark]
    public int LibrarySlices() => ContenderSet.LibrarySlices.Count(Utf8, Format, withStructure: true);

    /// <inheritdoc cref="RegexContender"/>
    [Benchmark]
    public int Regex() => ContenderSet.Regex.Count(Utf8, Format, withStructure: true);

    /// <inheritdoc cref="MarkdigContender"/>
    [Benchmark]
    public int Markdig() => ContenderSet.Markdig.Count(Utf8, Format, withStructure: true);

    /// <inheritdoc cref="SplitContender"/>
    [Benchmark]
    public int Split() => ContenderSet.Split.Count(Utf8, Format, withStructure: true);
}
