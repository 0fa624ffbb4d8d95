namespace DigestParsing.Archives;

/// <summary>
/// A place that holds files of digests: what a directory or an archive is for the library, and a store of your own can be.
/// </summary>
/// <remarks>
/// Its files are listed once for each reading of the archive, and by several threads when the archive is read by several. The archive never
/// disposes it: that is up to you, when you need the archive no more.
/// </remarks>
/// <example>
/// <code>
/// sealed class BlobSource(BlobContainerClient container) : IDigestSource
/// {
///     public string Name => container.Name;
///
///     public async IAsyncEnumerable&lt;DigestFile&gt; GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
///     {
///         await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
///         {
///             yield return new DigestFile(blob.Name, async token => await container.GetBlobClient(blob.Name).OpenReadAsync(null, token));
///         }
///     }
/// }
/// </code>
/// </example>
public interface IDigestSource
{
    /// <summary>What the source is called, as <see cref="Diagnostic.Root"/> gives it; <see langword="null"/> for a source without a name.</summary>
    string? Name { get; }

    /// <summary>
    /// Lists the files, in the order in which their papers are to come. Those that <see cref="DigestArchiveOptions.Include"/> does not name
    /// are passed over. An exception ends the reading of the archive.
    /// </summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<DigestFile> GetFilesAsync(CancellationToken cancellationToken);
}
