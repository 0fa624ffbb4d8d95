namespace DigestParsing.Archives;

/// <summary>Why a file or archive was not read, or not to its end.</summary>
internal sealed record Failure(DiagnosticCode Code, DiagnosticSeverity Severity, string Message, Exception? Exception = null)
{
    /// <summary>Tells what an exception means that reading a file threw.</summary>
    public static Failure Of(Exception exception) => exception switch
    {
        LimitException => new(DiagnosticCode.FileTooLarge, DiagnosticSeverity.Error, OneLine(exception.Message), exception),
        FileNotFoundException or DirectoryNotFoundException => Unreadable("The file is not there any more", exception),
        UnauthorizedAccessException => Unreadable("The file may not be read", exception),
        InvalidDataException => Damaged(exception),
        EndOfStreamException => new(DiagnosticCode.ArchiveDamaged, DiagnosticSeverity.Error, "The archive is cut short here", exception),
        IOException => Unreadable($"The file cannot be read: {OneLine(exception.Message)}", exception),
        _ => Unreadable($"The file cannot be read: {exception.GetType().Name}: {OneLine(exception.Message)}", exception),
    };

    /// <summary>
    /// Tells what an exception means that was thrown while the entries of an archive were listed: one that is not about I/O means that the
    /// archive is damaged.
    /// </summary>
    public static Failure OfListing(Exception exception) =>
        exception is IOException or UnauthorizedAccessException ? Of(exception) : Damaged(exception);

    /// <summary>The diagnostic that says so.</summary>
    public Diagnostic ToDiagnostic(string? root, string? path) => new()
    {
        Code = Code,
        Severity = Severity,
        Message = Message,
        Root = root,
        Path = path,
        Span = new SourceSpan(0, 0, 1, 1, 1, 1),
    };

    private static Failure Damaged(Exception exception) =>
        new(DiagnosticCode.ArchiveDamaged, DiagnosticSeverity.Error, $"The archive is damaged here: {OneLine(exception.Message)}", exception);

    private static Failure Unreadable(string message, Exception exception) =>
        new(DiagnosticCode.FileUnreadable, DiagnosticSeverity.Error, message, exception);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
