namespace DigestParsing.Parsing;

/// <summary>Takes what a <see cref="ParseSession"/> finds, in the order of the text.</summary>
internal interface IDigestSink
{
    /// <summary>The papers that follow stand under this heading.</summary>
    void OnDigest(DateOnly? date, string? heading, int line);

    void OnPaper(Paper paper);

    void OnDiagnostic(Diagnostic diagnostic);
}
