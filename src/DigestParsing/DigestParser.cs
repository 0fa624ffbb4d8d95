using System.Buffers;
using System.Text;
using DigestParsing.Formats;
using DigestParsing.Parsing;
using DigestParsing.Tables;

namespace DigestParsing;

/// <summary>
/// Reads digests into papers. Immutable and safe to use from several threads at once; make one and keep it.
/// </summary>
/// <remarks>
/// <para>
/// In the default, lenient mode no text makes a parser throw: what cannot be read is reported in
/// <see cref="DigestDocument.Diagnostics"/>. With <see cref="DigestParserOptions.Strict"/> the first error is thrown as a
/// <see cref="DigestException"/>. Streams and files can always throw what they throw.
/// </para>
/// <para>
/// Bytes are UTF-8, with a byte order mark or without one; what begins with the byte order mark of UTF-16 is read as UTF-16. The
/// <c>path</c> that several methods take is only a name: it goes to <see cref="PaperSource.Path"/> and gives the day of a digest whose
/// heading names none.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var document = DigestParser.Default.ParseFile("archive/2024/10/14.md");
/// foreach (var paper in document.Papers)
///     Console.WriteLine($"{paper.ArxivId}  {paper.Title}");
/// </code>
/// </example>
public sealed partial class DigestParser
{
    private const int MaxFileBlock = 1024 * 1024;

    // A row is read into one array, which may be four times as long before it is known to be too long.
    private const int MaxMaxRowLength = 256 * 1024 * 1024;

    // In characters. A longer text is transcoded piece by piece: its bytes might not fit into one array.
    private const int MaxTranscodedAtOnce = 64 * 1024 * 1024;

    private readonly TableReaderOptions _limits;
    private readonly KnownTableCache _knownTables;

    /// <summary>Creates a parser.</summary>
    /// <param name="options">How it reads; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range, a format is <see langword="null"/>, or two formats have one name.</exception>
    public DigestParser(DigestParserOptions? options = null)
    {
        options ??= new DigestParserOptions();
        Validate(options);

        // A list that its owner may change stays theirs.
        Options = options.Formats == TableFormats.BuiltIn ? options : options with { Formats = Array.AsReadOnly<ITableFormat>([.. options.Formats]) };
        _limits = new TableReaderOptions { MaxRowLength = Options.MaxRowLength, MaxColumns = Options.MaxColumns };
        _knownTables = new KnownTableCache(Options.Formats);
    }

    /// <summary>The parser with the default options.</summary>
    public static DigestParser Default { get; } = new();

