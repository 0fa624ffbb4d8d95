using System.Text.RegularExpressions;
using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>Trains the weights: a linear-chain conditional random field over the roles of a summary's sentences.</summary>
internal static partial class RoleTrainer
{
    private const int Roles = RoleModel.Roles;

    /// <summary>Trains on <paramref name="examples"/> and writes the table that <see cref="RoleModel.Parse"/> reads.</summary>
    public static string Train(IReadOnlyList<Example> examples, TrainingOptions options)
    {
        examples = examples.Where(e => options.Sources.Contains(e.Source)).ToList();
        var everything = new FeatureIndex();
        var papers = CountPapers(examples, everything);
        var frequent = Keep(everything, n => !FeatureIndex.IsPhrase(everything.Names[n]) || papers[n] >= options.LeastPapers);
        var weights = Fit(examples, frequent, options);

        // The phrases that say most are kept, and trained again to do without the others. Of those that would share a slot of the
        // library's table, the one that says most has it.
        var slots = new HashSet<int>();
        var kept = Enumerable.Range(0, frequent.Names.Count)
            .Where(n => FeatureIndex.IsPhrase(frequent.Names[n]))
            .OrderByDescending(n => Enumerable.Range(0, Roles).Sum(r => Math.Abs(weights[(n * Roles) + r])))
            .ThenBy(n => frequent.Names[n], StringComparer.Ordinal)
            .Where(n => slots.Add(RoleModel.SlotOf(PhraseHash.Of(frequent.Names[n]))))
            .Take(options.MostPhrases)
            .ToHashSet();
        var strongest = Keep(frequent, n => !FeatureIndex.IsPhrase(frequent.Names[n]) || kept.Contains(n));
        return WeightTable.Write(strongest, Fit(examples, strongest, options));
    }

    private static int[] CountPapers(IReadOnlyList<Example> examples, FeatureIndex index)
    {
        var papers = new List<int>();
        foreach (var example in examples)
        {
            foreach (var feature in index.Read(example, add: true).SelectMany(s => s).Distinct())
            {
                while (papers.Count <= feature)
                {
                    papers.Add(0);
                }

                papers[feature]++;
            }
        }

        return [.. papers];
    }

    private static FeatureIndex Keep(FeatureIndex index, Func<int, bool> keep)
    {
        var kept = new FeatureIndex();
        for (var n = 0; n < index.Names.Count; n++)
        {
            if (keep(n))
            {
                kept.Add(index.Names[n]);
            }
        }

        return kept;
    }

    // Weights by feature and role, then by role and next role.
    private static double[] Fit(IReadOnlyList<Example> examples, FeatureIndex index, TrainingOptions options)
    {
        var steps = index.Names.Count * Roles;
        var chains = examples
            .Select(e => new Chain(index.Read(e, add: false), Allowed(e), e.IsSectioned ? options.SectionedWeight : 1, steps))
            .ToList();
        var penalties = new double[steps + (Roles * Roles)];
        for (var i = 0; i < penalties.Length; i++)
        {
            penalties[i] = i < steps && FeatureIndex.IsPhrase(index.Names[i / Roles]) ? options.PhrasePenalty : options.PlacePenalty;
        }

        var weights = new double[penalties.Length];
        Minimizer.Minimize(weights, (point, gradient) =>
        {
            double value = 0;
            for (var i = 0; i < point.Length; i++)
            {
                value += penalties[i] * point[i] * point[i] / 2;
                gradient[i] = penalties[i] * point[i];
            }

            foreach (var chain in chains)
            {
                value += chain.Loss(point, gradient);
            }

            return value;
        });
        return weights;
    }

    // What roles a sentence may have: its own, or any, where the readers differed. Behind the implication, a labelled summary likes to
    // remark on the paper without a section of its own: such a sentence may be a note as well.
    private static int[] Allowed(Example example) => example.Sentences.Select(s => s switch
    {
        { Role: null } => (1 << Roles) - 1,
        { Role: SectionRole.Implication, OpensSection: false } when Remark().IsMatch(s.Text) => 1 << (int)SectionRole.Note,
        _ => 1 << (int)s.Role.Value,
    }).ToArray();

    [GeneratedRegex(@"\b(?:unclear|not (?:clear|explicitly|specif\w+|detail\w*|provide\w*|state\w*|mention\w*|discuss\w*|report\w*|define\w*|elaborate\w*)|n't|lacks|publicly available)\b|^The (?:paper|authors) (?:notes?|mentions?|acknowledges?|states?)\b")]
    private static partial Regex Remark();
}
