using System.Collections.Concurrent;
using DigestParsing.Benchmarks.Contenders;
using DigestParsing.Benchmarks.Data;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Reporting;

/// <summary>Compares the papers of every contender, once a run, with what is known to be in the text.</summary>
internal static class PaperCheck
{
    private static readonly ConcurrentDictionary<TableShape, Lazy<Truth?>> Truths = new();
    private static readonly ConcurrentDictionary<(string, TableShape), Agreement> Agreements = new();

    /// <summary>What the contenders are compared with; <see langword="null"/> when nothing is known of the text that is timed.</summary>
    public static Truth? TruthOf(TableShape shape) => Truths.GetOrAdd(
        shape,
        key => new(() => BenchmarkData.CorpusFolder is null ? Truth.Generated(key) : key == TableShape.SixColumn ? Truth.SixColumnCorpus() : null)).Value;

    /// <summary>The agreement of a contender.</summary>
    /// <remarks>Where nothing else is known of the text, the library's papers are what the others are compared with.</remarks>
    public static Agreement? Of(IContender contender, TableShape shape)
    {
        if (TruthOf(shape) is { } truth)
        {
            return Agreements.GetOrAdd((contender.Name, shape), _ => Agreement.Compare(truth.Papers, contender.Papers(truth.Utf8, shape)));
        }

        return contender is LibraryContender
            ? null
            : Agreements.GetOrAdd((contender.Name, shape), _ =>
            {
                var utf8 = BenchmarkData.Load(shape, 1 << 20).Utf8;
                return Agreement.Compare(ContenderSet.Library.Papers(utf8, shape), contender.Papers(utf8, shape));
            });
    }
}
