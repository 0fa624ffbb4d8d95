namespace DigestParsing.Cli;

/// <summary>Writes problems to standard error, a line each, and keeps in mind what they mean for the exit code.</summary>
internal sealed class DiagnosticReport(CommandConsole console)
{
    private bool _hasErrors;
    private bool _hasFailed;

    /// <summary>What the process is to answer.</summary>
    public int ExitCode => _hasFailed ? Cli.ExitCode.Failure : _hasErrors ? Cli.ExitCode.Diagnostics : Cli.ExitCode.Success;

    /// <summary>Reports a problem in a document.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _hasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        _hasFailed |= diagnostic.Severity == DiagnosticSeverity.Error && (int)diagnostic.Code is >= 500 and < 600;
        console.Error.WriteLine(diagnostic.ToString());
    }

    /// <summary>Reports a path that cannot be read.</summary>
    public void AddUnreadable(string path, Exception exception)
    {
        _hasFailed = true;
        console.Error.WriteLine($"digests: {path}: {Describe(path, exception)}");
    }

    /// <summary>Reports a file that cannot be written.</summary>
    public void AddUnwritable(string path, Exception exception)
    {
        _hasFailed = true;
        console.Error.WriteLine($"digests: {path}: {exception.Message.ReplaceLineEndings(" ")}");
    }

    private static string Describe(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        _ when Directory.Exists(path) => "is a directory, not a file",
        UnauthorizedAccessException => "may not be read",
        _ => exception.Message.ReplaceLineEndings(" "),
    };
}
