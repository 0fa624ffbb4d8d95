using System.Diagnostics;

namespace DigestParsing;

/// <summary>A paper that is in two sets and not the same in both. Immutable.</summary>
[DebuggerDisplay("{After.Title,nq}: {Fields.Count} fields")]
public sealed class PaperChange
{
    internal PaperChange(Paper before, Paper after, IReadOnlyList<PaperFieldChange> fields)
    {
        Before = before;
        After = after;
        Fields = fields;
    }

    /// <summary>The paper in the first set.</summary>
    public Paper Before { get; }

    /// <summary>The paper in the second set.</summary>
    public Paper After { get; }

    /// <summary>The fields that differ, at least one, in the order of the JSON form.</summary>
    public IReadOnlyList<PaperFieldChange> Fields { get; }

    /// <summary>The paper and the names of the fields that differ, on one line.</summary>
    public override string ToString() => $"{After}: {string.Join(", ", Fields.Select(field => field.Name))}";
}
