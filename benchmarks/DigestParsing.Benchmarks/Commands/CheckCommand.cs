using System.CommandLine;
using DigestParsing.Benchmarks.Contenders;
using DigestParsing.Benchmarks.Data;
using DigestParsing.Benchmarks.Reporting;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Commands;

/// <summary><c>check</c>: compares what the contenders read with what is there.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Compares the papers of every contender with the papers that are in the text.");
        command.SetAction(_ => Print(Console.Out));
        return command;
    }

    public static void Print(TextWriter output)
    {
        Print(output, TableShape.ThreeColumn, Truth.Generated(TableShape.ThreeColumn));
        Print(output, TableShape.SixColumn, Truth.Generated(TableShape.SixColumn));
        if (Truth.SixColumnCorpus() is { } corpus)
        {
            Print(output, TableShape.SixColumn, corpus);
        }
    }

    private static void Print(TextWriter output, TableShape shape, Truth truth)
    {
        output.WriteLine($"{Names.Format(shape)}, papers exact against the {truth.Origin}");
        foreach (var contender in ContenderSet.All)
        {
            output.WriteLine($"  {contender.Name,-10}{Agreement.Compare(truth.Papers, contender.Papers(truth.Utf8, shape))}");
        }
    }
}
