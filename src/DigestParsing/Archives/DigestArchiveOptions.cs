using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>How an archive is read. Immutable; checked when an archive is opened with it.</summary>
public sealed record DigestArchiveOptions
{
    /// <summary>The highest <see cref="Degree"/>: 1024.</summary>
    public const int MaxDegree = 1024;

    /// <summary>The parser that reads the documents. Default: <see cref="DigestParser.Default"/>.</summary>
    public DigestParser Parser { get; init; } = DigestParser.Default;

    /// <summary>
    /// How many documents, or pieces of a long one, are parsed at the same time. The order of what comes out does not depend on it. With 1,
    /// no other thread is used and nothing is read ahead. Default: the number of processors. At least 1, at most <see cref="MaxDegree"/>.
    /// </summary>
    public int Degree { get; init; } = Math.Min(Environment.ProcessorCount, MaxDegree);

    /// <summary>
    /// The files of directories and archives that are read, as patterns: <c>*</c> stands for any characters, <c>?</c> for one, case does not
    /// matter. A pattern without <c>/</c> is compared with the name of the file, one with <c>/</c> with its whole path, where <c>*</c> stands
    /// for folders, too. Files and folders whose names begin with a dot are never read. Default: <c>*.md</c> and <c>*.markdown</c>.
    /// </summary>
    public IReadOnlyList<string> Include { get; init; } = ["*.md", "*.markdown"];

    /// <summary>
    /// The most bytes a file may have, uncompressed. One that says it has more is passed over, one that turns out to have more is read up to
    /// there; both are reported. Default: 16 GiB. At least 1.
    /// </summary>
    public long MaxFileLength { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <summary>
    /// The highest ratio of uncompressed to compressed bytes allowed after the first megabyte. Beyond it, reading stops and a diagnostic is
    /// reported. Default: 200. At least 1.
    /// </summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>
    /// Whether a file or archive that cannot be read ends the reading with a <see cref="DigestException"/>, after what was read before.
    /// Default: <see langword="false"/>: it is reported, and reading goes on with the next.
    /// </summary>
    public bool ThrowOnFailure { get; init; }

    /// <summary>Is told how far reading has come, after each piece. Default: nobody is.</summary>
    public IProgress<DigestArchiveProgress>? Progress { get; init; }

    /// <summary>
    /// The size of a chunk: small enough that many fit into the caches, large enough that what is done once for each does not show.
    /// </summary>
    internal int ChunkSize { get; init; } = 128 * 1024;

    /// <summary>Files up to this length are opened, read and parsed by one task as a whole.</summary>
    internal int WholeFileLength { get; init; } = 1024 * 1024;

    /// <summary>What is made of each paper; <see langword="null"/> to keep it as it is.</summary>
    internal PaperSelector? Select { get; init; }

    internal static DigestArchiveOptions Validated(DigestArchiveOptions? options)
    {
        options ??= new DigestArchiveOptions();
        OptionCheck.ThrowIfNull(options.Parser, nameof(options.Parser));
        OptionCheck.ThrowUnlessWithin(1, MaxDegree, options.Degree, nameof(options.Degree));
        OptionCheck.ThrowIfLessThan(1, options.MaxFileLength, nameof(options.MaxFileLength));
        OptionCheck.ThrowIfLessThan(1, options.MaxExpansion, nameof(options.MaxExpansion));
        OptionCheck.ThrowIfNull(options.Include, nameof(options.Include));
        if (options.Include.Count == 0 || options.Include.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("There has to be a pattern of files to include, and none may be empty.", nameof(options));
        }

        return options;
    }
}
