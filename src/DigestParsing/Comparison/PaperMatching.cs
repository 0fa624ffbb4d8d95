namespace DigestParsing.Comparison;

/// <summary>Finds the papers of one set in another.</summary>
internal static class PaperMatching
{
    // From the surest to the weakest; what one finds is left out of the next.
    private static readonly Func<Paper, object?>[] Keys =
    [
        paper => paper.ArxivId is { } id ? (paper.DigestDate, id.WithoutVersion, paper.Title) : null,
        paper => paper.ArxivId is { } id ? (paper.DigestDate, id.WithoutVersion) : null,
        paper => (paper.DigestDate, TitleKey.Of(paper.Title)),
        paper => paper.ArxivId?.WithoutVersion,
        paper => TitleKey.Of(paper.Title),
    ];

    /// <summary>For each paper of the second set, its index in the first; negative when it is not there.</summary>
    public static int[] Match(Paper[] before, Paper[] after)
    {
        var matches = new int[after.Length];
        matches.AsSpan().Fill(-1);
        List<int> left = [.. Enumerable.Range(0, before.Length)];
        List<int> right = [.. Enumerable.Range(0, after.Length)];
        foreach (var key in Keys)
        {
            if (left.Count == 0 || right.Count == 0)
            {
                break;
            }

            var byKey = Group(before, left, key);
            var taken = new HashSet<int>();
            foreach (var index in right)
            {
                if (key(after[index]) is { } value && byKey.TryGetValue(value, out var queue) && queue.TryDequeue(out var match))
                {
                    matches[index] = match;
                    taken.Add(match);
                }
            }

            left.RemoveAll(taken.Contains);
            right.RemoveAll(index => matches[index] >= 0);
        }

        return matches;
    }

    private static Dictionary<object, Queue<int>> Group(Paper[] papers, List<int> indexes, Func<Paper, object?> key)
    {
        var groups = new Dictionary<object, Queue<int>>();
        foreach (var index in indexes)
        {
            if (key(papers[index]) is not { } value)
            {
                continue;
            }

            if (!groups.TryGetValue(value, out var queue))
            {
                groups.Add(value, queue = new Queue<int>());
            }

            queue.Enqueue(index);
        }

        return groups;
    }
}
