using BenchmarkDotNet.Attributes;
using DigestParsing.Benchmarks.Contenders;
using DigestParsing.Benchmarks.Data;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Scopes;

/// <summary>What all scopes share: the two main formats, the sizes, the data in memory.</summary>
public abstract class FormatBenchmarks
{
    /// <summary>The sizes of a run, in megabytes.</summary>
    public static IReadOnlyList<int> Sizes { get; set; } = [1, 16];

    /// <summary>The format that is read.</summary>
    [Params(TableShape.ThreeColumn, TableShape.SixColumn)]
    public TableShape Format { get; set; }

    /// <summary>How much of it, in units of 2^20 bytes.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Megabytes { get; set; }

    /// <summary>The text.</summary>
    protected byte[] Utf8 { get; private set; } = [];

    /// <summary>The text, a digest each.</summary>
    protected IReadOnlyList<byte[]> Days { get; private set; } = [];

    /// <summary>Loads the text.</summary>
    [GlobalSetup]
    public virtual void Load()
    {
        Utf8 = BenchmarkData.Load(Format, (long)Megabytes << 20).Utf8;
        Days = DayTexts.Split(Utf8);
    }

    /// <summary>Makes the papers of every day, and lets them go before those of the next.</summary>
    private protected int Count(IContender contender, bool withStructure)
    {
        var papers = 0;
        foreach (var day in Days)
        {
            papers += contender.Count(day, Format, withStructure);
        }

        return papers;
    }
}
