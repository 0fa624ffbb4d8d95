using System.Diagnostics;

namespace DigestParsing;

/// <summary>What was read from one text: a daily file with one digest, or an archive's page with hundreds. Immutable.</summary>
[DebuggerDisplay("{Path,nq}: {Papers.Count} papers, {Diagnostics.Count} diagnostics")]
public sealed class DigestDocument
{
    internal DigestDocument(string? path, IReadOnlyList<Digest> digests, IReadOnlyList<Paper> papers, IReadOnlyList<Diagnostic> diagnostics)
    {
        Path = path;
        Digests = digests;
        Papers = papers;
        Diagnostics = diagnostics;
    }

    /// <summary>The path that was given, with <c>/</c> between folders; <see langword="null"/> when none was.</summary>
    public string? Path { get; }

    /// <summary>The digests, in the order of the text.</summary>
    public IReadOnlyList<Digest> Digests { get; }

    /// <summary>The papers of all digests, in the order of the text.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The problems, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether one of the problems is of <see cref="DiagnosticSeverity.Error"/>.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
