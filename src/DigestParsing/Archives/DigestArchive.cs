using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>
/// Digests in many files: a directory, a zip or tar archive, a stream, a store of your own, or several of these. Immutable and safe to use
/// from several threads at once.
/// </summary>
/// <remarks>
/// <para>
/// Papers come while the archive is being read, in the order of the paths and of the text (in the order of the entries for a tar archive, and
/// for any archive that comes as a stream). Memory is bounded by the longest row, the longest file up to a megabyte and
/// <see cref="DigestArchiveOptions.Degree"/>, not by the archive.
/// </para>
/// <para>
/// What cannot be read is a diagnostic on the file, and the rest is read: <see cref="DiagnosticCode"/> 5xx. Whether a path is an
/// archive or a document is determined by its content, not its name.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// await foreach (var paper in DigestArchive.Open("archive/").ReadPapersAsync())
///     Console.WriteLine($"{paper.DigestDate}  {paper.Title}");
/// </code>
/// </example>
public sealed class DigestArchive
{
    private readonly IReadOnlyList<Func<IDigestSource>> _sources;
    private readonly DigestArchiveOptions _options;

    private DigestArchive(IReadOnlyList<Func<IDigestSource>> sources, DigestArchiveOptions options)
    {
        _sources = sources;
        _options = options;
    }

