using System.Collections.ObjectModel;

namespace DigestParsing.Archives;

/// <summary>Brings together what several digests say about the same paper.</summary>
public static class PaperMerging
{
    private static readonly (string Name, Func<Paper, Paper, bool> AreEqual)[] Fields =
    [
        ("title", (a, b) => a.Title == b.Title),
        ("authors", (a, b) => a.Authors.SequenceEqual(b.Authors) && a.HasMoreAuthors == b.HasMoreAuthors),
        ("arxivId", (a, b) => a.ArxivId == b.ArxivId),
        ("arxivUrl", (a, b) => a.ArxivUrl == b.ArxivUrl),
        ("huggingFaceUrl", (a, b) => a.HuggingFaceUrl == b.HuggingFaceUrl),
        ("summary", (a, b) => a.Summary.Text == b.Summary.Text),
        ("publishedDate", (a, b) => a.PublishedDate == b.PublishedDate),
        ("classifications", (a, b) => a.Classifications.SequenceEqual(b.Classifications)),
        ("gitHubUrls", (a, b) => a.GitHubLinks.SequenceEqual(b.GitHubLinks)),
        ("huggingFaceUrls", (a, b) => a.HuggingFaceLinks.SequenceEqual(b.HuggingFaceLinks)),
        ("otherUrls", (a, b) => a.OtherLinks.SequenceEqual(b.OtherLinks)),
        ("additionalCells", (a, b) => a.AdditionalCells.SequenceEqual(b.AdditionalCells)),
    ];

    /// <summary>
    /// Merges papers: rows with the same arXiv identifier, whatever its version, are about the same paper; so are rows without an identifier
    /// whose titles have the same letters and digits.
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

    internal static IReadOnlyList<string> FindDifferingFields(IReadOnlyList<Paper> appearances)
    {
        if (appearances.Count == 1)
        {
            return [];
        }

        var first = appearances[0];
        return [.. Fields.Where(field => appearances.Skip(1).Any(other => !field.AreEqual(first, other))).Select(field => field.Name)];
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
