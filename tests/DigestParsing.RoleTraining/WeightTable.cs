using System.Globalization;
using System.Text;
using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>Writes trained weights as the table that the library reads.</summary>
internal static class WeightTable
{
    private const int Roles = RoleModel.Roles;

    /// <summary>The table: first the roles and places, then the phrases, by name.</summary>
    public static string Write(FeatureIndex index, double[] weights)
    {
        var steps = index.Names.Count * Roles;
        var lines = new List<(string Name, int[] Weights)>();
        for (var role = 0; role < Roles; role++)
        {
            var name = ((SectionRole)role).ToString();
            lines.Add(("=after " + char.ToLowerInvariant(name[0]) + name[1..], Round(weights, steps + (role * Roles))));
        }

        lines.Add(("=first", Round(weights, steps + (Roles * Roles))));
        lines.Add(("=last", Round(weights, steps + ((Roles + 1) * Roles))));
        lines.AddRange(Enumerable.Range(0, index.Names.Count)
            .OrderBy(n => FeatureIndex.IsPhrase(index.Names[n])).ThenBy(n => index.Names[n], StringComparer.Ordinal)
            .Select(n => (index.Names[n], Round(weights, n * Roles))));
        var table = new StringBuilder();
        foreach (var (name, row) in lines.Where(l => l.Weights.Any(w => w != 0)))
        {
            table.Append(name).Append('\t').AppendJoin(' ', row.Select(w => w.ToString(CultureInfo.InvariantCulture))).Append('\n');
        }

        return table.ToString();
    }

    private static int[] Round(double[] weights, int start) =>
        Enumerable.Range(start, Roles).Select(i => (int)Math.Round(weights[i] * RoleModel.Unit)).ToArray();
}
