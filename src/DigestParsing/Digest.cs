using System.Diagnostics;

namespace DigestParsing;

/// <summary>The papers under one heading of a document. Immutable.</summary>
[DebuggerDisplay("{Heading,nq}: {Papers.Count} papers")]
public sealed class Digest
{
    internal Digest(DateOnly? date, string? heading, int line, IReadOnlyList<Paper> papers)
    {
        Date = date;
        Heading = heading;
        Line = line;
        Papers = papers;
    }

    /// <summary>The day, from the heading or one above it, or else from the path; <see langword="null"/> when none names one.</summary>
    public DateOnly? Date { get; }

    /// <summary>The text of the heading, without its hashes; <see langword="null"/> for papers that stand above any heading.</summary>
    public string? Heading { get; }

    /// <summary>The line of the heading, one-based; without a heading, that of the first table.</summary>
    public int Line { get; }

    /// <summary>The papers in the order of the text; empty when the tables have no rows.</summary>
    public IReadOnlyList<Paper> Papers { get; }
}
