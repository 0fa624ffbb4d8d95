using System.Formats.Tar;
using System.Runtime.CompilerServices;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A stream: an archive, whose entries come in its own order, or a document. What it is shows by its content.</summary>
/// <param name="open">Opens the stream, which is closed afterwards.</param>
/// <param name="name">What it is called.</param>
/// <param name="options">Limits.</param>
/// <param name="isLive">Whether its bytes come when they come.</param>
internal sealed class StreamDigestSource(Func<Stream> open, string? name, DigestArchiveOptions options, bool isLive = false) : IDigestSource
{
    // As command lines call standard input.
    private const string DefaultName = "-";

    /// <inheritdoc/>
    public string Name => name ?? DefaultName;

    /// <inheritdoc/>
    public async IAsyncEnumerable<DigestFile> GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var compressed = new CountingStream(isLive ? new InterruptibleStream(open()) : open());
        await using (compressed.ConfigureAwait(false))
        {
            var documentName = name ?? FileGate.Unnamed;
            var (stream, failure) = await TryPeekAsync(compressed, cancellationToken).ConfigureAwait(false);
            if (failure is null && stream.Kind == ArchiveKind.GZip)
            {
                var gzip = new WholeGZipStream(stream);
                var limited = new LimitedStream(gzip, long.MaxValue, () => compressed.BytesRead, options.MaxExpansion);
                (stream, failure) = await TryPeekAsync(limited, cancellationToken).ConfigureAwait(false);
                documentName = failure is null && documentName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? documentName[..^3] : documentName;
            }

            if (failure is not null)
            {
                yield return DigestFile.UnreadableDocument(documentName, failure);
                yield break;
            }

            var files = stream.Kind switch
            {
                ArchiveKind.Tar => ReadTarAsync(stream, () => compressed.BytesRead, cancellationToken),
                ArchiveKind.Zip => new ForwardZipReader(stream, options, () => compressed.BytesRead).GetFilesAsync(cancellationToken),
                _ => null,
            };
            if (files is null)
            {
                yield return new DigestFile(documentName, _ => new ValueTask<Stream>(stream))
                {
                    IsNamed = true,
                    IsLive = isLive,
                    IsSequential = true,
                    SourcePosition = () => compressed.BytesRead,
                };
                yield break;
            }

            await foreach (var file in files.ConfigureAwait(false))
            {
                yield return file;
            }
        }
    }

    private static async IAsyncEnumerable<DigestFile> ReadTarAsync(Stream stream, Func<long> position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tar = new TarReader(stream);
        await using (tar.ConfigureAwait(false))
        {
            while (true)
            {
                var (entry, failure) = await ReadEntryAsync(tar, cancellationToken).ConfigureAwait(false);
                if (failure is not null)
                {
                    yield return DigestFile.UnreadableContainer(FileGate.Unnamed, failure);
                }

                if (entry is null)
                {
                    yield break;
                }

                var content = new TarEntryContent(entry.DataStream ?? Stream.Null, entry.Length);
                if (Describe(entry, content, position) is { } file)
                {
                    yield return file;
                }

                if (content.HasFailed)
                {
                    yield break;
                }
            }
        }
    }

    private static DigestFile? Describe(TarEntry entry, TarEntryContent content, Func<long> position)
    {
        var path = EntryPath.TrimCurrentFolder(entry.Name);
        return path.Length == 0 ? null : entry.EntryType switch
        {
            TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile => new DigestFile(
                path,
                _ => new ValueTask<Stream>(content))
            {
                Length = entry.Length,
                IsSequential = true,
                SourcePosition = position,
            },
            TarEntryType.SymbolicLink or TarEntryType.HardLink => DigestFile.Refused(
                path,
                new Failure(DiagnosticCode.LinkNotFollowed, DiagnosticSeverity.Warning, "The entry is a link; links in archives are not followed")),
            _ => null,
        };
    }

    private static async ValueTask<(TarEntry? Entry, Failure? Failure)> ReadEntryAsync(TarReader tar, CancellationToken cancellationToken)
    {
        try
        {
            return (await tar.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, Failure.OfListing(exception));
        }
    }

    private static async ValueTask<(PeekedStream Stream, Failure? Failure)> TryPeekAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return (await PeekedStream.OfAsync(stream, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null!, Failure.Of(exception));
        }
    }

    /// <summary>The content of an entry, which ends too early when the archive is cut. Closing it leaves the archive open.</summary>
    private sealed class TarEntryContent(Stream content, long length) : ReadOnlyStream
    {
        private long _bytesRead;

        /// <summary>Whether reading it failed, so that nothing can be read after it.</summary>
        public bool HasFailed { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            HasFailed = true;
            return Check(content.Read(buffer), buffer.Length);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            HasFailed = true;
            return Check(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }

        private int Check(int read, int wanted)
        {
            _bytesRead += read;
            HasFailed = read == 0 && wanted > 0 && _bytesRead < length;
            return HasFailed ? throw new EndOfStreamException() : read;
        }
    }
}
