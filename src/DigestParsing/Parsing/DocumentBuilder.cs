namespace DigestParsing.Parsing;

/// <summary>Collects a whole document.</summary>
internal sealed class DocumentBuilder(string? path) : IDigestSink
{
    private readonly List<Paper> _papers = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(DateOnly? Date, string? Heading, int Line, int FirstPaper)> _digests = [];

    public void OnDigest(DateOnly? date, string? heading, int line) => _digests.Add((date, heading, line, _papers.Count));

    public void OnPaper(Paper paper) => _papers.Add(paper);

    public void OnDiagnostic(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public DigestDocument Build()
    {
        var papers = _papers.ToArray();
        var digests = new Digest[_digests.Count];
        for (var i = 0; i < digests.Length; i++)
        {
            var (date, heading, line, first) = _digests[i];
            var end = i + 1 < digests.Length ? _digests[i + 1].FirstPaper : papers.Length;
            digests[i] = new Digest(date, heading, line, end - first == papers.Length ? Array.AsReadOnly(papers) : Array.AsReadOnly(papers[first..end]));
        }

        return new DigestDocument(path, Array.AsReadOnly(digests), Array.AsReadOnly(papers), Array.AsReadOnly(SortDiagnostics()));
    }

    // A problem is known when it ends, which for a table that nobody reads is after problems inside it. Most documents have no such table.
    private Diagnostic[] SortDiagnostics()
    {
        for (var i = 1; i < _diagnostics.Count; i++)
        {
            if (_diagnostics[i].Span.Start < _diagnostics[i - 1].Span.Start)
            {
                return [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];
            }
        }

        return [.. _diagnostics];
    }
}
