using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using DigestParsing.Generator;

namespace DigestParsing.Tests.Generator;

public sealed class ArchiveWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digest-generator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ArchiveKind.File)]
    [InlineData(ArchiveKind.Directory)]
    [InlineData(ArchiveKind.Zip)]
    [InlineData(ArchiveKind.TarGz)]
    public void Write_AnyKind_HoldsTheDigests(ArchiveKind kind)
    {
        var digests = Digests().ToArray();
        var path = Path.Combine(_folder, "archive");

        var totals = ArchiveWriter.Write(Digests(), path, kind);

        totals.Digests.Should().Be(digests.Length);
        totals.Papers.Should().Be(digests.Sum(digest => digest.Papers.Count));
        totals.Bytes.Should().Be(digests.Sum(digest => (long)digest.Utf8.Length));
        var files = Read(path, kind);
        if (kind == ArchiveKind.File)
        {
            files.Should().ContainSingle().Which.Utf8.Should().Equal(digests.SelectMany(digest => digest.Utf8.ToArray()));
        }
        else
        {
            files.Select(file => file.Path).Should().Equal(digests.Select(digest => digest.Path));
            files[^1].Utf8.Should().Equal(digests[^1].Utf8.ToArray());
        }
    }

    [Theory]
    [InlineData(ArchiveKind.Zip)]
    [InlineData(ArchiveKind.TarGz)]
    public void Write_Twice_SameBytes(ArchiveKind kind)
    {
        ArchiveWriter.Write(Digests(), Path.Combine(_folder, "a"), kind);
        ArchiveWriter.Write(Digests(), Path.Combine(_folder, "b"), kind);

        File.ReadAllBytes(Path.Combine(_folder, "a")).Should().Equal(File.ReadAllBytes(Path.Combine(_folder, "b")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Record_Digests_OneLineAPaperWithItsPlace(bool oneFile)
    {
        var digests = Digests().ToArray();
        using var output = new MemoryStream();

        ExpectedPapers.Record(Digests(), output, oneFile).Should().HaveCount(digests.Length);

        var lines = System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(digests.Sum(digest => digest.Papers.Count));
        using var last = JsonDocument.Parse(lines[^1]);
        var paper = digests.Last(digest => digest.Papers.Count > 0).Papers[^1];
        last.RootElement.GetProperty("title").GetString().Should().Be(paper.Title);
        var source = last.RootElement.GetProperty("source");
        source.TryGetProperty("path", out _).Should().Be(!oneFile);
        source.GetProperty("line").GetInt64().Should().Be(paper.Line + (oneFile ? digests.SkipLast(1).Sum(digest => digest.LineCount) : 0));
    }

    private static IEnumerable<GeneratedDigest> Digests() => new DigestGenerator(new() { Seed = 5 }).GenerateBytes(300_000);

    private static (string Path, byte[] Utf8)[] Read(string path, ArchiveKind kind)
    {
        switch (kind)
        {
            case ArchiveKind.Directory:
                return
                [
                    .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                        .Select(file => (Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllBytes(file))),
                ];
            case ArchiveKind.Zip:
                using (var zip = ZipFile.OpenRead(path))
                {
                    return [.. zip.Entries.Select(entry => (entry.FullName, ReadAll(entry.Open())))];
                }

            case ArchiveKind.TarGz:
                using (var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress)))
                {
                    var files = new List<(string, byte[])>();
                    while (tar.GetNextEntry() is { } entry)
                    {
                        files.Add((entry.Name, ReadAll(entry.DataStream!)));
                    }

                    return [.. files];
                }

            default:
                return [("", File.ReadAllBytes(path))];
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using (stream)
        {
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
    }
}
