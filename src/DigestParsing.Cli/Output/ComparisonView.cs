using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestParsing.Cli.Output;

/// <summary>Shows a comparison: a line for each paper, and below a changed one what each field was and is.</summary>
internal static class ComparisonView
{
    // Of a long text, what stands around the first difference.
    private const int LeadLength = 24;
    private const int MaxLength = 100;

    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Changed = new(Color.Yellow);

    public static string Render(DigestComparison comparison, CommandConsole console) => TerminalRenderer.Render(console, Draw(comparison), wrap: false);

    private static IEnumerable<IRenderable> Draw(DigestComparison comparison)
    {
        foreach (var paper in comparison.Removed)
        {
            yield return Line("- " + Describe(paper), Removed);
        }

        foreach (var paper in comparison.Added)
        {
            yield return Line("+ " + Describe(paper), Added);
        }

        foreach (var change in comparison.Changed)
        {
            yield return Line("~ " + Describe(change.After), Changed);
            foreach (var field in change.Fields)
            {
                var before = string.Join("; ", field.Before);
                var after = string.Join("; ", field.After);
                var difference = before.AsSpan().CommonPrefixLength(after);
                yield return Line("    " + field.Name);
                yield return Line("      - " + Excerpt(before, difference), Removed);
                yield return Line("      + " + Excerpt(after, difference), Added);
            }
        }

        yield return Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Added.Count:N0} added, {comparison.Removed.Count:N0} removed, {comparison.Changed.Count:N0} changed, {comparison.UnchangedCount:N0} unchanged"));
    }

    private static Text Line(string text, Style? style = null) => new(TerminalText.Clean(text) + "\n", style);

    private static string Describe(Paper paper)
    {
        string?[] parts = [paper.DigestDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), paper.ArxivId?.ToString(), paper.Title];
        return string.Join("  ", parts.Where(part => part is not null));
    }

    private static string Excerpt(string value, int difference)
    {
        if (value.Length <= MaxLength)
        {
            return value.Length == 0 ? "(none)" : value;
        }

        var start = Math.Max(0, Math.Min(difference - LeadLength, value.Length - MaxLength));
        var end = Math.Min(value.Length, start + MaxLength);
        start = start > 0 && char.IsLowSurrogate(value[start]) ? start + 1 : start;
        end = end < value.Length && char.IsLowSurrogate(value[end]) ? end - 1 : end;
        return (start > 0 ? "…" : "") + value[start..end] + (end < value.Length ? "…" : "");
    }
}
