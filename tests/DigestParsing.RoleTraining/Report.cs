using System.Globalization;
using System.Text;
using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>Scores by source. Labelled summaries count in three ways, because their roles are those of sections.</summary>
internal sealed class Report
{
    private readonly Dictionary<ExampleSource, Scoring> _bySource = Enum.GetValues<ExampleSource>().ToDictionary(s => s, _ => new Scoring());

    /// <summary>All sentences of a source.</summary>
    public Scoring this[ExampleSource source] => _bySource[source];

    /// <summary>The sentences of labelled summaries that have one for each section.</summary>
    public Scoring OneSentenceEach { get; } = new();

    /// <summary>The first sentences of the sections of labelled summaries.</summary>
    public Scoring Openings { get; } = new();

    /// <summary>All prose.</summary>
    public Scoring Prose { get; } = new();

    /// <summary>Scores an example.</summary>
    public void Add(Example example, RoleModel model)
    {
        this[example.Source].Add(example, model);
        if (!example.IsSectioned)
        {
            Prose.Add(example, model);
            return;
        }

        Openings.Add(example, model, s => s.OpensSection);
        if (example.OneSentenceEach)
        {
            OneSentenceEach.Add(example, model);
        }
    }

    /// <summary>Adds what another one has counted.</summary>
    public void Add(Report other)
    {
        foreach (var (source, scoring) in other._bySource)
        {
            this[source].Add(scoring);
        }

        OneSentenceEach.Add(other.OneSentenceEach);
        Openings.Add(other.Openings);
        Prose.Add(other.Prose);
    }

    /// <summary>The scores, in Markdown.</summary>
    public override string ToString()
    {
        var table = new StringBuilder("| sentences | right | of |\n|---|---:|---:|\n");
        foreach (var (source, scoring) in _bySource)
        {
            Append(source.ToString().ToLowerInvariant(), scoring);
        }

        Append("lettered and roman, one sentence for each section", OneSentenceEach);
        Append("lettered and roman, first sentence of each section", Openings);
        return table.ToString();

        void Append(string name, Scoring scoring) =>
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {scoring.Accuracy:P2} | {scoring.Sentences} |\n");
    }
}
