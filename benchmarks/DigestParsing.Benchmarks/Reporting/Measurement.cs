using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using DigestParsing.Benchmarks.Contenders;
using DigestParsing.Benchmarks.Data;
using DigestParsing.Benchmarks.Scopes;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Reporting;

/// <summary>One time, with what it was taken of.</summary>
internal sealed record Measurement
{
    /// <summary>One of <see cref="Scopes.Scope.All"/>.</summary>
    public required string Scope { get; init; }

    /// <summary>The name of the benchmark method.</summary>
    public required string Contender { get; init; }

    /// <summary>The format of the text.</summary>
    public required TableShape Format { get; init; }

    /// <summary>The size of the text that was asked for, in units of 2^20 bytes.</summary>
    public required int Megabytes { get; init; }

    /// <summary>Where the text comes from.</summary>
    public required string Origin { get; init; }

    /// <summary>The size of the text.</summary>
    public required long Bytes { get; init; }

    /// <summary>The papers in the text.</summary>
    public required int Papers { get; init; }

    /// <summary>The median time of reading the text once: a collection of garbage that falls into one iteration does not move it.</summary>
    public required double Nanoseconds { get; init; }

    /// <summary>Bytes allocated while reading the text once; <see langword="null"/> when not measured.</summary>
    public long? Allocated { get; init; }

    /// <summary>What <see cref="Agreement"/> says of the contender; <see langword="null"/> where it makes no papers.</summary>
    public string? Exact { get; init; }

    /// <summary>The time as a multiple of the baseline's of the same scope, format and size; <see langword="null"/> if that was not run.</summary>
    public double? Ratio { get; init; }

    /// <summary>10^6 bytes a second.</summary>
    public double MegabytesPerSecond => Bytes / Nanoseconds * 1000;

    /// <summary>Bytes allocated for each paper in the text.</summary>
    public double? AllocatedPerPaper => Allocated is { } allocated ? (double)allocated / Papers : null;

    /// <summary>The measurement of a case; <see langword="null"/> when it failed.</summary>
    public static Measurement? From(Summary summary, BenchmarkCase benchmark)
    {
        if (summary[benchmark]?.ResultStatistics is not { } statistics)
        {
            return null;
        }

        var format = (TableShape)benchmark.Parameters[nameof(FormatBenchmarks.Format)];
        var megabytes = (int)benchmark.Parameters[nameof(FormatBenchmarks.Megabytes)];
        var data = BenchmarkData.Load(format, (long)megabytes << 20);
        var scope = benchmark.Descriptor.Categories[0];
        var method = benchmark.Descriptor.WorkloadMethod.Name;
        var contender = scope is Scopes.Scope.Scan or Scopes.Scope.Rows ? null : ContenderSet.Named(method);
        return new()
        {
            Scope = scope,
            Contender = method,
            Format = format,
            Megabytes = megabytes,
            Origin = data.Origin,
            Bytes = data.Utf8.Length,
            Papers = data.Papers,
            Nanoseconds = statistics.Median,
            Allocated = summary[benchmark]!.GcStats.GetBytesAllocatedPerOperation(benchmark),
            Exact = contender is null ? null : PaperCheck.Of(contender, format)?.ToString(),
            Ratio = summary.BenchmarksCases.FirstOrDefault(other => IsBaselineOf(other, benchmark)) is { } baseline
                && summary[baseline]?.ResultStatistics is { } baselineStatistics
                    ? statistics.Median / baselineStatistics.Median
                    : null,
        };
    }

    private static bool IsBaselineOf(BenchmarkCase other, BenchmarkCase benchmark) =>
        other.Descriptor.Baseline
        && other.Descriptor.Type == benchmark.Descriptor.Type
        && Equals(other.Parameters[nameof(FormatBenchmarks.Format)], benchmark.Parameters[nameof(FormatBenchmarks.Format)])
        && Equals(other.Parameters[nameof(FormatBenchmarks.Megabytes)], benchmark.Parameters[nameof(FormatBenchmarks.Megabytes)]);
}
