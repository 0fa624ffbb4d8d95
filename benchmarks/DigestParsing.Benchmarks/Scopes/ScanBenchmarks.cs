using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace DigestParsing.Benchmarks.Scopes;

/// <summary>The floor: no reader is faster than finding the delimiters, and none that gives strings than making one.</summary>
[BenchmarkCategory(Scope.Scan)]
public class ScanBenchmarks : FormatBenchmarks
{
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("|\n"u8);

    /// <summary>Visits every pipe and every newline.</summary>
    [Benchmark(Baseline = true)]
    public int Scan() => CountDelimiters(Utf8);

    /// <summary>Makes one string of all the text.</summary>
    [Benchmark]
    public int Transcode() => Encoding.UTF8.GetString(Utf8).Length;

    internal static int CountDelimiters(ReadOnlySpan<byte> rest)
    {
        var count = 0;
        while (true)
        {
            var next = rest.IndexOfAny(Delimiters);
            if (next < 0)
            {
                return count;
            }

            count++;
            rest = rest[(next + 1)..];
        }
    }
}
