using System.Globalization;
using DigestParsing.RoleTraining;
using DigestParsing.Summaries.Inference;

const string Usage = """
    Trains and scores the weights by which the roles of plain-prose summaries are inferred.

      train [--corpus FOLDER] [--output FILE]     writes src/DigestParsing/Summaries/Inference/RoleWeights.g.cs
      score [--corpus FOLDER] [--folds N] [--repeats N] [--sources NAME,NAME]
                                                  cross-validates, by paper, and scores the weights in the library
      time [--corpus FOLDER]                      nanoseconds for 1,024 characters of prose

    The corpus is the folder that the environment variable DIGEST_CORPUS names, unless --corpus does.
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
if (args is not ["train" or "score" or "time", ..] || (Option("--corpus") ?? Environment.GetEnvironmentVariable("DIGEST_CORPUS")) is not { } folder)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var examples = TrainingCorpus.Read(folder);
if (args[0] == "train")
{
    var output = Option("--output") ?? Path.Combine("src", "DigestParsing", "Summaries", "Inference", "RoleWeights.g.cs");
    File.WriteAllText(output, WeightTable.ToSource(RoleTrainer.Train(examples, new TrainingOptions())));
    Console.WriteLine($"Wrote {output}.");
    return 0;
}

if (args[0] == "time")
{
    var (splitting, inference) = Timing.Measure(examples);
    Console.WriteLine($"Splitting {splitting:F0} ns, inference in all {inference:F0} ns for 1,024 characters.");
    return 0;
}

var folds = int.Parse(Option("--folds") ?? "2", CultureInfo.InvariantCulture);
var repeats = int.Parse(Option("--repeats") ?? "10", CultureInfo.InvariantCulture);
var options = new TrainingOptions();
if (Option("--sources") is { } sources)
{
    options = options with { Sources = sources.Split(',').Select(s => Enum.Parse<ExampleSource>(s, ignoreCase: true)).ToList() };
}

foreach (var source in examples.GroupBy(e => e.Source))
{
    Console.WriteLine($"{source.Key}: {source.Count()} summaries, {source.Sum(e => e.Sentences.Count)} sentences, {source.Count(e => e.OneSentenceEach)} with one sentence for each section");
}

var total = new Report();
var labelled = new List<double>();
for (var seed = 0; seed < repeats; seed++)
{
    var report = new Report();
    CrossValidation.Run(examples, folds, seed, options, report.Add);
    labelled.Add(report[ExampleSource.Labelled].Accuracy);
    total.Add(report);
}

Console.WriteLine($"\n## Papers held out, {folds} folds, {repeats} times\n");
Console.WriteLine($"Labelled: mean {labelled.Average():P2}, lowest {labelled.Min():P2}, highest {labelled.Max():P2}\n");
Console.WriteLine(total);
Console.WriteLine(total[ExampleSource.Labelled].ToMarkdown());
Console.WriteLine(total.Prose.ToCalibration());

var shipped = new Report();
foreach (var example in examples)
{
    shipped.Add(example, RoleModel.Shared);
}

Console.WriteLine("## The weights in the library, on what they were trained on\n");
Console.WriteLine(shipped);
return 0;
