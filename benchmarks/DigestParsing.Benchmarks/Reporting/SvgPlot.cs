using System.Globalization;
using System.Net;
using System.Text;
using DigestParsing.Benchmarks.Scopes;

namespace DigestParsing.Benchmarks.Reporting;

/// <summary>
/// Draws throughput as horizontal bars: a panel for each scope, in it a group for each format, in that a bar for each contender. Every
/// panel has its own scale, since a scan is a hundred times as fast as the slowest reader.
/// </summary>
internal sealed class SvgPlot
{
    private const int Width = 860;
    private const int LabelWidth = 220;
    private const int ValueWidth = 150;
    private const int BarHeight = 18;
    private const int BarStep = 24;
    private const int BarWidth = Width - LabelWidth - ValueWidth - 24;
    private const string Ink = "#1f2933";
    private const string Faint = "#66727f";
    private const string Grid = "#e3e8ee";
    private const string LibraryColor = "#1f6fb2";
    private const string ContenderColor = "#a9b8c6";
    private const string FloorColor = "#dfe5eb";

    private readonly StringBuilder _svg = new();
    private int _y = 30;

    private SvgPlot()
    {
    }

    /// <summary>The plot of the largest size that was run in each scope.</summary>
    public static string Render(ResultFile results)
    {
        var plot = new SvgPlot();
        plot.Text(24, plot._y, "Throughput, MB of UTF-8 a second", 17, Ink, "600");
        plot._y += 20;
        plot.Text(24, plot._y, $"{results.Processor} · {results.Runtime} · longer is faster; each panel has its own scale", 11, Faint);
        plot._y += 22;
        foreach (var scope in Scope.All)
        {
            var chosen = results.Measurements.Where(measurement => measurement.Scope == scope).ToArray();
            if (chosen.Length > 0)
            {
                var size = chosen.Max(measurement => measurement.Megabytes);
                plot.Panel(scope, [.. chosen.Where(measurement => measurement.Megabytes == size)]);
            }
        }

        return plot.Finish();
    }

    private void Panel(string scope, Measurement[] measurements)
    {
        _y += 12;
        Text(24, _y, scope, 14, Ink, "600");
        var fastest = measurements.Max(measurement => measurement.MegabytesPerSecond);
        var top = _y + 8;
        var body = _svg.Length;
        _y += 14;
        foreach (var format in measurements.GroupBy(measurement => measurement.Format))
        {
            _y += 14;
            Text(24, _y, Names.Format(format.Key), 11, Faint, "600");
            _y += 8;
            var reference = format.FirstOrDefault(measurement => measurement.Contender == "Library");
            foreach (var measurement in format)
            {
                Bar(measurement, fastest, reference);
            }
        }

        // Grid lines go under the bars, but their length is known only now.
        var step = GridStep(fastest);
        var grid = new StringBuilder();
        for (var value = step; value <= fastest; value += step)
        {
            var x = LabelWidth + BarWidth * value / fastest;
            grid.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:F1}\" y1=\"{top}\" x2=\"{x:F1}\" y2=\"{_y}\" stroke=\"{Grid}\"/>");
            grid.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"{_y + 13}\" font-size=\"10\" fill=\"{Faint}\" text-anchor=\"middle\">{value:N0}</text>\n");
        }

        _svg.Insert(body, grid.ToString());
        _y += 30;
    }

    private void Bar(Measurement measurement, double fastest, Measurement? reference)
    {
        var length = Math.Max(1, BarWidth * measurement.MegabytesPerSecond / fastest);
        var color = Names.IsLibrary(measurement.Contender) ? LibraryColor : Names.IsFloor(measurement.Contender) ? FloorColor : ContenderColor;
        var weight = Names.IsLibrary(measurement.Contender) ? "600" : "400";
        var middle = _y + BarHeight / 2 + 4;
        Text(LabelWidth - 10, middle, Names.Contender(measurement.Contender), 12, Ink, weight, "end");
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{_y}\" width=\"{length:F1}\" height=\"{BarHeight}\" rx=\"2\" fill=\"{color}\"/>\n");
        var label = measurement.MegabytesPerSecond.ToString("N0", CultureInfo.InvariantCulture);
        if (reference is not null && !ReferenceEquals(reference, measurement))
        {
            var factor = measurement.MegabytesPerSecond / reference.MegabytesPerSecond;
            label += string.Create(CultureInfo.InvariantCulture, $"  ({(factor >= 1 ? $"{factor:F1}× as fast" : $"1/{1 / factor:F1}")})");
        }

        Text((int)(LabelWidth + length) + 8, middle, label, 12, Ink, weight);
        _y += BarStep;
    }

    /// <summary>1, 2 or 5 times a power of ten, so that a panel has at most six lines.</summary>
    private static double GridStep(double fastest)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(fastest)) - 1);
        foreach (var factor in new[] { 1, 2, 5, 10, 20 })
        {
            if (fastest / (step * factor) <= 6)
            {
                return step * factor;
            }
        }

        return step * 50;
    }

    private void Text(int x, int y, string text, int size, string color, string weight = "400", string anchor = "start") => _svg.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{color}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>\n");

    private string Finish() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{_y}" viewBox="0 0 {Width} {_y}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" role="img" aria-label="Throughput of the library and of other ways to read digests">
        <rect width="{Width}" height="{_y}" fill="#ffffff"/>
        {_svg}</svg>

        """);
}
