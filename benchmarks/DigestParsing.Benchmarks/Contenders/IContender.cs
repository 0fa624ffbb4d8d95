using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Contenders;

/// <summary>A way to read digests. All start from UTF-8 in memory, as it comes from a file. Safe for use by several threads.</summary>
public interface IContender
{
    /// <summary>The name in tables and plots.</summary>
    string Name { get; }

    /// <summary>Finds every heading, row and cell without keeping any; returns how many cells there are.</summary>
    long Cells(byte[] utf8, TableShape shape);

    /// <summary>Makes every paper, with the sections, points and questions of its summary if wanted; returns how many there are.</summary>
    int Count(byte[] utf8, TableShape shape, bool withStructure);

    /// <summary>The papers of <see cref="Count"/> in the form in which contenders are compared.</summary>
    IReadOnlyList<ContenderPaper> Papers(byte[] utf8, TableShape shape);
}
