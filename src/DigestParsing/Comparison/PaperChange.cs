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
}

/// <summary>A field of a paper that differs.</summary>
/// <param name="Name">The field, named as in the JSON form of <see cref="Paper"/>.</param>
/// <param name="Before">What the first paper holds: one value, those of a list in order, or none.</param>
/// <param name="After">What the second paper holds.</param>
[DebuggerDisplay("{Name,nq}")]
public sealed record PaperFieldChange(string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After);
