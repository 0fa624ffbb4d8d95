namespace DigestParsing.Parsing;

/// <summary>What was found in one piece of a document: papers, diagnostics and headings of digests in the order of the text.</summary>
internal sealed class DocumentPiece : IDigestSink
{
    /// <summary>
    /// Each a <see cref="Paper"/>, or what a <see cref="PaperSelector"/> made of it, a <see cref="Diagnostic"/> or a
    /// <see cref="DigestHeading"/>.
    /// </summary>
    public List<object> Items { get; } = [];

    /// <summary>How many papers were found, whatever was made of them.</summary>
    public int PaperCount { get; private set; }

    /// <summary>The path of the document.</summary>
    public string? Path { get; init; }

    /// <summary>Whether the document is a file; otherwise it stands for a directory or archive that gave no file, or not all. Default: it is.</summary>
    public bool IsFile { get; init; } = true;

    /// <summary>What is made of each paper; <see langword="null"/> to keep it as it is.</summary>
    public PaperSelector? Select { get; init; }

    /// <summary>Whether it is the first piece of its document.</summary>
    public bool StartsDocument { get; init; }

    /// <summary>Whether it is the last piece of its document.</summary>
    public bool EndsDocument { get; init; }

    /// <summary>How many bytes of the document it stands for.</summary>
    public long Bytes { get; init; }

    /// <summary>The diagnostic among the items that says why the document was not read to its end, if it was not.</summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>What threw.</summary>
    public Exception? Exception { get; private set; }

    /// <summary>What a strict parser threw; it is to be thrown after the items.</summary>
    public DigestException? Error { get; set; }

    /// <summary>How far reading it has brought the source of the document forward, in bytes of that source.</summary>
    public long SourceBytes { get; set; }

    public void OnDigest(DateOnly? date, string? heading, int line) => Items.Add(new DigestHeading(date, heading, line));

    public void OnPaper(Paper paper)
    {
        PaperCount++;
        Items.Add(Select is null ? paper : Select(paper));
    }

    public void OnDiagnostic(Diagnostic diagnostic) => Items.Add(diagnostic);

    /// <summary>Adds why the document was not read, or not to its end.</summary>
    public void OnFailure(Diagnostic diagnostic, Exception? exception)
    {
        WithdrawNoPapers();
        Items.Add(diagnostic);
        Failure = diagnostic;
        Exception = exception;
    }

    /// <summary>Takes back that the document has no table of papers: it has, or nobody knows.</summary>
    public void WithdrawNoPapers() => Items.RemoveAll(item => item is Diagnostic { Code: DiagnosticCode.NoPapers });

    /// <summary>Tells another sink all that was found.</summary>
    public void Replay(IDigestSink sink)
    {
        foreach (var item in Items)
        {
            switch (item)
            {
                case Paper paper:
                    sink.OnPaper(paper);
                    break;
                case Diagnostic diagnostic:
                    sink.OnDiagnostic(diagnostic);
                    break;
                case DigestHeading heading:
                    sink.OnDigest(heading.Date, heading.Heading, heading.Line);
                    break;
            }
        }
    }
}

/// <summary>Makes of a paper what is wanted of it, as soon as it is read and on the thread that reads it.</summary>
internal delegate object PaperSelector(Paper paper);

/// <summary>The start of a digest.</summary>
internal sealed record DigestHeading(DateOnly? Date, string? Heading, int Line);
