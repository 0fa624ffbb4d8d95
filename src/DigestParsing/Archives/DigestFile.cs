using System.Diagnostics;

namespace DigestParsing.Archives;

/// <summary>A file that an <see cref="IDigestSource"/> lists. It is opened when, and only if, it is read.</summary>
[DebuggerDisplay("{Path,nq}")]
public sealed class DigestFile
{
    private readonly string _path;

    /// <summary>Lists a file.</summary>
    /// <param name="path">Its path, relative to the source, with <c>/</c> between folders. A leading <c>./</c> is left out.</param>
    /// <param name="openAsync">
    /// Opens it, in UTF-8. The stream is closed after reading. Files are opened on other threads, several at a time, and after the source was
    /// asked for more of them; see <see cref="IsSequential"/>. An exception becomes a <see cref="DiagnosticCode.FileUnreadable"/> diagnostic.
    /// </param>
    public DigestFile(string path, Func<CancellationToken, ValueTask<Stream>> openAsync)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(openAsync);
        _path = path;
        OpenAsync = openAsync;
    }

    /// <summary>The path, relative to the source, with <c>/</c> between folders.</summary>
    public string Path => IsNamed ? _path : EntryPath.TrimCurrentFolder(_path);

    /// <summary>The length in bytes, when it is known. Files whose length is known to be small are read at the same time.</summary>
    public long? Length { get; init; }

    /// <summary>
    /// Whether the file has to be read before the source is asked for the next one, as in a stream that cannot go back. Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool IsSequential { get; init; }

    internal Func<CancellationToken, ValueTask<Stream>> OpenAsync { get; }

    /// <summary>Whether it was named by the caller, so that it is read whatever its name.</summary>
    internal bool IsNamed { get; init; }

    /// <summary>Whether its bytes come when they come, so that those that are there are not kept waiting for more.</summary>
    internal bool IsLive { get; init; }

    /// <summary>Whether it lies in a directory that was listed, so that its path leads nowhere else, whatever it looks like.</summary>
    internal bool IsInDirectory { get; init; }

    /// <summary>
    /// Whether its bytes are on a disk of this machine, so that waiting for them takes less time than handing the wait to another thread.
    /// </summary>
    internal bool IsLocal { get; init; }

    /// <summary>Why it is not read.</summary>
    internal Failure? Failure { get; init; }

    /// <summary>How many bytes of its source it takes up; <see langword="null"/> for <see cref="Length"/>.</summary>
    internal long? SourceLength { get; init; }

    /// <summary>How many bytes of the source were read so far, where that is known better than from the files.</summary>
    internal Func<long>? SourcePosition { get; init; }

    /// <summary>Whether it stands for a directory or archive, whose failure matters whatever its name.</summary>
    internal bool IsContainer { get; private init; }

    /// <summary>A directory or archive that cannot be read; <see cref="FileGate.Unnamed"/> is the source itself.</summary>
    internal static DigestFile UnreadableContainer(string path, Failure failure) => new(path, CannotOpen) { Failure = failure, IsContainer = true };

    /// <summary>A document named by the caller that cannot be read.</summary>
    internal static DigestFile UnreadableDocument(string path, Failure failure) => new(path, CannotOpen) { Failure = failure, IsNamed = true };

    /// <summary>A file that is not to be read; the failure matters when it would be otherwise.</summary>
    internal static DigestFile Refused(string path, Failure failure) => new(path, CannotOpen) { Failure = failure };

    private static ValueTask<Stream> CannotOpen(CancellationToken cancellationToken) => throw new InvalidOperationException();
}
