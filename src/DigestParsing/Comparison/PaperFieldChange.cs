using System.Diagnostics;
using DigestParsing.Parsing;

namespace DigestParsing;

/// <summary>A field of a paper that differs. Immutable.</summary>
[DebuggerDisplay("{Name,nq}")]
public sealed class PaperFieldChange
{
    internal PaperFieldChange(string name, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        Name = name;
        Before = before;
        After = after;
    }

    /// <summary>The field, named as in the JSON form of <see cref="Paper"/>.</summary>
    public string Name { get; }

    /// <summary>What the first paper holds: one value, those of a list in order, or none.</summary>
    public IReadOnlyList<string> Before { get; }

    /// <summary>What the second paper holds.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>The name and the beginning of both values on one line, such as <c>title: Old → New</c>.</summary>
    public override string ToString() => $"{Name}: {Describe(Before)} → {Describe(After)}";

    private static string Describe(IReadOnlyList<string> values) => ProblemText.Shorten(string.Join("; ", values).ReplaceLineEndings(" "));
}
