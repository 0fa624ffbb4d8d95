namespace DigestParsing.Tests.Support;

/// <summary>What is different between two lists of lines, for failures that can be read.</summary>
internal static class LineDiff
{
    /// <summary>The lines that only the expected list has (<c>- </c>) or only the actual one (<c>+ </c>); empty when both are the same.</summary>
    public static IReadOnlyList<string> Between(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        if (expected.SequenceEqual(actual))
        {
            return [];
        }

        var missing = Subtract(expected, actual).Select(line => "- " + line);
        var surplus = Subtract(actual, expected).Select(line => "+ " + line);
        var difference = missing.Concat(surplus).OrderBy(line => line[2..], StringComparer.Ordinal).ToList();
        return difference.Count > 0 ? difference : ["the same lines in another order", .. actual];
    }

    // As multisets: a line that occurs twice here and once there is different once.
    private static IEnumerable<string> Subtract(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var counts = others.GroupBy(line => line).ToDictionary(group => group.Key, group => group.Count());
        foreach (var line in lines)
        {
            if (counts.TryGetValue(line, out var count) && count > 0)
            {
                counts[line] = count - 1;
            }
            else
            {
                yield return line;
            }
        }
    }
}
