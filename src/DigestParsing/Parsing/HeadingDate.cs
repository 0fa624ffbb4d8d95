using System.Globalization;
using System.Text.RegularExpressions;
using DigestParsing.Formats.Cells;

namespace DigestParsing.Parsing;

/// <summary>Reads the day of a digest from its heading.</summary>
internal static partial class HeadingDate
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    private const string MonthName =
        "(?<month> jan(?:uary)? | feb(?:ruary)? | mar(?:ch)? | apr(?:il)? | may | june? | july? | aug(?:ust)? | sept?(?:ember)? | oct(?:ober)? | nov(?:ember)? | dec(?:ember)? )";

    // Repeats are bounded, so that no heading takes more than linear time. "Top 10 March 2024 papers" counts papers, not days.
    private const string Pattern =
        $$"""
        (?<![\p{L}\p{N}./=-])
        (?: (?<year>[0-9]{4}) (?<separator>[-./]) (?<number>[0-9]{1,2}) \k<separator> (?<day>[0-9]{1,2}) (?![\p{N}/]|\.\p{N}|(?!T)\p{L})
          | (?<!\b(?:top|best|first|last|all|our)[ ]{1,3}) (?<day>[0-9]{1,2}) (?:st|nd|rd|th)? [ -]{1,3} {{MonthName}} (?:[.,]?[ ]{1,3}|-) (?<year>[0-9]{4}) (?![\p{L}\p{N}/])
          | {{MonthName}} \.? [ ]{1,3} (?<day>[0-9]{1,2}) (?:st|nd|rd|th)? (?:,[ ]{0,3}|[ ]{1,3}) (?<year>[0-9]{4}) (?![\p{L}\p{N}/]) )
        """;

    /// <summary>
    /// Finds the first day that is written as <c>2024-10-14</c>, or else the first that is written as <c>2024/10/14</c>, <c>2024.10.14</c>,
    /// <c>2024-1-5</c>, <c>14 October 2024</c> or <c>Oct 14, 2024</c>.
    /// </summary>
    /// <param name="heading">The heading.</param>
    /// <param name="utf8">The same in UTF-8.</param>
    /// <param name="date">The day.</param>
    /// <param name="isMalformed">Whether something is written like a day and is none, and no day was found.</param>
    public static bool TryFind(string heading, ReadOnlySpan<byte> utf8, out DateOnly date, out bool isMalformed) =>
        DateCell.TryFind(utf8, out date, out isMalformed) || TryFindSpelled(heading, out date, ref isMalformed);

    private static bool TryFindSpelled(string heading, out DateOnly date, ref bool isMalformed)
    {
        date = default;
        if (!heading.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        for (var match = Spelling().Match(heading); match.Success; match = match.NextMatch())
        {
            if (TryRead(match, out date))
            {
                isMalformed = false;
                return true;
            }

            isMalformed = true;
        }

        return false;
    }

    private static bool TryRead(Match match, out DateOnly date)
    {
        var year = Number("year");
        var month = match.Groups["month"] is { Success: true, ValueSpan: var name }
            ? (Months.AsSpan().IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3) + 1
            : Number("number");
        var day = Number("day");
        var exists = year > 0 && month is >= 1 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spelling();
}
