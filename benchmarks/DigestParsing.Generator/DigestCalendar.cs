using System.Globalization;

namespace DigestParsing.Generator;

/// <summary>
/// Gives every digest a weekday and a path. An archive of twenty thousand days would reach into the next century, so after four years
/// of weekdays the next mirror of the archive begins, in a folder of its own, over the same four years.
/// </summary>
internal static class DigestCalendar
{
    /// <summary>Weekdays in a mirror: 208 weeks, from the first Monday of 2023 to the end of 2026.</summary>
    public const int DaysPerMirror = 208 * 5;

    private const int RowSlots = 64;
    private const int MonthSlots = 23;
    private static readonly DateOnly FirstDay = new(2023, 1, 2);

    public static DateOnly Date(long index)
    {
        var day = (int)(index % DaysPerMirror);
        return FirstDay.AddDays(day / 5 * 7 + day % 5);
    }

    public static string Path(long index)
    {
        var mirror = index / DaysPerMirror;
        var day = Date(index).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) + ".md";
        return mirror == 0 ? day : string.Create(CultureInfo.InvariantCulture, $"mirror-{mirror:D3}/{day}");
    }

    /// <summary>
    /// An identifier from the month of the digest, different for every row of every digest in the first 67 mirrors as long as no digest
    /// has more than 64 rows.
    /// </summary>
    public static string ArxivId(long index, int row)
    {
        var date = Date(index);
        var weekday = 0;
        for (var day = 1; day < date.Day; day++)
        {
            weekday += new DateOnly(date.Year, date.Month, day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        var number = ((index / DaysPerMirror * MonthSlots + weekday) * RowSlots + row) % 99_999 + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year % 100:D2}{date.Month:D2}.{number:D5}");
    }
}
