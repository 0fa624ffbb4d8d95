using System.Collections.ObjectModel;
using DigestParsing.Comparison;

namespace DigestParsing;

/// <summary>Brings together what several digests say about the same paper.</summary>
public static class PaperMerging
{
    /// <summary>
    /// Merges papers: rows with the same arXiv identifier, whatever its version, are about the same paper; so are rows without an identifier
    /// whose titles have the same letters and digits, in any case, and the same mathematical signs (but for <c>|</c> and <c>~</c>) and <c>#</c>.
    /// </summary>
    /// <param name="papers">The papers; all of them are held.</param>
    /// <returns>The papers in the order in which each came first.</returns>
    public static IReadOnlyList<MergedPaper> Merge(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var groups = new Groups();
        foreach (var paper in papers)
        {
            groups.Add(paper);
        }

        return groups.ToMerged();
    }

    /// <inheritdoc cref="Merge(IEnumerable{Paper})"/>
    /// <param name="papers">The papers, as an archive gives them; all of them are held.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<MergedPaper>> MergeAsync(IAsyncEnumerable<Paper> papers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var groups = new Groups();
        await foreach (var paper in papers.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            groups.Add(paper);
        }

        return groups.ToMerged();
    }

    private sealed class Groups
    {
        private readonly Dictionary<PaperIdentity, List<Paper>> _byIdentity = [];
        private readonly List<List<Paper>> _inOrder = [];

        public void Add(Paper paper)
        {
            var identity = PaperIdentity.Of(paper);
            if (!_byIdentity.TryGetValue(identity, out var group))
            {
                group = new List<Paper>(1);
                _byIdentity.Add(identity, group);
                _inOrder.Add(group);
            }

            group.Add(paper);
        }

        public ReadOnlyCollection<MergedPaper> ToMerged() => Array.AsReadOnly(_inOrder.ConvertAll(group => new MergedPaper(group.AsReadOnly())).ToArray());
    }
}
