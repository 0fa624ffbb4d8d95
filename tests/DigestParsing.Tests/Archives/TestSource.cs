using System.Runtime.CompilerServices;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

/// <summary>A source of streams that a test makes, and that counts how many were opened.</summary>
internal sealed class TestSource(params (string Path, Func<Stream> Open)[] files) : IDigestSource
{
    private int _opened;

    public string? Name => null;

    public int Opened => _opened;

    public async IAsyncEnumerable<DigestFile> GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (path, open) in files)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new DigestFile(path, _ =>
            {
                Interlocked.Increment(ref _opened);
                return new ValueTask<Stream>(open());
            });
        }
    }
}
