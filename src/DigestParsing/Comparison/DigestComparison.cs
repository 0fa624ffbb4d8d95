using System.Diagnostics;
using DigestParsing.Comparison;

namespace DigestParsing;

/// <summary>What changed between two sets of papers: two files, two archives, or one before and after. Immutable.</summary>
/// <remarks>
/// A paper is found again by its arXiv identifier and day, else by its title and day, else by either on another day; several alike are
/// paired in order. Titles are compared as <see cref="PaperMerging.Merge(IEnumerable{Paper})"/> does. Where a paper stands and which format
/// read it is not compared, nor is the order of the papers.
/// </remarks>
/// <example>
/// <code>
/// var comparison = DigestComparison.Compare(before.Papers, after.Papers);
/// foreach (var change in comparison.Changed)
///     Console.WriteLine($"{change.After.Title}: {string.Join(", ", change.Fields.Select(field => field.Name))}");
/// </code>
/// </example>
[DebuggerDisplay("{Added.Count} added, {Removed.Count} removed, {Changed.Count} changed, {UnchangedCount} unchanged")]
public sealed class DigestComparison
{
    private DigestComparison(IReadOnlyList<Paper> added, IReadOnlyList<Paper> removed, IReadOnlyList<PaperChange> changed, int unchangedCount)
    {
        Added = added;
        Removed = removed;
        Changed = changed;
        UnchangedCount = unchangedCount;
    }

    /// <summary>The papers that are only in the second set, in its order.</summary>
    public IReadOnlyList<Paper> Added { get; }

    /// <summary>The papers that are only in the first set, in its order.</summary>
    public IReadOnlyList<Paper> Removed { get; }

    /// <summary>The papers that are in both and differ, in the order of the second set.</summary>
    public IReadOnlyList<PaperChange> Changed { get; }

    /// <summary>How many papers are the same in both sets.</summary>
    public int UnchangedCount { get; }

    /// <summary>Whether both sets hold the same papers.</summary>
    public bool AreEqual => Added.Count + Removed.Count + Changed.Count == 0;

    /// <summary>Compares two sets of papers.</summary>
    public static DigestComparison Compare(IEnumerable<Paper> before, IEnumerable<Paper> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Paper[] first = [.. before];
        Paper[] second = [.. after];
        var matches = PaperMatching.Match(first, second);

        var added = new List<Paper>();
        var changed = new List<PaperChange>();
        var isInBoth = new bool[first.Length];
        var unchanged = 0;
        for (var i = 0; i < second.Length; i++)
        {
            if (matches[i] < 0)
            {
                added.Add(second[i]);
                continue;
            }

            isInBoth[matches[i]] = true;
            var fields = PaperField.Compare(first[matches[i]], second[i]);
            if (fields.Count == 0)
            {
                unchanged++;
            }
            else
            {
                changed.Add(new PaperChange(first[matches[i]], second[i], fields));
            }
        }

        Paper[] removed = [.. first.Where((_, index) => !isInBoth[index])];
        return new DigestComparison(added.AsReadOnly(), Array.AsReadOnly(removed), changed.AsReadOnly(), unchanged);
    }
}
