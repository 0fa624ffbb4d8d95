using System.Globalization;

namespace DigestParsing.Cli.Output;

/// <summary>Problems as workflow commands of GitHub Actions, which shows them beside the lines they are about.</summary>
internal static class GitHubAnnotation
{
    /// <summary>The command for a problem.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var kind = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "notice",
        };
        var span = diagnostic.Span;

        // Columns only where they are all in one line: GitHub refuses others. Its end belongs to the range.
        var place = span.EndLine > span.Line
            ? string.Create(CultureInfo.InvariantCulture, $"line={span.Line},endLine={(span.EndColumn == 1 ? span.EndLine - 1 : span.EndLine)}")
            : string.Create(CultureInfo.InvariantCulture, $"line={span.Line},col={span.Column},endColumn={Math.Max(span.Column, span.EndColumn - 1)}");
        return $"::{kind} file={EscapeProperty(diagnostic.FullPath ?? "")},{place},title={diagnostic.Id}::{EscapeData(diagnostic.Message)}";
    }

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
