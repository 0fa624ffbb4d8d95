using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

public class ArchiveFailureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_TruncatedArchive_GivesThePapersBeforeTheCutAndOneError(int degree)
    {
        using var sample = ArchiveSample.OfDays(60);
        foreach (var path in (string[])[sample.WriteZip(CompressionLevel.NoCompression), sample.WriteZip(), sample.WriteTar(compressed: false), sample.WriteTar(compressed: true)])
        {
            var bytes = await File.ReadAllBytesAsync(path);
            await File.WriteAllBytesAsync(path, bytes[..(bytes.Length / 2)]);

            var (papers, diagnostics) = await DigestArchive.Open(path, new DigestArchiveOptions { Degree = degree }).ReadAllAsync();

            papers.Should().HaveCountGreaterThan(40, because: path).And.HaveCountLessThan(180);
            papers.Except(sample.ReadEach()).Should().HaveCountLessThanOrEqualTo(1, because: "the last row may be cut, too");
            var error = diagnostics.Should().ContainSingle(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error, because: path).Subject;
            error.Code.Should().Be(DiagnosticCode.ArchiveDamaged);
        }
    }

    [Fact]
    public async Task ReadPapersAsync_StreamedZipIsCut_GivesThePapersBeforeTheCutAndOneError()
    {
        using var sample = ArchiveSample.OfDays(60);
        using var memory = new MemoryStream();
        using (var oneWay = new OneWayStream(memory, canWrite: true))
        {
            sample.WriteZip(oneWay);
        }

        var half = memory.ToArray()[..(int)(memory.Length / 2)];

        var (papers, diagnostics) = await DigestArchive.Open(new OneWayStream(new MemoryStream(half))).ReadAllAsync();

        papers.Should().HaveCountGreaterThan(40);
        diagnostics.Should().ContainSingle(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Which.Code.Should().Be(DiagnosticCode.ArchiveDamaged);
    }

    [Fact]
    public async Task ReadPapersAsync_ZipWithoutItsList_GivesAllPapersAndOneError()
    {
        using var sample = ArchiveSample.OfDays(10);
        var path = sample.WriteZip();
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..^30]);

        var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().HaveCount(30);
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.ArchiveDamaged);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_TarWithATimeThatIsNone_GivesThePapersBeforeItAndOneError(int degree)
    {
        var day = new DateOnly(2024, 9, 1);
        using var memory = new MemoryStream();
        await using (var tar = new TarWriter(memory, leaveOpen: true))
        {
            foreach (var (name, ticks) in (ReadOnlySpan<(string, long)>)[("a.md", 1234567), ("b.md", 7654321)])
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name)
                {
                    DataStream = new MemoryStream(Encoding.UTF8.GetBytes(ArchiveSample.Digest(day, papers: 3))),
                    ModificationTime = DateTimeOffset.FromUnixTimeSeconds(1725148800).AddTicks(ticks),
                });
            }
        }

        var bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(memory.ToArray()).Replace("mtime=1725148800.7654321", "mtime=999999999999999999", StringComparison.Ordinal));

        var (papers, diagnostics) = await DigestArchive.Open(new MemoryStream(bytes), options: new DigestArchiveOptions { Degree = degree }).ReadAllAsync();

        papers.Should().HaveCount(3);
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.ArchiveDamaged);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ReadPapersAsync_ArchiveWithWrongBytes_NeverThrows(int degree)
    {
        using var sample = ArchiveSample.OfDays(3);
        using var streamed = new MemoryStream();
        using (var oneWay = new OneWayStream(streamed, canWrite: true))
        {
            sample.WriteZip(oneWay);
        }

        var path = Path.Combine(sample.Root, "damaged");
        foreach (var archive in (byte[][])[File.ReadAllBytes(sample.WriteZip()), streamed.ToArray(), File.ReadAllBytes(sample.WriteTar(compressed: false)), File.ReadAllBytes(sample.WriteTar(compressed: true))])
        {
            for (var seed = 0; seed < 300; seed++)
            {
                var random = new Random(seed);
                var bytes = archive.ToArray();
                for (var i = random.Next(1, 8); i > 0; i--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                await File.WriteAllBytesAsync(path, bytes);
                foreach (var open in (Func<DigestArchiveOptions, DigestArchive>[])[options => DigestArchive.Open(path, options), options => DigestArchive.Open(new MemoryStream(bytes), options: options)])
                {
                    var read = () => open(new DigestArchiveOptions { Degree = degree }).ReadAllAsync();

                    await read.Should().NotThrowAsync("the seed is {0}", seed);
                }
            }
        }
    }

    [Theory]
    [InlineData("../evil.md")]
    [InlineData("a/../../evil.md")]
    [InlineData("/etc/evil.md")]
    [InlineData("C:/evil.md")]
    [InlineData("..\\evil.md")]
    public async Task ReadPapersAsync_NameThatLeadsOutOfTheArchive_IsReportedAndNotRead(string name)
    {
        using var sample = ArchiveSample.OfDays(1);
        sample.Add(name, ArchiveSample.Digest(new DateOnly(2024, 9, 2), 1));
        var archives = new[] { sample.WriteZip(), sample.WriteTar(compressed: true) };
        foreach (var path in archives)
        {
            var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

            papers.Should().HaveCount(3).And.OnlyContain(paper => paper.Source!.Path == "2024/09/01.md");
            var isPlainInTar = path.EndsWith(".gz", StringComparison.Ordinal) && name is "/etc/evil.md" or "C:/evil.md";
            if (!isPlainInTar)
            {
                diagnostics.Should().ContainSingle(because: path).Which.Code.Should().Be(DiagnosticCode.UnsafePath);
            }
        }
    }

    [Fact]
    public async Task ReadPapersAsync_NestedArchive_IsReportedAndNotRead()
    {
        using var inner = ArchiveSample.OfDays(1);
        using var sample = ArchiveSample.OfDays(2);
        sample.Add("more/inner.zip", await File.ReadAllBytesAsync(inner.WriteZip()));

        foreach (var (kind, open) in sample.EveryKind())
        {
            var (papers, diagnostics) = await open(new DigestArchiveOptions()).ReadAllAsync();

            papers.Should().HaveCount(6, because: kind);
            diagnostics.Should().ContainSingle(because: kind).Which.Should().BeEquivalentTo(
                new { Code = DiagnosticCode.NestedArchive, Path = "more/inner.zip", Severity = DiagnosticSeverity.Warning });
        }
    }

    [Fact]
    public async Task ReadPapersAsync_EntryThatGivesTooMuch_IsReportedAndTheOthersAreRead()
    {
        using var sample = ArchiveSample.OfDays(3);
        sample.Add("2024/09/02-bomb.md", new string('\n', 8 * 1024 * 1024));

        var (papers, diagnostics) = await DigestArchive.Open(sample.WriteZip()).ReadAllAsync();

        papers.Should().HaveCount(9);
        diagnostics.Should().ContainSingle(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.FileTooLarge, Path = "2024/09/02-bomb.md" });
    }

    [Fact]
    public async Task ReadPapersAsync_CompressedTarThatGivesTooMuch_EndsThere()
    {
        using var sample = ArchiveSample.OfDays(3);
        sample.Add("2024/09/02-bomb.bin", new byte[8 * 1024 * 1024]);

        var (papers, diagnostics) = await DigestArchive.Open(sample.WriteTar(compressed: true)).ReadAllAsync();

        papers.Should().HaveCount(3);
        diagnostics.Should().ContainSingle(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Which.Code.Should().Be(DiagnosticCode.FileTooLarge);
    }

    [Fact]
    public async Task ReadPapersAsync_FileOverTheLimit_IsReported()
    {
        using var sample = ArchiveSample.OfDays(2);
        sample.Add("2024/09/03.md", ArchiveSample.Digest(new DateOnly(2024, 9, 3), papers: 50));
        var options = new DigestArchiveOptions { MaxFileLength = 2000 };

        foreach (var (kind, open) in sample.EveryKind())
        {
            var (papers, diagnostics) = await open(options).ReadAllAsync();

            papers.Count.Should().BeInRange(6, 25, because: kind);
            diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().ContainSingle(because: kind)
                .Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.FileTooLarge, Path = "2024/09/03.md" });
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_FileThatFailsWhileItIsRead_GivesWhatCameBefore(int degree)
    {
        var digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 40);
        var source = new TestSource(
            ("a.md", () => new FailingAfter(digest, digest.Length / 2)),
            ("b.md", () => throw new IOException("The store is closed.")),
            ("c.md", () => new MemoryStream(Encoding.UTF8.GetBytes(digest))));

        var documents = await DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree, ChunkSize = 512 }).ReadDocumentsAsync();

        documents.Should().HaveCount(3);
        documents[0].Papers.Count.Should().BeInRange(15, 22);
        documents[0].Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCode.FileUnreadable)
            .Which.Message.Should().Be("The file cannot be read: The line went dead");
        documents[1].Papers.Should().BeEmpty();
        documents[1].Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The file cannot be read: The store is closed");
        documents[2].Papers.Should().HaveCount(40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_FirstReadFails_IsReportedAndNothingElse(int degree)
    {
        var options = new DigestArchiveOptions { Degree = degree };
        DigestArchive[] archives =
        [
            DigestArchive.Open(new TestSource(("a.md", () => new FailingAfter("", 0))), options),
            DigestArchive.Open(new FailingAfter("", 0), "a.md", options),
            DigestArchive.Open(new OneWayStream(new FailingAfter("", 0)), "a.md", options),
        ];
        foreach (var archive in archives)
        {
            var (papers, diagnostics) = await archive.ReadAllAsync();

            papers.Should().BeEmpty();
            diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(
                new { Code = DiagnosticCode.FileUnreadable, FullPath = "a.md", Message = "The file cannot be read: The line went dead" });
        }
    }

    [Fact]
    public async Task ReadPapersAsync_StreamReadAgain_Throws()
    {
        using var sample = ArchiveSample.OfDays(1);
        var archive = DigestArchive.Open(new MemoryStream(sample.Files.Values.Single()));
        await archive.ReadAllAsync();

        var again = () => archive.ReadAllAsync();

        await again.Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task ReadPapersAsync_StreamTwiceInOneArchive_Throws()
    {
        using var sample = ArchiveSample.OfDays(1);
        var archive = DigestArchive.Open(new MemoryStream(sample.Files.Values.Single()));

        var twice = () => archive.Concat(archive).ReadAllAsync();

        await twice.Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public void Open_StreamThatCannotBeRead_Throws()
    {
        var closed = new MemoryStream();
        closed.Dispose();
        foreach (var stream in (Stream[])[closed, new OneWayStream(Stream.Null, canWrite: true)])
        {
            var open = () => DigestArchive.Open(stream);

            open.Should().Throw<ArgumentException>().WithParameterName("stream");
        }
    }

    [Fact]
    public async Task ReadPapersAsync_FileVanishesBeforeItIsRead_IsReported()
    {
        using var sample = ArchiveSample.OfDays(5);
        var directory = sample.WriteDirectory();
        var diagnostics = new List<Diagnostic>();
        var count = 0;

        await foreach (var _ in DigestArchive.Open(directory, new DigestArchiveOptions { Degree = 1 }).ReadPapersAsync(diagnostics.Add))
        {
            if (count++ == 0)
            {
                File.Delete(Path.Combine(directory, "2024", "09", "03.md"));
            }
        }

        count.Should().Be(12);
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Code = DiagnosticCode.FileUnreadable, Path = "2024/09/03.md", Message = "The file is not there any more" });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_ThrowOnFailure_ThrowsAfterThePapersBefore(int degree)
    {
        var digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 5);
        var source = new TestSource(
            ("a.md", () => new MemoryStream(Encoding.UTF8.GetBytes(digest))),
            ("b.md", () => throw new IOException("The store is closed.")),
            ("c.md", () => new MemoryStream(Encoding.UTF8.GetBytes(digest))));
        var papers = new List<Paper>();

        var read = async () =>
        {
            await foreach (var paper in DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree, ThrowOnFailure = true }).ReadPapersAsync())
            {
                papers.Add(paper);
            }
        };

        (await read.Should().ThrowAsync<DigestException>()).Which.Diagnostic.Path.Should().Be("b.md");
        papers.Should().HaveCount(5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_StrictParser_ThrowsAfterThePapersBefore(int degree)
    {
        var digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 5).TrimEnd() + "\n| | Nobody | A row without a title. |\n";
        using var sample = new ArchiveSample();
        sample.Add("a.md", digest);
        var options = new DigestArchiveOptions { Degree = degree, Parser = new DigestParser(new DigestParserOptions { Strict = true }) };
        var papers = new List<Paper>();

        var read = async () =>
        {
            await foreach (var paper in DigestArchive.Open(sample.WriteDirectory(), options).ReadPapersAsync())
            {
                papers.Add(paper);
            }
        };

        (await read.Should().ThrowAsync<DigestException>()).Which.Diagnostic.Code.Should().Be(DiagnosticCode.MissingTitle);
        papers.Should().HaveCount(5);
    }

    [Fact]
    public async Task ReadPapersAsync_SymbolicLinks_AreNotFollowedOutOfTheRoot()
    {
        using var sample = ArchiveSample.OfDays(2);
        var directory = sample.WriteDirectory();
        var outside = Path.Combine(sample.Root, "outside");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "secret.md"), ArchiveSample.Digest(new DateOnly(2024, 9, 9), 1));
        await File.WriteAllTextAsync(Path.Combine(directory, "stored.bin"), ArchiveSample.Digest(new DateOnly(2024, 9, 8), 1));
        File.CreateSymbolicLink(Path.Combine(directory, "evil.md"), "../outside/secret.md");
        File.CreateSymbolicLink(Path.Combine(directory, "nowhere.md"), "missing.md");
        File.CreateSymbolicLink(Path.Combine(directory, "latest.md"), "2024/09/02.md");
        File.CreateSymbolicLink(Path.Combine(directory, "stored.md"), "stored.bin");
        Directory.CreateSymbolicLink(Path.Combine(directory, "elsewhere"), outside);
        Directory.CreateSymbolicLink(Path.Combine(directory, "2024", "circle"), "..");
        File.CreateSymbolicLink(Path.Combine(directory, "through.md"), "elsewhere/secret.md");

        var (papers, diagnostics) = await DigestArchive.Open(directory).ReadAllAsync();

        papers.Select(paper => paper.Source!.Path).Distinct().Should().Equal("2024/09/01.md", "2024/09/02.md", "stored.md");
        diagnostics.Should().OnlyContain(diagnostic => diagnostic.Code == DiagnosticCode.LinkNotFollowed);
        diagnostics.Select(diagnostic => diagnostic.Path).Should().Equal("elsewhere", "evil.md", "nowhere.md", "through.md");
    }

    [Fact]
    public async Task ReadPapersAsync_LinksInATar_AreNotFollowed()
    {
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "links.tar");
        await using (var tar = new TarWriter(File.Create(path)))
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, "evil.md") { LinkName = "/etc/passwd" });
        }

        var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().BeEmpty();
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.LinkNotFollowed);
    }

    /// <summary>Gives some bytes of a text, and then fails.</summary>
    private sealed class FailingAfter(string text, int bytes) : MemoryStream(Encoding.UTF8.GetBytes(text)[..bytes])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new IOException("The line went dead.") : base.ReadAsync(buffer, cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) =>
            Position == Length ? throw new IOException("The line went dead.") : base.Read(buffer, offset, count);
    }
}
