using System.Text;
using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>Scores roles of papers that the weights were not trained on.</summary>
internal static class CrossValidation
{
    /// <summary>
    /// Divides the papers of each source into equal folds, and scores each fold with weights trained on the papers of all others. No paper
    /// is in two folds, whatever sources it is from.
    /// </summary>
    /// <param name="examples">The examples.</param>
    /// <param name="folds">How many folds: 2 to train on one half and score the other, both ways.</param>
    /// <param name="seed">What the division depends on.</param>
    /// <param name="options">How to train.</param>
    /// <param name="score">Takes each example with the model that has not seen it.</param>
    public static void Run(IReadOnlyList<Example> examples, int folds, int seed, TrainingOptions options, Action<Example, RoleModel> score)
    {
        var fold = Divide(examples, folds, seed);
        for (var held = 0; held < folds; held++)
        {
            var table = RoleTrainer.Train(examples.Where(e => fold[e.Paper] != held).ToList(), options);
            var model = RoleModel.Parse(Encoding.UTF8.GetBytes(table));
            foreach (var example in examples.Where(e => fold[e.Paper] == held))
            {
                score(example, model);
            }
        }
    }

    private static Dictionary<string, int> Divide(IReadOnlyList<Example> examples, int folds, int seed)
    {
        var random = new Random(seed);
        var fold = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in Enum.GetValues<ExampleSource>())
        {
            var papers = examples.Where(e => e.Source == source).Select(e => e.Paper).Distinct().ToArray();
            random.Shuffle(papers);
            for (var i = 0; i < papers.Length; i++)
            {
                fold.TryAdd(papers[i], i % folds);
            }
        }

        return fold;
    }
}
