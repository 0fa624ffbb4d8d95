using System.Diagnostics;

namespace DigestParsing.Formats;

/// <summary>A column that a format declares. Immutable.</summary>
[DebuggerDisplay("{Kind} {Name,nq}")]
public sealed class TableColumn
{
    internal TableColumn(ColumnKind kind, IReadOnlyList<string> names)
    {
        Kind = kind;
        Names = names;
    }

    /// <summary>What its cells hold.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The name it is written with; the first of <see cref="Names"/>.</summary>
    public string Name => Names[0];

    /// <summary>All the names it is known by, at least one. Neither case nor the amount of space between words matters.</summary>
    public IReadOnlyList<string> Names { get; }
}
