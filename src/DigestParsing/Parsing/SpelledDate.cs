using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestParsing.Parsing;

/// <summary>Reads the day of a digest from a heading that does not write it as <c>2024-10-14</c>.</summary>
internal static partial class SpelledDate
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    private const string MonthName =
        "(?<month> jan(?:uary)? | feb(?:ruary)? | mar(?:ch)? | apr(?:il)? | may | june? | july? | aug(?:ust)? | sept?(?:ember)? | oct(?:ober)? | nov(?:ember)? | dec(?:ember)? )";

    // Repeats are bounded, so that no heading takes more than linear time.
    private const string Pattern =
        $$"""
        (?<![\w./-])
        (?: (?<year>[0-9]{4}) (?<separator>[-./]) (?<number>[0-9]{1,2}) \k<separator> (?<day>[0-9]{1,2})
          | (?<day>[0-9]{1,2}) (?:st|nd|rd|th)? [ ]{1,3} {{MonthName}} [.,]? [ ]{1,3} (?<year>[0-9]{4})
          | {{MonthName}} \.? [ ]{1,3} (?<day>[0-9]{1,2}) (?:st|nd|rd|th)? ,? [ ]{1,3} (?<year>[0-9]{4}) )
        (?!\.?[\w/-])
        """;

    /// <summary>
    /// Finds the first day that is written as <c>2024/10/14</c>, <c>2024.10.14</c>, <c>2024-1-5</c>, <c>14 October 2024</c> or
    /// <c>Oct 14, 2024</c>.
    /// </summary>
    /// <param name="text">The heading.</param>
    /// <param name="date">The day.</param>
    /// <param name="isMalformed">Becomes whether something is written like a day and is none, and no day was found.</param>
    public static bool TryFind(string text, out DateOnly date, ref bool isMalformed)
    {
        date = default;
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        for (var match = Spelling().Match(text); match.Success; match = match.NextMatch())
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
