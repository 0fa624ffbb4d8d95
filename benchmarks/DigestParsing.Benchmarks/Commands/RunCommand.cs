using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Validators;
using DigestParsing.Benchmarks.Reporting;
using DigestParsing.Benchmarks.Scopes;
using Perfolizer.Horology;

namespace DigestParsing.Benchmarks.Commands;

/// <summary><c>run</c>: measures.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "All scopes in under two minutes: one size, few iterations, in this process." };
        var scopes = new Option<string[]>("--scope") { Description = "Only these scopes, by the first word of their names.", AllowMultipleArgumentsPerToken = true };
        var sizes = new Option<int[]>("--megabytes") { Description = "The sizes of the text, in MiB.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--output")
        {
            Description = "Where the results go.",
            DefaultValueFactory = _ => Path.Combine("BenchmarkDotNet.Artifacts", "digests.json"),
        };
        var command = new Command("run", "Measures all scopes and writes the results to a file.") { quick, scopes, sizes, output };
        command.SetAction(parsed => Run(parsed.GetValue(quick), parsed.GetValue(scopes) ?? [], parsed.GetValue(sizes) ?? [], parsed.GetValue(output)!));
        return command;
    }

    private static int Run(bool quick, string[] scopes, int[] sizes, string output)
    {
        if (sizes.Length > 0)
        {
            FormatBenchmarks.Sizes = sizes;
        }
        else if (quick)
        {
            FormatBenchmarks.Sizes = [4];
        }

        CheckCommand.Print(Console.Out);
        Type[] all =
            [typeof(ScanBenchmarks), typeof(RowBenchmarks), typeof(PaperBenchmarks), typeof(StructureBenchmarks), typeof(ArchiveBenchmarks)];
        var summaries = BenchmarkRunner.Run(all, Config(quick, scopes));
        if (summaries.Length == 0 || summaries.All(summary => summary.BenchmarksCases.Length == 0))
        {
            Console.Error.WriteLine($"No scope begins with {string.Join(" or ", scopes)}; there are {string.Join(", ", Scope.All)}.");
            return 2;
        }

        var results = ResultFile.From(summaries);
        results.Save(output);
        Console.WriteLine();
        Console.WriteLine(MarkdownTable.Render(results));
        Console.WriteLine($"Results: {output}");
        return results.Measurements.Count == summaries.Sum(summary => summary.BenchmarksCases.Length) ? 0 : 1;
    }

    private static ManualConfig Config(bool quick, string[] scopes)
    {
        var job = quick
            ? Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithLaunchCount(1).WithWarmupCount(5).WithIterationCount(5)
                .WithIterationTime(TimeInterval.FromMilliseconds(150))
            : Job.Default.WithMaxIterationCount(20);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Statistics)
            .AddColumn(MeasurementColumn.All)
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddExporter(MarkdownExporter.GitHub)
            .AddValidator(JitOptimizationsValidator.FailOnError)
            .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
            .WithOptions(ConfigOptions.JoinSummary);
        return scopes.Length == 0
            ? config
            : config.AddFilter(new SimpleFilter(benchmark => scopes.Any(
                scope => scope == "structure"
                    ? benchmark.Descriptor.HasCategory(Scope.Structure)
                    : benchmark.Descriptor.HasCategory(scope))));
    }
}
