namespace DigestParsing.Summaries;

/// <summary>The signs around a label or heading that are no part of its words: emphasis, colons, white space.</summary>
internal static class SummaryDecoration
{
    private const string AroundHeading = "*_:： \t\r\n";

    public static ReadOnlySpan<char> TrimLabel(ReadOnlySpan<char> label) => label.Trim("*_ \t\r\n");

    public static ReadOnlySpan<char> TrimHeading(ReadOnlySpan<char> heading) => heading.Trim(AroundHeading);

    public static bool IsEmphasis(char c) => c is '*' or '_';
}
