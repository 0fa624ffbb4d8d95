using System.Globalization;
using System.Text;
using DigestParsing.Benchmarks.Scopes;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Reporting;

/// <summary>The short table: throughput of every contender in the scopes that make papers, both formats side by side.</summary>
internal static class MarkdownTable
{
    private static readonly TableShape[] Formats = [TableShape.ThreeColumn, TableShape.SixColumn];

    /// <summary>The largest size of each contender, as MB/s and as a multiple of the slowest contender that is no bound.</summary>
    public static string Render(ResultFile results)
    {
        var text = new StringBuilder();
        text.Append("| scope | | three-column | B/paper | six-column | B/paper | papers exact |\n|---|---|--:|--:|--:|--:|---|\n");
        foreach (var scope in Scope.All)
        {
            var chosen = results.Measurements.Where(measurement => measurement.Scope == scope).ToArray();
            if (chosen.Length == 0)
            {
                continue;
            }

            var size = chosen.Max(measurement => measurement.Megabytes);
            foreach (var contender in chosen.Where(measurement => measurement.Megabytes == size).GroupBy(measurement => measurement.Contender))
            {
                var byFormat = contender.ToDictionary(measurement => measurement.Format);
                text.Append(CultureInfo.InvariantCulture, $"| {scope} | {Bold(contender.Key)} |");
                foreach (var format in Formats)
                {
                    text.Append(byFormat.TryGetValue(format, out var measurement)
                        ? string.Create(CultureInfo.InvariantCulture, $" {measurement.MegabytesPerSecond:N0} MB/s | {measurement.AllocatedPerPaper:N0} |")
                        : " – | |");
                }

                var exact = Formats.Select(format => byFormat.TryGetValue(format, out var measurement) ? measurement.Exact?.Split(" of ")[0] : null).ToArray();
                text.Append(exact.All(share => share is null) ? " |\n" : $" {string.Join(" · ", exact.Select(share => share ?? "–"))} |\n");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{results.Processor}; {results.System}; {results.Runtime}; one thread unless it says otherwise.\n").ToString();
    }

    private static string Bold(string contender) =>
        Names.IsLibrary(contender) ? $"**{Names.Contender(contender)}**" : Names.Contender(contender).Replace("|", "\\|", StringComparison.Ordinal);
}
