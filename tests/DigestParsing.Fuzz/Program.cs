using System.Diagnostics;
using System.Globalization;
using DigestParsing;
using DigestParsing.Fuzz;

// Fuzzes for as long as it is told, from the example files and the corpus:
//   dotnet run -c Release --project tests/DigestParsing.Fuzz -f net10.0 -- --minutes 10 --seed 1 --input testdata --keep finds
// or prints how the time grows with the size of hostile texts:
//   dotnet run -c Release --project tests/DigestParsing.Fuzz -f net10.0 -- growth
if (args is ["growth", ..])
{
    GrowthTable.Print(Console.Out);
    return 0;
}

var minutes = 1.0;
var seed = 1;
var inputs = new List<string>();
string? keep = null;
for (var i = 0; i + 1 < args.Length; i += 2)
{
    switch (args[i])
    {
        case "--minutes":
            minutes = double.Parse(args[i + 1], CultureInfo.InvariantCulture);
            break;
        case "--seed":
            seed = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
            break;
        case "--input":
            inputs.Add(args[i + 1]);
            break;
        case "--keep":
            keep = args[i + 1];
            break;
        default:
            Console.Error.WriteLine($"Unknown option '{args[i]}'. Known are growth, --minutes, --seed, --input and --keep.");
            return 2;
    }
}

if (Environment.GetEnvironmentVariable("DIGEST_CORPUS") is { Length: > 0 } corpusFolder)
{
    inputs.Add(corpusFolder);
}

byte[][] corpus =
[
    .. inputs
        .SelectMany(input => Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
        .Where(path => Path.GetExtension(path) is ".md" or ".bin" or ".txt" && !path.EndsWith(".diagnostics.txt", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllBytes),
];
if (corpus.Length == 0)
{
    Console.Error.WriteLine("There is nothing to begin from: name a folder of digests with --input, or set DIGEST_CORPUS.");
    return 2;
}

var mutator = new Mutator(seed, corpus);
var watch = Stopwatch.StartNew();
var found = new Dictionary<string, int>();
var cases = 0;
long bytes = 0;
var nextReport = TimeSpan.FromMinutes(1);
while (watch.Elapsed.TotalMinutes < minutes)
{
    var text = mutator.Next();
    var options = mutator.NextOptions();
    var parser = new DigestParser(options);
    var splitSeed = cases++;
    bytes += text.Length;
    if (Failure(parser, text, splitSeed) is { } failure)
    {
        // The same thing is found again and again; a few of each are enough.
        var kind = failure.Split('\n')[0];
        kind = kind.Length > 60 ? kind[..60] : kind;
        found[kind] = found.GetValueOrDefault(kind) + 1;
        if (found[kind] <= 3)
        {
            var invariant = failure[..failure.IndexOf(':', StringComparison.Ordinal)];
            text = Minimizer.Minimize(text, shorter => Failure(parser, shorter, splitSeed)?.StartsWith(invariant, StringComparison.Ordinal) == true);
            Report(text, options, Failure(parser, text, splitSeed) ?? failure);
        }
    }

    if (watch.Elapsed > nextReport)
    {
        nextReport += TimeSpan.FromMinutes(1);
        Console.WriteLine($"{watch.Elapsed.TotalMinutes:0} min: {cases} cases, {bytes / 1_000_000} MB, {found.Values.Sum()} failures");
    }
}

Console.WriteLine($"{cases} cases, {bytes / 1_000_000} MB, seed {seed}, {watch.Elapsed.TotalMinutes:0.0} min: {found.Values.Sum()} failures of {found.Count} kinds");
return found.Count == 0 ? 0 : 1;

static string? Failure(DigestParser parser, byte[] text, int splitSeed)
{
    try
    {
        Invariants.Check(parser, text, splitSeed);
        return null;
    }
    catch (Exception exception)
    {
        return exception is InvariantException ? exception.Message : $"no exception: {exception}";
    }
}

void Report(byte[] text, DigestParserOptions options, string failure)
{
    Console.WriteLine($"FAIL MaxRowLength={options.MaxRowLength} MaxColumns={options.MaxColumns} MaxRows={options.MaxRows}\n{failure}");
    if (keep is not null)
    {
        Directory.CreateDirectory(keep);
        var name = $"{failure[..failure.IndexOf(':', StringComparison.Ordinal)].Replace(' ', '-')}-{seed}-{cases}";
        File.WriteAllBytes(Path.Combine(keep, name + ".md"), text);
        File.WriteAllText(Path.Combine(keep, name + ".txt"), $"MaxRowLength={options.MaxRowLength} MaxColumns={options.MaxColumns} MaxRows={options.MaxRows}\n{failure}\n");
    }
}
