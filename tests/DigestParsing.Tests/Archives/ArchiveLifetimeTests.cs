using System.Runtime.CompilerServices;
using System.Text;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

public class ArchiveLifetimeTests
{
    private static readonly string Digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 2);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_ToTheEnd_ClosesEveryStream(int degree)
    {
        var source = new WatchedSource(files: 10);

        await DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree }).ReadAllAsync();

        source.Opened.Should().Be(10);
        source.Open.Should().Be(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_ConsumerStops_LeavesNothingOpen(int degree)
    {
        var source = new WatchedSource(files: 1000, delay: TimeSpan.FromMilliseconds(20));

        await foreach (var _ in DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree }).ReadPapersAsync())
        {
            break;
        }

        source.Open.Should().Be(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_SourceThrows_GivesThePapersBeforeAndThrows(int degree)
    {
        var source = new WatchedSource(files: 3, fault: new InvalidOperationException("The store is gone."));
        var papers = 0;

        var read = async () =>
        {
            await foreach (var _ in DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree }).ReadPapersAsync())
            {
                papers++;
            }
        };

        await read.Should().ThrowAsync<InvalidOperationException>().WithMessage("The store is gone.");
        papers.Should().Be(6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_CancelledAmongFilesThatAreNotRead_Stops(int degree)
    {
        using var cancellation = new CancellationTokenSource();
        var source = new WatchedSource(files: 0, others: 100_000, onFile: cancellation.Cancel);

        var read = async () =>
        {
            await foreach (var _ in DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree }).ReadPapersAsync(cancellation.Token))
            {
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        source.Listed.Should().BeLessThan(100_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_Zip_IsClosedWhenTheConsumerStops(int degree)
    {
        using var sample = ArchiveSample.OfDays(20);
        var path = sample.WriteZip();

        await foreach (var _ in DigestArchive.Open(path, new DigestArchiveOptions { Degree = degree }).ReadPapersAsync())
        {
            break;
        }

        OpenAlone(path).Should().NotThrow();
    }

    [Fact]
    public async Task ReadPapersAsync_EntryOfAZipCannotBeOpened_IsReportedAndTheZipIsClosed()
    {
        using var sample = new ArchiveSample();
        var path = sample.Add("a.md", Digest).Add("b.md", Digest).WriteZip();
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.AsSpan(4).IndexOf("PK\x03\x04"u8) + 4] = 0;
        await File.WriteAllBytesAsync(path, bytes);

        var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().HaveCount(2).And.OnlyContain(paper => paper.Source!.Path == "b.md");
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.ArchiveDamaged, Path = "a.md" });
        OpenAlone(path).Should().NotThrow();
    }

    [Fact]
    public async Task ReadPapersAsync_ZipWithoutItsList_IsClosedAtTheEnd()
    {
        using var sample = ArchiveSample.OfDays(2);
        var path = sample.WriteZip();
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..^10]);

        await DigestArchive.Open(path).ReadAllAsync();

        OpenAlone(path).Should().NotThrow();
    }

    [Fact]
    public async Task ReadPapersAsync_Stream_IsClosedAtTheEnd()
    {
        using var document = new MemoryStream(Encoding.UTF8.GetBytes(Digest));
        using var sample = ArchiveSample.OfDays(2);
        using var tar = File.OpenRead(sample.WriteTar(compressed: true));
        using var zip = File.OpenRead(sample.WriteZip());

        foreach (var stream in (Stream[])[document, tar, zip])
        {
            await DigestArchive.Open(stream).ReadAllAsync();

            stream.CanRead.Should().BeFalse();
        }
    }

    [Fact]
    public async Task ReadPapersAsync_StrictParser_ThrowsAsAnArchiveThatThrowsOnFailure()
    {
        var source = new TestSource(("a.md", () => throw new IOException("The store is closed.")));
        foreach (var options in (DigestArchiveOptions[])[new() { ThrowOnFailure = true }, new() { Parser = new DigestParser(new DigestParserOptions { Strict = true }) }])
        {
            var read = () => DigestArchive.Open(source, options).ReadAllAsync();

            (await read.Should().ThrowAsync<DigestException>()).WithInnerException<IOException>().WithMessage("The store is closed.");
        }
    }

    [Fact]
    public async Task ReadPapersAsync_ThrowOnFailure_DoesNotThrowForAWarning()
    {
        var source = new TestSource(("a.zip", () => Stream.Null));

        var (_, diagnostics) = await DigestArchive.Open(source, new DigestArchiveOptions { ThrowOnFailure = true }).ReadAllAsync();

        diagnostics.Should().OnlyContain(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public async Task Concat_OtherOptions_ReadsWithTheFirst()
    {
        var source = new TestSource(("a.md", () => throw new IOException("The store is closed.")));
        var strict = DigestArchive.Open(source, new DigestArchiveOptions { ThrowOnFailure = true });

        var (_, diagnostics) = await DigestArchive.Open(source).Concat(strict).ReadAllAsync();

        diagnostics.Should().HaveCount(2);
    }

    [Fact]
    public async Task ReadPapersAsync_SourceGivesNoStream_IsReported()
    {
        var source = new TestSource(("a.md", () => null!), ("b.md", () => new MemoryStream(Encoding.UTF8.GetBytes(Digest))));

        var (papers, diagnostics) = await DigestArchive.Open(source).ReadAllAsync();

        papers.Should().HaveCount(2);
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Code = DiagnosticCode.FileUnreadable, Path = "a.md", Message = "The file cannot be read: InvalidOperationException: The file gave no stream" });
    }

    [Fact]
    public async Task ReadPapersAsync_PathIsGoneWhenItIsRead_IsReported()
    {
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "a.md");
        await File.WriteAllTextAsync(path, Digest);
        var archive = DigestArchive.Open(path, new DigestArchiveOptions { Progress = new Progress<DigestArchiveProgress>() });
        File.Delete(path);

        var (papers, diagnostics) = await archive.ReadAllAsync();

        papers.Should().BeEmpty();
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Code = DiagnosticCode.FileUnreadable, Message = "The file is not there any more", Span = new SourceSpan(0, 0, 1, 1, 1, 1) });
    }

    // Nobody else may have it open.
    private static Action OpenAlone(string path) => () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();

    /// <summary>Counts what is open.</summary>
    private sealed class WatchedSource(int files, TimeSpan delay = default, Exception? fault = null, int others = 0, Action? onFile = null) : IDigestSource
    {
        private int _open;
        private int _opened;

        public string? Name => null;

        public int Open => _open;

        public int Opened => _opened;

        public int Listed { get; private set; }

        public async IAsyncEnumerable<DigestFile> GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var i = 0; i < files; i++)
            {
                await Task.Yield();
                yield return new DigestFile(FormattableString.Invariant($"{i}.md"), _ =>
                {
                    Interlocked.Increment(ref _open);
                    Interlocked.Increment(ref _opened);
                    return new ValueTask<Stream>(new WatchedStream(() => Interlocked.Decrement(ref _open), delay));
                });
            }

            for (; Listed < others; Listed++)
            {
                await Task.Yield();
                yield return new DigestFile("notes.txt", _ => throw new InvalidOperationException());
                onFile?.Invoke();
            }

            if (fault is not null)
            {
                throw fault;
            }
        }
    }

    private sealed class WatchedStream(Action onClose, TimeSpan delay) : MemoryStream(Encoding.UTF8.GetBytes(Digest))
    {
        private bool _isClosed;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(delay, CancellationToken.None);
            return Read(buffer.Span);
        }

        protected override void Dispose(bool disposing)
        {
            if (!_isClosed)
            {
                _isClosed = true;
                onClose();
            }

            base.Dispose(disposing);
        }
    }
}
