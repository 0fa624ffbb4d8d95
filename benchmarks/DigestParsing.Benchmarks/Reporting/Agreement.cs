using DigestParsing.Benchmarks.Contenders;

namespace DigestParsing.Benchmarks.Reporting;

/// <summary>How far the papers of a contender agree with others of the same text.</summary>
/// <param name="Expected">The papers there are.</param>
/// <param name="Exact">The papers found with every field right.</param>
/// <param name="Missing">The papers not found at all.</param>
/// <param name="Surplus">Papers found that are none.</param>
/// <param name="Fields">For each field that was wrong in a paper that was found, in how many.</param>
internal sealed record Agreement(int Expected, int Exact, int Missing, int Surplus, IReadOnlyList<(string Field, int Papers)> Fields)
{
    private static readonly (string Name, Func<ContenderPaper, ContenderPaper, bool> Same)[] Compared =
    [
        ("date", (a, b) => a.Date == b.Date),
        ("title", (a, b) => a.Title == b.Title),
        ("authors", (a, b) => a.Authors.SequenceEqual(b.Authors)),
        ("arXiv", (a, b) => a.ArxivUrl == b.ArxivUrl),
        ("Hugging Face", (a, b) => a.HuggingFaceUrl == b.HuggingFaceUrl),
        ("summary", (a, b) => a.Summary == b.Summary),
        ("classifications", (a, b) => a.Classifications.SequenceEqual(b.Classifications)),
        ("GitHub links", (a, b) => a.GitHubUrls.SequenceEqual(b.GitHubUrls)),
        ("Hugging Face links", (a, b) => a.HuggingFaceUrls.SequenceEqual(b.HuggingFaceUrls)),
        ("style", (a, b) => a.Structure is null || a.Structure.Style == b.Structure!.Style),
        ("preamble", (a, b) => a.Structure is null || a.Structure.Preamble == b.Structure!.Preamble),
        // Which sentence of prose has which role is a judgement; only what is written as a section is compared.
        ("sections", (a, b) => a.Structure is null or { Sections.Count: 0 } || a.Structure.Sections.SequenceEqual(b.Structure!.Sections)),
        ("points", (a, b) => a.Structure is null || a.Structure.Points.SequenceEqual(b.Structure!.Points)),
        ("questions", (a, b) => a.Structure is null || a.Structure.Questions.SequenceEqual(b.Structure!.Questions)),
    ];

    /// <summary>The share of papers with every field right, 0 to 1.</summary>
    public double ExactShare => Expected == 0 ? 1 : (double)Exact / Expected;

    /// <summary>Papers are matched by day and address, in order where several have both the same.</summary>
    public static Agreement Compare(IReadOnlyList<ContenderPaper> expected, IReadOnlyList<ContenderPaper> actual)
    {
        var found = new Dictionary<(DateOnly?, string?), Queue<ContenderPaper>>();
        foreach (var paper in actual)
        {
            if (!found.TryGetValue((paper.Date, paper.ArxivUrl), out var queue))
            {
                found.Add((paper.Date, paper.ArxivUrl), queue = new());
            }

            queue.Enqueue(paper);
        }

        var wrong = new int[Compared.Length];
        var (exact, missing) = (0, 0);
        foreach (var paper in expected)
        {
            if (!found.TryGetValue((paper.Date, paper.ArxivUrl), out var queue) || !queue.TryDequeue(out var match))
            {
                missing++;
                continue;
            }

            var same = true;
            for (var i = 0; i < Compared.Length; i++)
            {
                if (!Compared[i].Same(paper, match))
                {
                    wrong[i]++;
                    same = false;
                }
            }

            exact += same ? 1 : 0;
        }

        var fields = Compared.Select((field, i) => (field.Name, wrong[i])).Where(field => field.Item2 > 0).ToArray();
        return new(expected.Count, exact, missing, found.Values.Sum(queue => queue.Count), fields);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var parts = Fields.Select(field => $"{field.Field} {field.Papers}").ToList();
        if (Surplus > 0)
        {
            parts.Insert(0, $"surplus {Surplus}");
        }

        if (Missing > 0)
        {
            parts.Insert(0, $"missing {Missing}");
        }

        return FormattableString.Invariant($"{ExactShare:P2} of {Expected}") + (parts.Count == 0 ? "" : " (" + string.Join(", ", parts) + ")");
    }
}
