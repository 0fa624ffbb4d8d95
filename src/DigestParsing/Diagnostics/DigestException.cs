namespace DigestParsing;

/// <summary>
/// Thrown for the first error in strict mode, or for an unreadable file when <see cref="Archives.DigestArchiveOptions.ThrowOnFailure"/> is set.
/// </summary>
public sealed class DigestException : FormatException
{
    /// <summary>Creates the exception for a diagnostic.</summary>
    public DigestException(Diagnostic diagnostic)
        : base(diagnostic?.ToString())
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>Creates the exception for a diagnostic that another exception led to.</summary>
    public DigestException(Diagnostic diagnostic, Exception? innerException)
        : base(diagnostic?.ToString(), innerException)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>The problem, with its code and position.</summary>
    public Diagnostic Diagnostic { get; }
}
