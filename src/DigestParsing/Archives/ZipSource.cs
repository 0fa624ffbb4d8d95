using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>
/// A zip file, in the order of the paths. Several entries are inflated at the same time, each through an opened archive of its own.
/// </summary>
internal sealed class ZipSource(string path, DigestArchiveOptions options) : IDigestSource, IDisposable
{
    private readonly OpenArchives _archives = new(path);

    /// <inheritdoc/>
    public string? Name => PathDate.Normalize(path);

    /// <inheritdoc/>
    public async IAsyncEnumerable<DigestFile> GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ReadOnlyCollection<ZipArchiveEntry>? entries = null;
        var order = Array.Empty<(string Path, int Index)>();
        Failure? failure = null;
        try
        {
            entries = List(out order);
        }
        catch (Exception exception)
        {
            failure = Failure.OfListing(exception);
        }

        if (failure is { Code: not DiagnosticCode.ArchiveDamaged })
        {
            yield return DigestFile.UnreadableContainer(FileGate.Unnamed, failure);
            yield break;
        }

        if (entries is null)
        {
            // The list of entries stands at the end; without it, they are still there one after the other.
            var stream = PathSource.Open(path);
            await using (stream.ConfigureAwait(false))
            {
                var reader = new ForwardZipReader(stream, options);
                await foreach (var file in reader.GetFilesAsync(cancellationToken).ConfigureAwait(false))
                {
                    yield return file;
                }

                if (!reader.HasFailed)
                {
                    yield return DigestFile.UnreadableContainer(FileGate.Unnamed, failure!);
                }
            }

            yield break;
        }

        // Described one by one: there may be a hundred thousand of them, and only a few are being read.
        foreach (var (_, index) in order)
        {
            if (ZipEntries.Describe(entries[index], options, _archives.OpenerOf(index)) is { } file)
            {
                yield return file;
            }
        }
    }

    /// <summary>Closes the archive; entries can be read until then, also after they were all listed.</summary>
    public void Dispose() => _archives.Dispose();

    private ReadOnlyCollection<ZipArchiveEntry> List(out (string Path, int Index)[] order)
    {
        var archive = _archives.Rent();
        try
        {
            var entries = archive.Entries;
            order = new (string, int)[entries.Count];
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = (ZipEntries.NormalizePath(entries[i].FullName), i);
            }

            Array.Sort(order, static (a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var byPath ? byPath : a.Index.CompareTo(b.Index));
            return entries;
        }
        finally
        {
            _archives.Return(archive);
        }
    }

    /// <summary>The same archive, opened as often as it is read at the same time.</summary>
    private sealed class OpenArchives(string path) : IDisposable
    {
        private readonly ConcurrentBag<ZipArchive> _free = [];
        private volatile bool _isClosed;

        public ZipArchive Rent() => _free.TryTake(out var archive) ? archive : Open();

        public void Return(ZipArchive archive)
        {
            _free.Add(archive);
            if (_isClosed)
            {
                Dispose();
            }
        }

        /// <summary>Opens an entry of a free archive, which is free again when the entry is closed.</summary>
        public Func<Stream> OpenerOf(int index) => () =>
        {
            var archive = Rent();
            try
            {
                return new EntryStream(this, archive, archive.Entries[index].Open());
            }
            catch
            {
                Return(archive);
                throw;
            }
        };

        public void Dispose()
        {
            _isClosed = true;
            while (_free.TryTake(out var archive))
            {
                archive.Dispose();
            }
        }

        private ZipArchive Open()
        {
            var stream = PathSource.Open(path);
            try
            {
                return new ZipArchive(stream, ZipArchiveMode.Read);
            }
            catch
            {
                stream.Dispose();
                throw;
            }
        }
    }

    private sealed class EntryStream(OpenArchives archives, ZipArchive archive, Stream entry) : ReadOnlyStream
    {
        private bool _isClosed;

        public override int Read(Span<byte> buffer) => entry.Read(buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            entry.ReadAsync(buffer, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isClosed)
            {
                _isClosed = true;
                entry.Dispose();
                archives.Return(archive);
            }

            base.Dispose(disposing);
        }
    }
}
