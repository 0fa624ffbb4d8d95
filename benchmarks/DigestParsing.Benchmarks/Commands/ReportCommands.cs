using System.CommandLine;
using DigestParsing.Benchmarks.Reporting;

namespace DigestParsing.Benchmarks.Commands;

/// <summary><c>plot</c> and <c>table</c>: show results that were measured before.</summary>
internal static class ReportCommands
{
    public static Command CreatePlot()
    {
        var results = Results();
        var output = new Argument<string>("svg") { Description = "The file to write." };
        var command = new Command("plot", "Draws results as SVG.") { results, output };
        command.SetAction(parsed => File.WriteAllText(parsed.GetValue(output)!, SvgPlot.Render(ResultFile.Load(parsed.GetValue(results)!))));
        return command;
    }

    public static Command CreateTable()
    {
        var results = Results();
        var command = new Command("table", "Prints results as a short Markdown table.") { results };
        command.SetAction(parsed => Console.Write(MarkdownTable.Render(ResultFile.Load(parsed.GetValue(results)!))));
        return command;
    }

    private static Argument<string> Results() => new("results") { Description = "The file that `run` wrote." };
}
