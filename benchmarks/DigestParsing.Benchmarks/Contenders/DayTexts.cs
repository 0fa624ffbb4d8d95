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

        var length = Length(rest);
        var day = Encoding.UTF8.GetString(rest[..length]);
        rest = rest[length..];
        return day;
    }

    /// <summary>All digests, each by itself.</summary>
    public static IReadOnlyList<byte[]> Split(ReadOnlySpan<byte> text)
    {
        var days = new List<byte[]>();
        while (!text.IsEmpty)
        {
            var length = Length(text);
            days.Add(text[..length].ToArray());
            text = text[length..];
        }

        return days;
    }

    private static int Length(ReadOnlySpan<byte> text)
    {
        var heading = "\n## Papers for "u8;
        var first = text.IndexOf(heading);
        var next = first < 0 ? -1 : text[(first + heading.Length)..].IndexOf(heading);
        return next < 0 ? text.Length : first + heading.Length + next;
    }
}
