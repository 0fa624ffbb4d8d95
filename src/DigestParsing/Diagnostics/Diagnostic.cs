using System.Diagnostics;
using System.Globalization;

namespace DigestParsing;

/// <summary>One problem found in a document: what was found, what was expected, and where. Immutable.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Diagnostic
{
    /// <summary>What kind of problem it is.</summary>
    public required DiagnosticCode Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What was found and what was expected, in one English sentence without a final full stop.</summary>
    public required string Message { get; init; }

    /// <summary>Where it is.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The file, as in <see cref="PaperSource.Path"/>; <see langword="null"/> when none was given.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The directory or archive that <see cref="Path"/> belongs to, as it was given; <see langword="null"/> when the document is not one of
    /// many.
    /// </summary>
    public string? Root { get; init; }

    /// <summary>
    /// The whole table row, all its lines, as it stands in the document; <see langword="null"/> when the problem is not one of a
    /// single row, or the row is longer than the limit.
    /// </summary>
    public string? RawRow { get; init; }

    /// <summary><see cref="Root"/> and <see cref="Path"/> together, with <c>/</c> between them; <see langword="null"/> when there is neither.</summary>
    public string? FullPath => Root is null ? Path : Path is null ? Root : Root.EndsWith('/') ? Root + Path : Root + "/" + Path;

    /// <summary>The code as it is printed: <c>DIG</c> and three digits.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"DIG{(int)Code:000}");

    /// <summary>
    /// The form compilers use: <c>root/path(line,column): warning DIG202: message</c>. Without a path, <c>(line,column): …</c>.
    /// </summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{FullPath}({Span.Line},{Span.Column}): {severity} {Id}: {Message}");
    }
}
