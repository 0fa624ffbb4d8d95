using DigestParsing.Parsing;

namespace DigestParsing.Fuzz;

/// <summary>Parses a text in pieces.</summary>
internal static class Splitting
{
    /// <summary>Offers a session the text up to each of the cuts in turn: every time what it left, and what came since.</summary>
    public static DigestDocument ParseInBlocks(DigestParser parser, ReadOnlySpan<byte> text, ReadOnlySpan<int> cuts)
    {
        var builder = new DocumentBuilder(null);
        using var session = parser.CreateSession(default, builder);
        var start = 0;
        foreach (var cut in cuts)
        {
            start += session.Parse(text[start..cut], isFinalBlock: false);
        }

        session.Parse(text[start..], isFinalBlock: true);
        return builder.Build();
    }

    /// <summary>Cuts after every so many bytes.</summary>
    public static int[] Every(int segment, int length) => [.. Enumerable.Range(1, length / segment).Select(i => i * segment)];
}
