using System.Formats.Tar;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

public class ArchivePathTests
{
    private static readonly string Digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 1);

    [Theory]
    [InlineData("\\evil.md")]
    [InlineData("a\\..\\evil.md")]
    [InlineData("two\nlines.md")]
    [InlineData("cut\0short.md")]
    [InlineData("C:evil.md")]
    public async Task ReadPapersAsync_UnsafeNameInASourceOfOnesOwn_IsReportedAndNotRead(string name)
    {
        var source = new TestSource((name, () => throw new InvalidOperationException()), ("a.md", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Digest))));

        var (papers, diagnostics) = await DigestArchive.Open(source).ReadAllAsync();

        papers.Should().ContainSingle();
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.UnsafePath);
    }

    [Fact]
    public async Task ReadPapersAsync_NameBelowTheCurrentFolder_IsReadWithoutIt()
    {
        using var sample = new ArchiveSample();
        sample.Add("./2024/09/01.md", Digest);

        foreach (var path in (string[])[sample.WriteZip(), sample.WriteTar(compressed: false)])
        {
            var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

            papers.Should().ContainSingle(because: path).Which.Source!.Path.Should().Be("2024/09/01.md");
            diagnostics.Should().BeEmpty(because: path);
        }
    }

    [Fact]
    public async Task ReadPapersAsync_FileBesideAFolder_ComesInTheOrderOfThePaths()
    {
        using var sample = new ArchiveSample();
        sample.Add("2024-a.md", Digest).Add("2024/01.md", Digest).Add("2024.md", Digest).Add("20240.md", Digest);

        foreach (var (kind, open) in sample.EveryKind().Take(2))
        {
            var documents = await open(new DigestArchiveOptions()).ReadDocumentsAsync();

            documents.Select(document => document.Path).Should().Equal(["2024-a.md", "2024.md", "2024/01.md", "20240.md"], because: kind);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_NothingButANestedArchive_SaysThatThereIsNothing(int degree)
    {
        using var sample = new ArchiveSample();
        sample.Add("INNER.ZIP", "PK");

        var (_, diagnostics) = await DigestArchive.Open(sample.WriteDirectory(), new DigestArchiveOptions { Degree = degree }).ReadAllAsync();

        diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal(DiagnosticCode.NestedArchive, DiagnosticCode.NoFiles);
    }

    [Fact]
    public async Task ReadPapersAsync_LinksThatNobodyAskedFor_AreNotMentioned()
    {
        using var sample = ArchiveSample.OfDays(1);
        var directory = sample.WriteDirectory();
        File.CreateSymbolicLink(Path.Combine(directory, ".hidden.md"), "missing.md");
        Directory.CreateSymbolicLink(Path.Combine(directory, ".folder"), sample.Root);
        File.CreateSymbolicLink(Path.Combine(directory, "missing.txt"), "missing.md");
        File.CreateSymbolicLink(Path.Combine(directory, "missing.zip"), "missing.md");

        var (papers, diagnostics) = await DigestArchive.Open(directory).ReadAllAsync();

        papers.Should().HaveCount(3);
        diagnostics.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadPapersAsync_LinksInside_AreFollowedWhereTheFileIsNotReadAnyway()
    {
        using var sample = new ArchiveSample();
        sample.Add("stored/a.bin", Digest).Add("stored/.b.md", Digest).Add("read.md", Digest).Add("..c/d.md", Digest);
        var directory = sample.WriteDirectory();
        File.CreateSymbolicLink(Path.Combine(directory, "absolute.md"), Path.Combine(directory, "stored", "a.bin"));
        File.CreateSymbolicLink(Path.Combine(directory, "dots.md"), "..c/d.md");
        File.CreateSymbolicLink(Path.Combine(directory, "hidden.md"), "stored/.b.md");
        File.CreateSymbolicLink(Path.Combine(directory, "stored", "up.md"), "../stored/./a.bin");
        File.CreateSymbolicLink(Path.Combine(directory, "twice.md"), "read.md");
        var link = Path.Combine(sample.Root, "link");
        Directory.CreateSymbolicLink(link, "directory");

        foreach (var root in (string[])[directory, link])
        {
            var (papers, diagnostics) = await DigestArchive.Open(root).ReadAllAsync();

            papers.Select(paper => paper.Source!.Path).Should().Equal(["absolute.md", "dots.md", "hidden.md", "read.md", "stored/up.md"], because: root);
            diagnostics.Should().BeEmpty(because: root);
        }
    }

    [Fact]
    public async Task ReadPapersAsync_LinkToTheFolderAbove_IsNotFollowed()
    {
        using var sample = new ArchiveSample();
        var directory = sample.Add("read.md", Digest).WriteDirectory();
        Directory.CreateSymbolicLink(Path.Combine(directory, "above"), "..");

        var (papers, diagnostics) = await DigestArchive.Open(directory).ReadAllAsync();

        papers.Should().ContainSingle();
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Code = DiagnosticCode.LinkNotFollowed, Path = "above", Message = "The link leads out of the archive and was not followed" });
    }

    [Fact]
    public async Task ReadPapersAsync_LinksInACircle_LeadNowhere()
    {
        using var sample = new ArchiveSample();
        var directory = sample.Add("read.md", Digest).WriteDirectory();
        File.CreateSymbolicLink(Path.Combine(directory, "a.md"), "b.md");
        File.CreateSymbolicLink(Path.Combine(directory, "b.md"), "a.md");

        var (papers, diagnostics) = await DigestArchive.Open(directory).ReadAllAsync();

        papers.Should().ContainSingle();
        diagnostics.Select(diagnostic => diagnostic.Message).Should().Equal("The link leads nowhere", "The link leads nowhere");
    }

    [Fact]
    public async Task ReadPapersAsync_LinksInAZip_AreNotFollowed()
    {
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "links.zip");
        using (var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (var name in (string[])["evil.md", "evil.zip"])
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = unchecked((int)0xA1FF0000);
                using var target = entry.Open();
                target.Write("/etc/passwd"u8);
            }
        }

        var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().BeEmpty();
        diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Path)).Should().Equal((DiagnosticCode.LinkNotFollowed, "evil.md"));
    }

    [Theory]
    [InlineData(TarEntryType.HardLink)]
    [InlineData(TarEntryType.SymbolicLink)]
    public async Task ReadPapersAsync_LinksInATar_AreReportedBesideTheOtherEntries(TarEntryType type)
    {
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "links.tar");
        await using (var tar = new TarWriter(File.Create(path)))
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "./"));
            await tar.WriteEntryAsync(new PaxTarEntry(type, "evil.md") { LinkName = "/etc/passwd" });
            await tar.WriteEntryAsync(new V7TarEntry(TarEntryType.V7RegularFile, "old.md") { DataStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Digest)) });
        }

        var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().ContainSingle().Which.Source!.Path.Should().Be("old.md");
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.LinkNotFollowed, Path = "evil.md" });
    }

    [Fact]
    public async Task ReadPapersAsync_FolderNamedWithASlash_TellsTheDateWithIt()
    {
        using var sample = new ArchiveSample();
        sample.Add("2024/10/14.md", "| Title | Authors |\n|---|---|\n| A | B |\n");
        var folder = Path.Combine(sample.WriteDirectory(), "2024", "10") + Path.DirectorySeparatorChar;

        var (papers, diagnostics) = await DigestArchive.Open(folder).ReadAllAsync();

        papers.Should().ContainSingle().Which.DigestDate.Should().Be(new DateOnly(2024, 10, 14));
        diagnostics.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadPapersAsync_CompressedDocument_IsReadUnderItsNameWithoutTheEnding()
    {
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "2024-10-14.md.gz");
        await using (var gzip = new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.Fastest))
        {
            await gzip.WriteAsync("| Title | Authors |\n|---|---|\n| A | B |\n"u8.ToArray());
        }

        var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { DigestDate = new DateOnly(2024, 10, 14), Source = new { Path = path[..^3].Replace('\\', '/') } });
        diagnostics.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadPapersAsync_ZipOfWindows_GivesPathsWithSlashes()
    {
        using var sample = new ArchiveSample();
        sample.Add("2024\\09\\01.md", Digest).Add("2024\\09\\", []);

        var (papers, diagnostics) = await DigestArchive.Open(sample.WriteZip()).ReadAllAsync();

        papers.Should().ContainSingle().Which.Source!.Path.Should().Be("2024/09/01.md");
        diagnostics.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadPapersAsync_TwoEntriesOfOneName_ComeAsTheyStandInTheZip()
    {
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "twice.zip");
        using (var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (var title in (string[])["One", "Two", "Three"])
            {
                using var entry = zip.CreateEntry("a.md").Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes($"| Title | Authors |\n|---|---|\n| {title} | B |\n"));
            }
        }

        var (papers, _) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Select(paper => paper.Title).Should().Equal("One", "Two", "Three");
    }

    [Fact]
    public async Task ReadPapersAsync_TarWithABrokenHeader_GivesThePapersBeforeAndOneError()
    {
        using var sample = ArchiveSample.OfDays(3);
        var path = sample.WriteTar(compressed: false);
        var bytes = await File.ReadAllBytesAsync(path);
        var size = bytes.AsSpan().LastIndexOf("ustar"u8) - 257 + 124;
        "zzzzzzzzzzz"u8.CopyTo(bytes.AsSpan(size));
        await File.WriteAllBytesAsync(path, bytes);

        var (papers, diagnostics) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().HaveCount(6);
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.ArchiveDamaged);
    }
}
