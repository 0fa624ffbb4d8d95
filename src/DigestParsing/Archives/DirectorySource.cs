using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>A directory, with all directories below it, in the order of the paths.</summary>
/// <remarks>One directory is listed at a time, so that the first files come at once and a large archive needs no list of all its files.</remarks>
internal sealed class DirectorySource(string root, DigestArchiveOptions options) : ISizedSource
{
    private static readonly EnumerationOptions Listing = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly SymbolicLinks _links = new(root);

    /// <inheritdoc/>
    public string? Name => PathDate.Normalize(root);

    /// <inheritdoc/>
    public long? GetLength()
    {
        var length = 0L;
        foreach (var file in GetFiles(default))
        {
            length += file.Length ?? 0;
        }

        return length;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DigestFile> GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        foreach (var file in GetFiles(cancellationToken))
        {
            yield return file;
        }
    }

    private IEnumerable<DigestFile> GetFiles(CancellationToken cancellationToken)
    {
        // The entries that are still to come, those of the deepest directory on top; the next one is the last of each list.
        var pending = new Stack<List<Entry>>();
        pending.Push([new Entry("", IsDirectory: true, IsLink: false, 0)]);
        while (pending.TryPeek(out var entries))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entries.Count == 0)
            {
                pending.Pop();
                continue;
            }

            var entry = entries[^1];
            entries.RemoveAt(entries.Count - 1);
            var verdict = entry.IsLink ? _links.Judge(entry.Path, entry.IsDirectory, options.Include) : FileVerdict.Read;
            if (verdict.Failure is { } linkFailure)
            {
                yield return entry.IsDirectory ? DigestFile.UnreadableContainer(entry.Path, linkFailure) : DigestFile.Refused(entry.Path, linkFailure);
            }

            if (verdict != FileVerdict.Read)
            {
                continue;
            }

            if (!entry.IsDirectory)
            {
                yield return new DigestFile(entry.Path, _ => new ValueTask<Stream>(PathSource.Open(Path.Combine(root, entry.Path), bufferSize: 0)))
                {
                    Length = entry.Length,
                    IsInDirectory = true,
                    IsLocal = true,
                };
                continue;
            }

            var (list, failure) = List(entry.Path);
            pending.Push(list);
            if (failure is not null)
            {
                yield return DigestFile.UnreadableContainer(entry.Path.Length == 0 ? FileGate.Unnamed : entry.Path, failure);
            }
        }
    }

    private (List<Entry> Entries, Failure? Failure) List(string folder)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        var entries = new List<Entry>();
        try
        {
            entries.AddRange(new FileSystemEnumerable<Entry>(
                Path.Combine(root, folder),
                (ref FileSystemEntry entry) => new Entry(
                    $"{prefix}{entry.FileName}",
                    entry.IsDirectory,
                    (entry.Attributes & FileAttributes.ReparsePoint) != 0,
                    entry.IsDirectory ? 0 : entry.Length),
                Listing)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.FileName[0] != '.' && (entry.IsDirectory || IsOfInterest($"{prefix}{entry.FileName}")),
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (entries, Failure.Of(exception));
        }

        // As the paths of the files are ordered: "2024-a.md" stands before "2024/01.md".
        entries.Sort((a, b) => string.CompareOrdinal(b.SortKey, a.SortKey));
        return (entries, null);
    }

    private bool IsOfInterest(string path) => EntryPath.IsIncluded(path, options.Include) || EntryPath.IsArchive(path);

    private sealed record Entry(string Path, bool IsDirectory, bool IsLink, long Length)
    {
        public string SortKey { get; } = IsDirectory ? Path + "/" : Path;
    }
}
