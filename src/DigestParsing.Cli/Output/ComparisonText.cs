using System.Globalization;
using Spectre.Console;

namespace DigestParsing.Cli.Output;

/// <summary>Writes a comparison for people: a line for each paper, and below a changed one what each field was and is.</summary>
internal static class ComparisonText
{
    // Of a long text, what stands around the first difference.
    private const int LeadLength = 24;
    private const int MaxLength = 100;

    public static void Write(OutputBuffer output, CommandConsole console, DigestComparison comparison)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var useColor = console.IsOutputTerminal && console.UseColor;
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = useColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = useColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });

        // Lines are as long as what they say; a terminal wraps them, and a program that reads them does not want it.
        terminal.Profile.Width = int.MaxValue;
        foreach (var paper in comparison.Removed)
        {
            WritePaper(terminal, "- ", paper, new Style(Color.Red));
        }

        foreach (var paper in comparison.Added)
        {
            WritePaper(terminal, "+ ", paper, new Style(Color.Green));
        }

        foreach (var change in comparison.Changed)
        {
            WritePaper(terminal, "~ ", change.After, new Style(Color.Yellow));
            foreach (var field in change.Fields)
            {
                WriteField(terminal, field);
            }
        }

        terminal.Write(new Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Added.Count} added, {comparison.Removed.Count} removed, {comparison.Changed.Count} changed, {comparison.UnchangedCount} unchanged\n")));
        output.Write(text.ToString());
    }

    private static void WritePaper(IAnsiConsole terminal, string mark, Paper paper, Style style)
    {
        string?[] parts = [paper.DigestDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), paper.ArxivId?.ToString(), paper.Title.ReplaceLineEndings(" ")];
        terminal.Write(new Text(mark + string.Join("  ", parts.Where(part => part is not null)) + "\n", style));
    }

    private static void WriteField(IAnsiConsole terminal, PaperFieldChange field)
    {
        var before = string.Join("; ", field.Before).ReplaceLineEndings(" ");
        var after = string.Join("; ", field.After).ReplaceLineEndings(" ");
        var start = before.AsSpan().CommonPrefixLength(after);
        terminal.Write(new Text($"    {field.Name}\n", new Style(decoration: Decoration.Bold)));
        terminal.Write(new Text($"      - {Excerpt(before, start)}\n", new Style(Color.Red)));
        terminal.Write(new Text($"      + {Excerpt(after, start)}\n", new Style(Color.Green)));
    }

    private static string Excerpt(string value, int difference)
    {
        if (value.Length == 0)
        {
            return "(none)";
        }

        if (value.Length <= MaxLength)
        {
            return value;
        }

        var start = Math.Max(0, Math.Min(difference - LeadLength, value.Length - MaxLength));
        var end = Math.Min(value.Length, start + MaxLength);
        start = start > 0 && char.IsLowSurrogate(value[start]) ? start + 1 : start;
        end = end < value.Length && char.IsLowSurrogate(value[end]) ? end - 1 : end;
        return (start > 0 ? "…" : "") + value[start..end] + (end < value.Length ? "…" : "");
    }
}
