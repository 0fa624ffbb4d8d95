using System.IO.Compression;
using System.Text;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

public class CompressedStreamTests
{
    private static readonly string Digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 40);

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    public async Task ReadPapersAsync_CutAnywhere_GivesThePapersBeforeTheCutAndOneError(int most)
    {
        var compressed = Compress(Digest);
        var all = DigestParser.Default.Parse(Digest, "a.md").Papers;
        var before = 0;
        for (var length = 3; length < compressed.Length; length++)
        {
            var (papers, diagnostics) = await Open(compressed[..length], most).ReadAllAsync();

            diagnostics.Should().ContainSingle(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error, because: $"{length} bytes are left")
                .Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.ArchiveDamaged, Message = "The archive is cut short here" });
            papers.Take(papers.Count - 1).Should().Equal(all.Take(papers.Count - 1), because: "only the last row may be cut");
            papers.Count.Should().BeGreaterThanOrEqualTo(before);
            before = papers.Count;
        }

        before.Should().Be(40);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    public async Task ReadPapersAsync_MembersAndWhatFollowsThem_AreComplete(int most)
    {
        byte[] compressed = [.. Compress(Digest[..1000]), .. Compress(""), .. Compress(Digest[1000..])];
        foreach (var rest in (byte[][])[[], [0], new byte[1024], "no gzip"u8.ToArray()])
        {
            var (papers, diagnostics) = await Open([.. compressed, .. rest], most).ReadAllAsync();

            papers.Should().HaveCount(40);
            diagnostics.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task ReadPapersAsync_MembersOfWhichTheLastIsCut_GivesOneError()
    {
        byte[] compressed = [.. Compress(Digest), .. Compress("\n")];

        var (papers, diagnostics) = await Open(compressed[..^1]).ReadAllAsync();

        papers.Should().HaveCount(40);
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.ArchiveDamaged);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_TarCutAnywhereInItsFiles_GivesOneError(int degree)
    {
        using var sample = ArchiveSample.OfDays(10);
        var compressed = await File.ReadAllBytesAsync(sample.WriteTar(compressed: true));
        for (var length = 3; length < compressed.Length * 9 / 10; length += 7)
        {
            var (_, diagnostics) = await DigestArchive.Open(new MemoryStream(compressed[..length]), options: new DigestArchiveOptions { Degree = degree }).ReadAllAsync();

            diagnostics.Should().ContainSingle(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error, because: $"{length} bytes are left")
                .Which.Code.Should().Be(DiagnosticCode.ArchiveDamaged);
        }
    }

    private static DigestArchive Open(byte[] compressed, int most = int.MaxValue) =>
        DigestArchive.Open(new OneWayStream(new MemoryStream(compressed), most: most), "a.md.gz");

    private static byte[] Compress(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }
}
