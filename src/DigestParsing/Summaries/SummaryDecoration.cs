namespace DigestParsing.Summaries;

/// <summary>The signs around a label or heading that are no part of its words: emphasis, colons, white space.</summary>
internal static class SummaryDecoration
{
    private const string AroundHeading = "*_:： \t\r\n";

    public static ReadOnlySpan<char> TrimLabel(ReadOnlySpan<char> label) => label.Trim("*_ \t\r\n");

    public static ReadOnlySpan<char> TrimHeading(ReadOnlySpan<char> heading) => heading.Trim(AroundHeading);

    /// <summary>A marker without emphasis around it; a marker that is an asterisk itself stays.</summary>
    public static ReadOnlySpan<char> TrimMarker(ReadOnlySpan<char> marker) => marker.Trim("*_ ") is { IsEmpty: false } trimmed ? trimmed : marker;

    public static bool IsEmphasis(char c) => c is '*' or '_';

    /// <summary>Whether there is neither a letter nor a digit.</summary>
    public static bool IsWordless(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