    /// <summary>Opens a directory, an archive (<c>.zip</c>, <c>.tar</c>, <c>.tar.gz</c>) or a document.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <exception cref="FileNotFoundException">There is nothing at the path.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static DigestArchive Open(string path, DigestArchiveOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open([path], options);
    }

    /// <summary>Opens several directories, archives and documents, to be read one after the other.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="options">How they are read; <see langword="null"/> for the defaults.</param>
    /// <exception cref="FileNotFoundException">There is nothing at one of the paths.</exception>
    /// <exception cref="ArgumentException">An option is out of its range, or a path is empty.</exception>
    public static DigestArchive Open(IEnumerable<string> paths, DigestArchiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var validated = DigestArchiveOptions.Validated(options);
        var sources = new List<Func<IDigestSource>>();
        foreach (var path in paths)
        {
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
            if (!Path.Exists(path))
            {
                throw new FileNotFoundException($"There is no file or directory '{path}'.", path);
            }

            sources.Add(() => new PathSource(path, validated));
        }

        return new DigestArchive(sources, validated);
    }

    /// <summary>Opens a stream: an archive (zip, tar, compressed with gzip or not) or a document.</summary>
    /// <param name="stream">The stream, read from where it stands. It is closed after reading, and can be read once: reading it again throws <see cref="ObjectDisposedException"/>.</param>
    /// <param name="name">A name for it: <see cref="PaperSource.Path"/> of a document, <see cref="Diagnostic.Root"/> for an archive. Without it, papers have no path and diagnostics say <c>-</c>.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or an option is out of its range.</exception>
    public static DigestArchive Open(Stream stream, string? name = null, DigestArchiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read, or is closed.", nameof(stream));
        }

        var validated = DigestArchiveOptions.Validated(options);
        var isTaken = 0;
        return new DigestArchive([Create], validated);

        IDigestSource Create()
        {
            // It may stand twice in one archive, or be read by somebody else at this moment.
            ObjectDisposedException.ThrowIf(Interlocked.Exchange(ref isTaken, 1) != 0 || !stream.CanRead, stream);
            return new StreamDigestSource(() => stream, name, validated, isLive: !stream.CanSeek);
        }
    }

    /// <summary>Opens a source of your own.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">How it is read; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static DigestArchive Open(IDigestSource source, DigestArchiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Open([source], options);
    }

    /// <summary>Opens several sources of your own, to be read one after the other.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="options">How they are read; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or a source is <see langword="null"/>.</exception>
    public static DigestArchive Open(IEnumerable<IDigestSource> sources, DigestArchiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var validated = DigestArchiveOptions.Validated(options);
        var all = new List<Func<IDigestSource>>();
        foreach (var source in sources)
        {
            ArgumentNullException.ThrowIfNull(source, nameof(sources));
            all.Add(() => source);
        }

        return new DigestArchive(all, validated);
    }

    /// <summary>Another archive: the files of this one, and then those of another, read with the options of this one.</summary>
    /// <param name="other">The other archive. An archive of a stream, which can be read once, cannot be joined to itself: reading that throws <see cref="ObjectDisposedException"/>.</param>
    public DigestArchive Concat(DigestArchive other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new DigestArchive([.. _sources, .. other._sources], _options);
    }

    /// <summary>Reads the papers of all files, one by one, as they are found.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, or <see cref="DigestArchiveOptions.ThrowOnFailure"/>, and there is an error.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IAsyncEnumerable<Paper> ReadPapersAsync(CancellationToken cancellationToken = default) => ReadPapersAsync(null, cancellationToken);

    /// <summary>Reads the papers of all files, one by one, as they are found, and tells the problems as they are met.</summary>
    /// <param name="onDiagnostic">
    /// Called for each diagnostic, before the papers that follow it and never by two threads at once; <see langword="null"/> to ignore them.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, or <see cref="DigestArchiveOptions.ThrowOnFailure"/>, and there is an error.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async IAsyncEnumerable<Paper> ReadPapersAsync(
        Action<Diagnostic>? onDiagnostic,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var piece in ReadPiecesAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in piece.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (item)
                {
                    case Paper paper:
                        yield return paper;
                        break;
                    case Diagnostic diagnostic:
                        onDiagnostic?.Invoke(diagnostic);
                        break;
                }
            }
        }
    }

    /// <summary>
    /// Reads the papers of all files and applies a function to each on the threads that parse, as many at the same time as
    /// <see cref="DigestArchiveOptions.Degree"/> says. The results come in the order of the papers. Use it for work that costs more than
    /// parsing, such as serialization.
    /// </summary>
    /// <param name="selector">
    /// The function. Called by several threads at once, ahead of what has been taken, and now and then more than once for a row.
    /// What it throws is thrown when the turn of its paper has come.
    /// </param>
    /// <param name="onDiagnostic">
    /// Called for each diagnostic, before the results of the papers that follow it; <see langword="null"/> to ignore them.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, or <see cref="DigestArchiveOptions.ThrowOnFailure"/>, and there is an error.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public IAsyncEnumerable<T> SelectAsync<T>(
        Func<Paper, T> selector,
        Action<Diagnostic>? onDiagnostic = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return SelectIteratorAsync(selector, onDiagnostic, cancellationToken);
    }

    /// <summary>
    /// Reads all files, a document for each. A file that cannot be read is a document, too: with the papers before the failure, if any, and a
    /// diagnostic.
    /// </summary>
    /// <remarks>
    /// A document is held as a whole; for files of many megabytes use <see cref="ReadPapersAsync(CancellationToken)"/>, which does not keep
    /// papers in memory.
    /// </remarks>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, or <see cref="DigestArchiveOptions.ThrowOnFailure"/>, and there is an error.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async IAsyncEnumerable<DigestDocument> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        DocumentBuilder? builder = null;
        await foreach (var piece in ReadPiecesAsync(cancellationToken).ConfigureAwait(false))
        {
            builder ??= new DocumentBuilder(piece.Path);
            piece.Replay(builder);
            if (piece.EndsDocument)
            {
                yield return builder.Build();
                builder = null;
            }
        }
    }

    /// <summary>Reads all files and counts what they hold. What is kept of a paper is its identifier.</summary>
    /// <param name="onDiagnostic">Called for each diagnostic; <see langword="null"/> to ignore them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, or <see cref="DigestArchiveOptions.ThrowOnFailure"/>, and there is an error.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<DigestStatistics> GetStatisticsAsync(Action<Diagnostic>? onDiagnostic = null, CancellationToken cancellationToken = default)
    {
        var counter = new StatisticsCounter();
        await foreach (var piece in ReadPiecesAsync(cancellationToken, FindStyle).ConfigureAwait(false))
        {
            counter.Add(piece);
            if (onDiagnostic is not null)
            {
                foreach (var diagnostic in piece.Items.OfType<Diagnostic>())
                {
                    onDiagnostic(diagnostic);
                }
            }
        }

        return counter.ToStatistics();

        // The one thing it counts that is not known as soon as a paper is read.
        static Paper FindStyle(Paper paper)
        {
            _ = paper.Summary.Style;
            return paper;
        }
    }

    /// <summary>Reads everything, piece by piece, tells the progress, and throws what the options say.</summary>
    internal async IAsyncEnumerable<DocumentPiece> ReadPiecesAsync([EnumeratorCancellation] CancellationToken cancellationToken, PaperSelector? select = null)
    {
        var options = _options with { Select = select };
        IDigestSource[] sources = [.. _sources.Select(create => create())];
        var progress = _options.Progress is null ? null : new ProgressMeter(_options.Progress, sources);
        var pieces = _options.Degree == 1
            ? SequentialReader.ReadAsync(sources, options, cancellationToken)
            : ParallelReader.ReadAsync(sources, options, cancellationToken);
        await foreach (var piece in pieces.ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return piece;
            progress?.Report(piece);
            if (piece.Error is not null)
            {
                throw piece.Error;
            }

            if (piece.Failure is { Severity: DiagnosticSeverity.Error } failure && (_options.ThrowOnFailure || _options.Parser.Options.Strict))
            {
                throw new DigestException(failure, piece.Exception);
            }
        }
    }

    private async IAsyncEnumerable<T> SelectIteratorAsync<T>(
        Func<Paper, T> selector,
        Action<Diagnostic>? onDiagnostic,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var piece in ReadPiecesAsync(cancellationToken, Select).ConfigureAwait(false))
        {
            foreach (var item in piece.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (item)
                {
                    case Selection<T> selection:
                        yield return selection.Value;
                        break;
                    case ExceptionDispatchInfo failure:
                        failure.Throw();
                        break;
                    case Diagnostic diagnostic:
                        onDiagnostic?.Invoke(diagnostic);
                        break;
                }
            }
        }

        object Select(Paper paper)
        {
            try
            {
                return new Selection<T>(selector(paper));
            }
            catch (Exception exception)
            {
                return ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    private sealed class Selection<T>(T value)
    {
        public T Value => value;
    }
}
