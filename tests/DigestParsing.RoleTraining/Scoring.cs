using System.Text;
using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>How often inferred roles are right.</summary>
internal sealed class Scoring
{
    private readonly int[,] _counts = new int[RoleModel.Roles, RoleModel.Roles];

    /// <summary>The sentences that have a role.</summary>
    public int Sentences { get; private set; }

    /// <summary>Those of them whose role was inferred.</summary>
    public int Right { get; private set; }

    /// <summary>The share of sentences whose role was inferred, from 0 to 1.</summary>
    public double Accuracy => Sentences == 0 ? 1 : (double)Right / Sentences;

    /// <summary>How sure the model was of each role, and whether it was right.</summary>
    public List<(double Confidence, bool Right)> Outcomes { get; } = [];

    /// <summary>The roles inferred for an example, one for each of its sentences.</summary>
    public static InferredSentence[] Infer(Example example, RoleModel model)
    {
        // The sentences as given, so that a difference in splitting is not counted as one in roles.
        var text = new StringBuilder();
        var parts = new List<Range>();
        foreach (var sentence in example.Sentences)
        {
            parts.Add(text.Length..(text.Length + sentence.Text.Length));
            text.Append(sentence.Text).Append(' ');
        }

        return RoleInference.Infer(text.ToString(), parts.ToArray(), model);
    }

    /// <summary>Scores an example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="model">The model.</param>
    /// <param name="counts">Which sentences count; all, if <see langword="null"/>.</param>
    public void Add(Example example, RoleModel model, Func<ExampleSentence, bool>? counts = null)
    {
        var inferred = Infer(example, model);
        for (var i = 0; i < inferred.Length; i++)
        {
            if (example.Sentences[i].Role is not { } role || counts?.Invoke(example.Sentences[i]) == false)
            {
                continue;
            }

            Sentences++;
            Right += inferred[i].Role == role ? 1 : 0;
            _counts[(int)role, (int)inferred[i].Role]++;
            Outcomes.Add((inferred[i].Confidence, inferred[i].Role == role));
        }
    }

    /// <summary>The confusion table in Markdown: a row for each true role, a column for each inferred one.</summary>
    public string ToMarkdown()
    {
        var table = new StringBuilder("| role | ");
        table.AppendJoin(" | ", Enum.GetNames<SectionRole>().Select(n => "→ " + n.ToLowerInvariant())).Append(" | right |\n|---|");
        table.Append(string.Concat(Enumerable.Repeat("---:|", RoleModel.Roles + 1))).Append('\n');
        for (var role = 0; role < RoleModel.Roles; role++)
        {
            var row = Enumerable.Range(0, RoleModel.Roles).Select(r => _counts[role, r]).ToArray();
            table.Append("| ").Append(((SectionRole)role).ToString().ToLowerInvariant()).Append(" | ").AppendJoin(" | ", row)
                .Append(FormattableString.Invariant($" | {(row.Sum() == 0 ? 1 : (double)row[role] / row.Sum()):P1} |\n"));
        }

        return table.ToString();
    }
}
