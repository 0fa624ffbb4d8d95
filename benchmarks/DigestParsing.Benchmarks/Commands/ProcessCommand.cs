using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DigestParsing.Benchmarks.Data;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Commands;

/// <summary><c>process</c>: times whole runs of the command, from start to end.</summary>
internal static class ProcessCommand
{
    public static Command Create()
    {
        var archive = new Option<string?>("--archive")
        {
            Description = "A folder of digests. [default: the corpus, or else 4 MiB that are generated]",
            HelpName = "folder",
        };
        var runs = new Option<int>("--runs") { Description = "How often each is run.", DefaultValueFactory = _ => 9 };
        var command = new Command(
            "process",
            "Times `digests parse` from start to end, with one job and with two, beside a program that only reads and writes as many bytes.") { archive, runs };
        command.SetAction(parsed => Run(parsed.GetValue(archive), parsed.GetValue(runs)));
        return command;
    }

    private static void Run(string? archive, int runs)
    {
        var scratch = Directory.CreateTempSubdirectory("digest-process-").FullName;
        try
        {
            Run(archive ?? BenchmarkData.CorpusFolder ?? Generate(Path.Combine(scratch, "archive")), runs, Path.Combine(scratch, "papers.ndjson"));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void Run(string archive, int runs, string output)
    {
        _ = Time(output, "digests.dll", "parse", archive);
        var written = new FileInfo(output).Length;
        var read = Directory.EnumerateFiles(archive, "*.md", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read / 1e6:N1} MB of Markdown, {written / 1e6:N1} MB of JSON lines, median of {runs} runs each, taken in turn"));

        // In turn, so that what else the machine does meets all of them.
        (string Name, string[] Arguments)[] programs =
        [
            ("reading and writing only", ["DigestParsing.Baseline.dll", archive, written.ToString(CultureInfo.InvariantCulture)]),
            ("digests parse --jobs 1", ["digests.dll", "parse", "--jobs", "1", archive]),
            ("digests parse --jobs 2", ["digests.dll", "parse", "--jobs", "2", archive]),
        ];
        var times = programs.Select(_ => new List<double>()).ToArray();
        for (var run = 0; run < runs; run++)
        {
            for (var program = 0; program < programs.Length; program++)
            {
                times[program].Add(Time(output, programs[program].Arguments));
            }
        }

        var floor = Median(times[0]);
        for (var program = 0; program < programs.Length; program++)
        {
            var time = Median(times[program]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {programs[program].Name,-26}{time * 1000,8:N0} ms  {time / floor,6:N2} times the first  {read / time / 1e6,6:N0} MB/s"));
        }
    }

    // Through a shell, so that the output goes to the file itself.
    private static double Time(string output, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh");
        string[] shell = ["-c", "out=$1; shift; exec dotnet \"$@\" > \"$out\" 2> /dev/null", "sh", output, Path.Combine(AppContext.BaseDirectory, arguments[0]), .. arguments.Skip(1)];
        foreach (var argument in shell)
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode <= 1 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{arguments[0]} ended with exit code {process.ExitCode}.");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Generate(string folder)
    {
        ArchiveWriter.Write(new DigestGenerator(new()).GenerateBytes(4 << 20), folder, ArchiveKind.Directory);
        return folder;
    }
}
