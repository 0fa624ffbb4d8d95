namespace DigestParsing.Cli;

/// <summary>Writes problems to standard error, a line each, and keeps in mind what they mean for the exit code.</summary>
internal sealed class DiagnosticReport(CommandConsole console, ProgressLine? progress = null)
{
    private bool _hasErrors;
    private bool _hasUnreadable;

    /// <summary>What the process is to answer.</summary>
    public int ExitCode => _hasUnreadable ? Cli.ExitCode.Failure : _hasErrors ? Cli.ExitCode.Diagnostics : Cli.ExitCode.Success;

    /// <summary>Reports a problem in an archive or document.</summary>
    public void Add(Diagnostic diagnostic)
    {
        Count(diagnostic);
        progress?.Clear();
        console.Error.WriteLine(TerminalText.Clean(diagnostic.ToString()));
    }

    /// <summary>Keeps a problem in mind that is reported elsewhere.</summary>
    public void Count(Diagnostic diagnostic)
    {
        _hasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        _hasUnreadable |= diagnostic.Code == DiagnosticCode.FileUnreadable;
    }

    /// <summary>Reports something that is not a problem of a document.</summary>
    public void Fail(string message)
    {
        _hasUnreadable = true;
        progress?.Clear();
        console.Error.WriteLine("digests: " + TerminalText.Clean(message));
    }
}
