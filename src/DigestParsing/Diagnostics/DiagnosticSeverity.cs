namespace DigestParsing;

/// <summary>How much a <see cref="Diagnostic"/> matters. The values are in rising order.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing that was recognized as a paper is missing.</summary>
    Information,

    /// <summary>Something was read in spite of a fault, or may have been meant otherwise.</summary>
    Warning,

    /// <summary>Something could not be read. In strict mode the first of these is thrown.</summary>
    Error,
}