    /// <summary>How the parser reads.</summary>
    public DigestParserOptions Options { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text. A lone surrogate is read as U+FFFD and reported.</param>
    /// <param name="path">A name for it; see the remarks of the class.</param>
    /// <exception cref="DigestException">The parser is strict, and there is an error.</exception>
    public DigestDocument Parse(string text, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ParseUtf16(text, path);
    }

    /// <summary>Reads a text in UTF-8.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="path">A name for it; see the remarks of the class.</param>
    /// <exception cref="DigestException">The parser is strict, and there is an error.</exception>
    public DigestDocument Parse(ReadOnlySpan<byte> utf8, string? path = null)
    {
        if (Utf16.HasMark(utf8, out var isBigEndian))
        {
            var text = new char[(utf8.Length - Utf16.MarkLength + 1) / sizeof(char)];
            Utf16.Decode(utf8[Utf16.MarkLength..], isBigEndian, text);
            return ParseUtf16(new string(text), path);
        }

        var builder = CreateBuilder(ref path);
        using var session = CreateSession(DocumentName.Of(path), builder);
        session.Parse(utf8, isFinalBlock: true);
        return builder.Build();
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, string?)"/>
    public DigestDocument Parse(ReadOnlyMemory<byte> utf8, string? path = null) => Parse(utf8.Span, path);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, string?)"/>
    public DigestDocument Parse(byte[] utf8, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return Parse(utf8.AsSpan(), path);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="utf8">The stream.</param>
    /// <param name="path">A name for it; see the remarks of the class.</param>
    /// <param name="leaveOpen">Whether the stream is left open afterwards. Default: it is closed.</param>
    /// <exception cref="DigestException">The parser is strict, and there is an error.</exception>
    public DigestDocument Parse(Stream utf8, string? path = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using var closing = leaveOpen ? null : utf8;
        return Complete(ParseAsync(new StreamSource(utf8, isAsync: false), path, BlockPump.DefaultBlockSize, default));
    }

    /// <summary>Reads a text reader to its end, and leaves it open.</summary>
    /// <param name="reader">The text reader.</param>
    /// <param name="path">A name for it; see the remarks of the class.</param>
    /// <exception cref="DigestException">The parser is strict, and there is an error.</exception>
    public DigestDocument Parse(TextReader reader, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Complete(ParseAsync(new TextSource(reader, isAsync: false), path, BlockPump.DefaultBlockSize, default));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file. Papers and diagnostics give it as written here, with <c>/</c> between folders.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read, or is a directory.</exception>
    /// <exception cref="DigestException">The parser is strict, and there is an error.</exception>
    public DigestDocument ParseFile(string path)
    {
        using var file = OpenFile(path, FileOptions.SequentialScan, out var blockSize);
        return Complete(ParseAsync(new StreamSource(file, isAsync: false), path, blockSize, default));
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="utf8">The stream.</param>
    /// <param name="path">A name for it; see the remarks of the class.</param>
    /// <param name="leaveOpen">Whether the stream is left open afterwards. Default: it is closed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, and there is an error.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<DigestDocument> ParseAsync(
        Stream utf8,
        string? path = null,
        bool leaveOpen = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        try
        {
            return await ParseAsync(new StreamSource(utf8, isAsync: true), path, BlockPump.DefaultBlockSize, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!leaveOpen)
            {
                await utf8.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads a text reader to its end, and leaves it open.</summary>
    /// <param name="reader">The text reader.</param>
    /// <param name="path">A name for it; see the remarks of the class.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DigestException">The parser is strict, and there is an error.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<DigestDocument> ParseAsync(TextReader reader, string? path = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return await ParseAsync(new TextSource(reader, isAsync: true), path, BlockPump.DefaultBlockSize, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file. Papers and diagnostics give it as written here, with <c>/</c> between folders.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read, or is a directory.</exception>
    /// <exception cref="DigestException">The parser is strict, and there is an error.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<DigestDocument> ParseFileAsync(string path, CancellationToken cancellationToken = default)
    {
        var file = OpenFile(path, FileOptions.SequentialScan | FileOptions.Asynchronous, out var blockSize);
        await using (file.ConfigureAwait(false))
        {
            return await ParseAsync(new StreamSource(file, isAsync: true), path, blockSize, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A session that reads one document for this parser.</summary>
    internal ParseSession CreateSession(DocumentName name, IDigestSink sink, TableReaderState start = default) =>
        new(Options, _limits, _knownTables, name, sink, start);

    private DigestDocument ParseUtf16(string text, string? path)
    {
        if (text.Length > MaxTranscodedAtOnce)
        {
            return Complete(ParseAsync(new TextSource(new StringReader(text), isAsync: false), path, MaxFileBlock, default));
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Utf16.ToUtf8(text, buffer, isFinal: true, out _);
            var builder = CreateBuilder(ref path);
            using var session = CreateSession(DocumentName.Of(path), builder);
            session.Parse(buffer.AsSpan(0, length), isFinalBlock: true);
            return builder.Build();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask<DigestDocument> ParseAsync(IBlockSource source, string? path, int blockSize, CancellationToken cancellationToken)
    {
        var builder = CreateBuilder(ref path);
        using var session = CreateSession(DocumentName.Of(path), builder);
        await BlockPump.RunAsync(source, session, blockSize, cancellationToken).ConfigureAwait(false);
        return builder.Build();
    }

    // A synchronous source never leaves anything to wait for.
    private static DigestDocument Complete(ValueTask<DigestDocument> task) => task.GetAwaiter().GetResult();

    private static DocumentBuilder CreateBuilder(ref string? path)
    {
        path = PathDate.Normalize(path);
        return new DocumentBuilder(path);
    }

    private static FileStream OpenFile(string path, FileOptions options, out int blockSize)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, options);

        // A daily file is read at once, and the buffer need not grow for its end to be seen.
        blockSize = file.CanSeek ? (int)Math.Clamp(file.Length + IBlockSource.MinRoom, 4096, MaxFileBlock) : BlockPump.DefaultBlockSize;
        return file;
    }

    private static void Validate(DigestParserOptions options)
    {
        OptionCheck.ThrowUnlessWithin(16, MaxMaxRowLength, options.MaxRowLength, nameof(options.MaxRowLength));
        OptionCheck.ThrowIfLessThan(1, options.MaxColumns, nameof(options.MaxColumns));
        OptionCheck.ThrowIfLessThan(1, options.MaxRows, nameof(options.MaxRows));
        OptionCheck.ThrowIfNull(options.Formats, nameof(options.Formats));
        OptionCheck.ThrowIfNull(options.Summaries, nameof(options.Summaries));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var format in options.Formats)
        {
            if (string.IsNullOrWhiteSpace(format?.Name))
            {
                throw new ArgumentException("A format is null, or has no name.", nameof(options));
            }

            if (!names.Add(format.Name))
            {
                throw new ArgumentException($"Two formats have the name '{format.Name}'.", nameof(options));
            }
        }
    }
}
