using System.Text;

namespace DigestParsing.Benchmarks.Contenders;

/// <summary>
/// Cuts UTF-8 into strings of one digest each. It is the kindest start for contenders that need a string: one of the whole text goes to
/// the large object heap, and all of them are faster without.
/// </summary>
internal static class DayTexts
{
    /// <summary>The next digest with its heading, or <see langword="null"/> at the end; the first holds what stands before any heading, too.</summary>
    public static string? Next(ref ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return null;
        }

        var heading = "\n## Papers for "u8;
        var first = rest.IndexOf(heading);
        var next = first < 0 ? -1 : rest[(first + heading.Length)..].IndexOf(heading);
        var end = next < 0 ? rest.Length : first + heading.Length + next;
        var day = Encoding.UTF8.GetString(rest[..end]);
        rest = rest[end..];
        return day;
    }
}
