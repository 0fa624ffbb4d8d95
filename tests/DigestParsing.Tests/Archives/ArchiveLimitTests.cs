using System.Text;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

public class ArchiveLimitTests
{
    private static readonly string Digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 2);

    [Fact]
    public void Open_OptionOutOfItsRange_Throws()
    {
        foreach (var options in (DigestArchiveOptions[])[
            new() { Degree = 0 }, new() { MaxFileLength = 0 }, new() { MaxExpansion = 0 }, new() { Include = [] }, new() { Include = ["*.md", ""] }])
        {
            var open = () => DigestArchive.Open(Stream.Null, options: options);

            open.Should().Throw<ArgumentException>(because: options.ToString()).WithParameterName("options");
        }
    }

    [Fact]
    public async Task ReadPapersAsync_FileAsLongAsTheLimit_IsRead()
    {
        using var sample = new ArchiveSample();
        sample.Add("2024/09/01.md", Digest);

        foreach (var (kind, open) in sample.EveryKind())
        {
            var (papers, diagnostics) = await open(new DigestArchiveOptions { MaxFileLength = Digest.Length }).ReadAllAsync();

            papers.Should().HaveCount(2, because: kind);
            diagnostics.Should().BeEmpty(because: kind);
        }
    }

    [Fact]
    public async Task ReadPapersAsync_DocumentOverTheLimit_IsNotBegun()
    {
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "a.md");
        await File.WriteAllTextAsync(path, Digest);

        var (papers, diagnostics) = await DigestArchive.Open(path, new DigestArchiveOptions { MaxFileLength = Digest.Length - 1 }).ReadAllAsync();

        papers.Should().BeEmpty();
        diagnostics.Should().ContainSingle().Which.Message.Should().Be(
            FormattableString.Invariant($"The file has {Digest.Length} bytes, at most {Digest.Length - 1} are read"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task ReadPapersAsync_LimitOfRows_HoldsForTheWholeDocument(int degree)
    {
        var text = string.Concat(Enumerable.Repeat(Digest, 10));
        var options = new DigestArchiveOptions { Degree = degree, ChunkSize = 300, Parser = new DigestParser(new DigestParserOptions { MaxRows = 7 }) };

        var (papers, diagnostics) = await DigestArchive.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), options: options).ReadAllAsync();

        papers.Should().HaveCount(7);
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.TooManyRows);
    }

    [Fact]
    public async Task ReadPapersAsync_LittleTextThatIsCompressedWell_IsRead()
    {
        using var sample = new ArchiveSample();
        sample.Add("a.md", Digest + new string('\n', 900_000));

        foreach (var path in (string[])[sample.WriteZip(), sample.WriteTar(compressed: true)])
        {
            var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

            papers.Should().HaveCount(2, because: path);
            diagnostics.Should().BeEmpty(because: path);
        }
    }

    [Fact]
    public async Task ReadPapersAsync_EncryptedEntryOfAZip_IsReportedAndTheOthersAreRead()
    {
        using var sample = new ArchiveSample();
        var path = sample.Add("a.md", Digest).Add("b.md", Digest).WriteZip();
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        await File.WriteAllBytesAsync(path, bytes);

        var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().HaveCount(2).And.OnlyContain(paper => paper.Source!.Path == "a.md");
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Code = DiagnosticCode.FileUnreadable, Path = "b.md", Message = "The entry is encrypted" });
    }

    [Fact]
    public async Task ReadAsync_StreamedZipIsCut_TheLastDocumentSaysSo()
    {
        using var sample = new ArchiveSample();
        var bytes = await File.ReadAllBytesAsync(sample.Add("a.md", Digest).WriteZip(System.IO.Compression.CompressionLevel.NoCompression));

        var documents = await DigestArchive.Open(new OneWayStream(new MemoryStream(bytes[..^300]))).ReadDocumentsAsync();

        var document = documents.Should().ContainSingle().Subject;
        document.Papers.Should().NotBeEmpty();
        document.Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCode.ArchiveDamaged);
    }

    [Fact]
    public async Task ReadPapersAsync_CompressedStreamFailsAtOnce_IsReported()
    {
        using var bytes = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(new string('x', 2000)));
        }

        var (papers, diagnostics) = await DigestArchive.Open(new FailingStream(bytes.ToArray()[..512])).ReadAllAsync();

        papers.Should().BeEmpty();
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.FileUnreadable);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Progress_LongFiles_TellsHowFarReadingHasCome(int degree)
    {
        using var sample = new ArchiveSample();
        sample.Add("a.md", string.Concat(Enumerable.Repeat(Digest, 50))).Add("b.md", string.Concat(Enumerable.Repeat(Digest, 50)));

        foreach (var (kind, open) in sample.EveryKind().Take(3))
        {
            var reports = new List<DigestArchiveProgress>();

            await open(new DigestArchiveOptions { Degree = degree, ChunkSize = 1000, WholeFileLength = 0, Progress = new Reports(reports.Add) }).ReadAllAsync();

            reports.Should().BeInAscendingOrder(report => report.Fraction, because: kind).And.BeInAscendingOrder(report => report.Files, because: kind);
            reports.Count(report => report.Fraction < 0.9).Should().BeGreaterThan(reports.Count / 2, because: kind);
            reports[0].Files.Should().Be(0, because: kind);
            reports[0].Fraction.Should().BeInRange(0.001, 0.7, because: kind);
            reports[^1].Fraction.Should().BeInRange(kind == "zip" ? 0.5 : 0.85, 1, because: kind);
        }
    }

    /// <summary>Gives its bytes, and then fails.</summary>
    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new IOException("The line went dead.") : base.ReadAsync(buffer, cancellationToken);
    }

    private sealed class Reports(Action<DigestArchiveProgress> onReport) : IProgress<DigestArchiveProgress>
    {
        public void Report(DigestArchiveProgress value) => onReport(value);
    }
}
