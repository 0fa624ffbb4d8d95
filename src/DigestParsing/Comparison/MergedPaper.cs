using System.Diagnostics;
using DigestParsing.Comparison;

namespace DigestParsing;

/// <summary>A paper, with all the rows that are about it. Immutable.</summary>
[DebuggerDisplay("{Paper.Title,nq}: {Appearances.Count} times")]
public sealed class MergedPaper
{
    internal MergedPaper(IReadOnlyList<Paper> appearances)
    {
        Appearances = appearances;
        DifferingFields = PaperField.FindDiffering(appearances);
    }

    /// <summary>The paper as the first row gives it.</summary>
    public Paper Paper => Appearances[0];

    /// <summary>The paper as each row gives it, at least one, in the order in which they were read.</summary>
    public IReadOnlyList<Paper> Appearances { get; }

    /// <summary>The first day of a digest that has it; <see langword="null"/> when none has a day.</summary>
    public DateOnly? FirstSeen => Appearances.Min(paper => paper.DigestDate);

    /// <summary>The last day of a digest that has it; <see langword="null"/> when none has a day.</summary>
    public DateOnly? LastSeen => Appearances.Max(paper => paper.DigestDate);

    /// <summary>Where the rows stand.</summary>
    public IEnumerable<PaperSource> Sources => Appearances.Select(paper => paper.Source).OfType<PaperSource>();

    /// <summary>
    /// The fields in which the rows differ, by their names in JSON, such as <c>title</c>; empty when all say the same. The days, formats and
    /// places of the rows do not count.
    /// </summary>
    public IReadOnlyList<string> DifferingFields { get; }
}
