using System.Globalization;
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

    private readonly List<(double Confidence, bool Right)> _outcomes = [];

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
            _outcomes.Add((inferred[i].Confidence, inferred[i].Role == role));
        }
    }

    /// <summary>Adds what another one has counted.</summary>
    public void Add(Scoring other)
    {
        Sentences += other.Sentences;
        Right += other.Right;
        _outcomes.AddRange(other._outcomes);
        for (var role = 0; role < RoleModel.Roles; role++)
        {
            for (var inferred = 0; inferred < RoleModel.Roles; inferred++)
            {
                _counts[role, inferred] += other._counts[role, inferred];
            }
        }
    }

    /// <summary>How often roles of about the same confidence were right, in Markdown.</summary>
    public string ToCalibration()
    {
        double[] bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01];
        var table = new StringBuilder("| confidence | sentences | mean | right |\n|---|---:|---:|---:|\n");
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var bucket = _outcomes.Where(o => o.Confidence >= bounds[i] && o.Confidence < bounds[i + 1]).ToList();
            if (bucket.Count > 0)
            {
                table.Append(CultureInfo.InvariantCulture, $"| {bounds[i]:0.00} to {Math.Min(bounds[i + 1], 1):0.00} | {bucket.Count} | {bucket.Average(o => o.Confidence):0.000} | {bucket.Average(o => o.Right ? 1 : 0):0.000} |\n");
            }
        }

        return table.ToString();
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
                .Append(CultureInfo.InvariantCulture, $" | {(row.Sum() == 0 ? 1 : (double)row[role] / row.Sum()):P1} |\n");
        }

        return table.ToString();
    }
}
