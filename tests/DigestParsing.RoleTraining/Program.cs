using System.Globalization;
using DigestParsing;
using DigestParsing.RoleTraining;
using DigestParsing.Summaries.Inference;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = Environment.GetEnvironmentVariable("DIGEST_CORPUS")!;
var examples = TrainingCorpus.Read(folder);
double D(string name, double def) => args.FirstOrDefault(a => a.StartsWith(name + "=")) is { } a ? double.Parse(a[(name.Length + 1)..]) : def;
var options = new TrainingOptions
{
    PhrasePenalty = D("pp", 0.6), PlacePenalty = D("lp", 0.1), LeastPapers = (int)D("min", 3), MostPhrases = (int)D("max", 1500),
    SourceWeights = new Dictionary<ExampleSource, double>
    {
        [ExampleSource.Labelled] = 1, [ExampleSource.Annotated] = D("an", 1), [ExampleSource.Lettered] = D("le", 0.5), [ExampleSource.Roman] = D("ro", 0.5),
    },
};
foreach (var g in examples.GroupBy(e => e.Source)) Console.WriteLine($"{g.Key} {g.Count()} {g.Sum(e => e.Sentences.Count)} one={g.Count(e => e.OneSentenceEach)}");
if (args[0] == "unlabelled")
{
    foreach (var (paper, sentences) in TrainingCorpus.ReadWithoutRoles(folder))
    {
        Console.WriteLine("# " + paper);
        foreach (var s in sentences) Console.WriteLine("  " + s);
    }
    return;
}
if (args[0] == "dump")
{
    foreach (var e in examples.Where(e => e.Source.ToString() == args[1]))
    {
        Console.WriteLine("# " + e.Paper);
        foreach (var s in e.Sentences) Console.WriteLine($"  {s.Role} {s.OpensSection}: {s.Text}");
    }
    return;
}
var labelled = examples.Where(e => e.Source == ExampleSource.Labelled).ToList();
var total = new Scoring();
var perSeed = new List<double>();
Scoring le = new(), leOpen = new(), leAll = new(), ann = new(), fiv = new(); int K = (int)D("k", 2);
var wrong = new Dictionary<string, int>();
for (var seed = 0; seed < (int)D("seeds", 5); seed++)
{
    var random = new Random(seed);
    var fold = examples.Select(e => e.Paper).Distinct().ToDictionary(p => p, p => 0);
    foreach (var src in Enum.GetValues<ExampleSource>())
    {
        var papers = examples.Where(e => e.Source == src).Select(e => e.Paper).Distinct().ToArray();
        random.Shuffle(papers);
        for (var i = 0; i < papers.Length; i++) fold[papers[i]] = i % K;
    }
    var scoring = new Scoring();
    for (var f = 0; f < K; f++)
    {
        var train = examples.Where(e => fold[e.Paper] != f && (D("all", 0) == 1 || true)).ToList();
        var table = RoleTrainer.Train(train, options);
        var model = RoleModel.Parse(System.Text.Encoding.UTF8.GetBytes(table));
        foreach (var e in examples.Where(e => fold[e.Paper] == f))
        {
            if (e.Source == ExampleSource.Labelled)
            {
                scoring.Add(e, model); total.Add(e, model);
                var inf = Scoring.Infer(e, model);
                for (var i = 0; i < inf.Length; i++) if (e.Sentences[i].Role is { } r && r != inf[i].Role) { var k = $"{r}->{inf[i].Role} {e.Paper}: {e.Sentences[i].Text}"; wrong[k] = wrong.GetValueOrDefault(k) + 1; }
            }
            else if (e.Source == ExampleSource.Annotated) { if (e.Paper[0] == '2' && string.CompareOrdinal(e.Paper, "2411") < 0) ann.Add(e, model); else fiv.Add(e, model); }
            else if (e.Source is ExampleSource.Lettered or ExampleSource.Roman)
            {
                if (e.OneSentenceEach) le.Add(e, model);
                leAll.Add(e, model);
                leOpen.Add(e, model, s => s.OpensSection);
            }
        }
    }
    perSeed.Add(scoring.Accuracy);
}
Console.WriteLine($"labelled {perSeed.Average():P2} min {perSeed.Min():P2} max {perSeed.Max():P2} | ann {ann.Accuracy:P2} templ {fiv.Accuracy:P2} | weak one-each {le.Accuracy:P2} ({le.Sentences}) open {leOpen.Accuracy:P2} all {leAll.Accuracy:P2}");
if (args.Contains("-v"))
{
    Console.WriteLine(total.ToMarkdown()); Console.WriteLine(leAll.ToMarkdown());
    foreach (var (k, v) in wrong.OrderByDescending(p => p.Value)) Console.WriteLine($"{v} {k}");
}
