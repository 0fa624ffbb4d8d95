namespace DigestParsing.Cli;

/// <summary>Tells diagnostics apart by what they are about.</summary>
internal static class DiagnosticKind
{
    /// <summary>Whether it is about a whole file or archive that was not read, or not to its end, rather than about its text: a code 5xx.</summary>
    public static bool IsOfArchive(this Diagnostic diagnostic) => (int)diagnostic.Code / 100 == 5;
}
