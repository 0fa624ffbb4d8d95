namespace DigestParsing.Generator;

/// <summary>One day: its text and its papers.</summary>
public sealed class GeneratedDigest
{
    internal GeneratedDigest(long index, TableShape shape, DateOnly date, string path, byte[] utf8, int lineCount, IReadOnlyList<GeneratedPaper> papers)
    {
        Index = index;
        Shape = shape;
        Date = date;
        Path = path;
        Utf8 = utf8;
        LineCount = lineCount;
        Papers = papers;
    }

    /// <summary>The place of the digest in the archive, from 0.</summary>
    public long Index { get; }

    /// <summary>The table that it holds.</summary>
    public TableShape Shape { get; }

    /// <summary>Its day.</summary>
    public DateOnly Date { get; }

    /// <summary>Its path in an archive of many files, with <c>/</c>. Ordinal order of paths is the order of digests.</summary>
    public string Path { get; }

    /// <summary>The text; ends with a newline.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>How many newlines <see cref="Utf8"/> has.</summary>
    public int LineCount { get; }

    /// <summary>The papers, in the order of their rows.</summary>
    public IReadOnlyList<GeneratedPaper> Papers { get; }
}
