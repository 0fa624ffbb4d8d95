using BenchmarkDotNet.Attributes;
using DigestParsing.Benchmarks.Contenders;

namespace DigestParsing.Benchmarks.Scopes;

/// <summary>Finding every heading, header, row and cell.</summary>
[BenchmarkCategory(Scope.Rows)]
public class RowBenchmarks : FormatBenchmarks
{
    /// <summary>The floor, measured in the same run.</summary>
    [Benchmark(Baseline = true)]
    public int Scan() => ScanBenchmarks.CountDelimiters(Utf8);

    /// <inheritdoc cref="LibraryContender"/>
    [Benchmark]
    public long Library() => ContenderSet.Library.Cells(Utf8, Format);

    /// <inheritdoc cref="RegexContender"/>
    [Benchmark]
    public long Regex() => ContenderSet.Regex.Cells(Utf8, Format);

    /// <inheritdoc cref="MarkdigContender"/>
    [Benchmark]
    public long Markdig() => ContenderSet.Markdig.Cells(Utf8, Format);

    /// <inheritdoc cref="SplitContender"/>
    [Benchmark]
    public long Split() => ContenderSet.Split.Cells(Utf8, Format);
}
