using System.Globalization;
using DigestParsing.Archives;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestParsing.Cli.Output;

/// <summary>Statistics as tables and bar charts.</summary>
internal static class StatisticsView
{
    private const int MostShown = 15;

    public static string Render(DigestStatistics statistics, CommandConsole console) => TerminalRenderer.Render(console, Draw(statistics));

    private static IEnumerable<IRenderable> Draw(DigestStatistics statistics)
    {
        yield return Overview(statistics);
        if (statistics.Months.Count > 0)
        {
            yield return new Markup("\n[bold]Papers by month[/]\n");
            yield return Chart(statistics.Months.Select(month => new NamedCount(month.Month, month.Papers)), Color.Green);
        }

        (string Title, IReadOnlyList<NamedCount> Counts, Color Color)[] charts =
        [
            ("Papers by format", statistics.Formats, Color.Blue),
            ("Papers by style of summary", statistics.Styles, Color.Teal),
            ("Papers by classification", statistics.Classifications, Color.Olive),
            ("Links by kind", statistics.Links, Color.Purple),
        ];
        foreach (var (title, counts, color) in charts)
        {
            if (counts.Count > 0)
            {
                yield return new Markup(Invariant($"\n[bold]{title}[/]{(counts.Count > MostShown ? $" (the first {MostShown} of {counts.Count:N0})" : "")}\n"));
                yield return Chart(counts.Take(MostShown), color);
            }
        }

        if (statistics.MissingWeekdays.Count > 0)
        {
            yield return new Markup(Invariant($"\n[bold]Weekdays without a digest[/]: {statistics.MissingWeekdays.Count:N0}\n"));
            yield return new Text(string.Join(", ", Runs(statistics.MissingWeekdays)) + "\n");
        }
    }

    private static Table Overview(DigestStatistics statistics)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders();
        table.AddColumn("").AddColumn(new TableColumn("").RightAligned());
        Add("Files", Invariant($"{statistics.Files:N0}"));
        Add("Digests", Invariant($"{statistics.Digests:N0}"));
        Add("Papers", Invariant($"{statistics.Papers:N0}"));
        Add("Different papers", Invariant($"{statistics.DistinctPapers:N0}"));
        if (statistics.FirstDate is not null)
        {
            Add("Days", Invariant($"{statistics.Days:N0}"));
            Add("First day", Invariant($"{statistics.FirstDate:yyyy-MM-dd}"));
            Add("Last day", Invariant($"{statistics.LastDate:yyyy-MM-dd}"));
        }

        if (statistics.UndatedPapers > 0)
        {
            Add("Papers without a day", Invariant($"{statistics.UndatedPapers:N0}"));
        }

        foreach (var diagnostic in statistics.Diagnostics)
        {
            Add(diagnostic.Name switch { "error" => "Errors", "warning" => "Warnings", _ => "Notes" }, Invariant($"{diagnostic.Count:N0}"));
        }

        return table;

        void Add(string name, string value) => table.AddRow(new Text(name), new Text(value));
    }

    private static Bars Chart(IEnumerable<NamedCount> counts, Color color) => new([.. counts], color);

    /// <summary>Days that follow each other but for a weekend, as a range.</summary>
    private static IEnumerable<string> Runs(IReadOnlyList<DateOnly> days)
    {
        for (var i = 0; i < days.Count;)
        {
            var first = i;
            while (i + 1 < days.Count && days[i + 1] == NextWeekday(days[i]))
            {
                i++;
            }

            yield return i == first ? Invariant($"{days[first]:yyyy-MM-dd}") : Invariant($"{days[first]:yyyy-MM-dd} to {days[i]:yyyy-MM-dd}");
            i++;
        }
    }

    private static DateOnly NextWeekday(DateOnly day) => day.AddDays(day.DayOfWeek == DayOfWeek.Friday ? 3 : 1);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A bar for each count, its name to the left and the number to the right.</summary>
    private sealed class Bars(NamedCount[] counts, Color color) : JustInTimeRenderable
    {
        protected override IRenderable Build()
        {
            var longest = counts.Max(count => count.Count);
            var table = new Table().Border(TableBorder.None).HideHeaders().Expand();
            table.AddColumn(new TableColumn("").NoWrap());
            table.AddColumn(new TableColumn("").NoWrap().RightAligned());
            table.AddColumn(new TableColumn(""));
            foreach (var count in counts)
            {
                table.AddRow(
                    TerminalRenderer.Text(count.Name),
                    new Text(Invariant($"{count.Count:N0}")),
                    new Bar((double)count.Count / longest, color));
            }

            return table;
        }
    }

    /// <summary>A bar of a part of the width there is, to an eighth of a column.</summary>
    private sealed class Bar(double part, Color color) : Renderable
    {
        private const string Eighths = " ▏▎▍▌▋▊▉";

        protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            var eighths = Math.Max(1, (int)Math.Round(part * maxWidth * 8));
            var bar = new string('█', eighths / 8) + (eighths % 8 > 0 ? Eighths[eighths % 8] : "");
            yield return new Segment(bar, new Style(color));
        }
    }
}
