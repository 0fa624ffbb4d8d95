using System.Text;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

public class StreamedZipTests
{
    private static readonly string Digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 2);

    private static readonly HandmadeEntry Next = new("next.md", Digest);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task ReadPapersAsync_LengthsAfterTheData_FindsTheNextEntry(bool hasSignature, bool hasWideDescriptor)
    {
        var entry = new HandmadeEntry("a.md", Digest) { Flags = 8, HasSignature = hasSignature, HasWideDescriptor = hasWideDescriptor };
        var zip = new HandmadeZip().Add(entry).Add(Next);

        foreach (var most in (int[])[1, 1000, int.MaxValue])
        {
            var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream(most)).ReadAllAsync();

            papers.Select(paper => paper.Source!.Path).Should().Equal("a.md", "a.md", "next.md", "next.md");
            diagnostics.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task ReadPapersAsync_LengthsOfEightBytes_AreFoundBehindOtherFields()
    {
        var zip = new HandmadeZip().Add(new HandmadeEntry("a.md", Digest) { IsWide = true, Extra = [7, 0, 3, 0, 1, 0, 16] }).Add(Next);

        var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream()).ReadAllAsync();

        papers.Should().HaveCount(4);
        diagnostics.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadPapersAsync_LengthsOfEightBytes_LimitWhatIsRead()
    {
        var zip = new HandmadeZip().Add(new HandmadeEntry("a.md", Digest) { IsWide = true }).Add(Next with { Content = "| Title | Authors |\n|---|---|\n| A | B |\n" });

        var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream(), options: new DigestArchiveOptions { MaxFileLength = Digest.Length - 1 }).ReadAllAsync();

        papers.Should().ContainSingle().Which.Source!.Path.Should().Be("next.md");
        diagnostics.Should().ContainSingle().Which.Message.Should().Be(
            FormattableString.Invariant($"The file has {Digest.Length} bytes, at most {Digest.Length - 1} are read"));
    }

    [Fact]
    public async Task ReadPapersAsync_FieldThatIsCutShort_IsPassedOver()
    {
        var zip = new HandmadeZip().Add(new HandmadeEntry("a.md", Digest) { Extra = [1, 0, 200, 0, 1] }).Add(Next);

        var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream()).ReadAllAsync();

        papers.Should().HaveCount(4);
        diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, 8, "The entry is encrypted")]
    [InlineData(0, 12, "The entry is compressed in a way that is not known here, expected deflate")]
    public async Task ReadPapersAsync_EntryThatCannotBeRead_IsReportedAndTheOthersAreRead(int flags, int method, string message)
    {
        var zip = new HandmadeZip().Add(new HandmadeEntry("a.md", Digest) { Flags = flags, Method = method }).Add(Next);

        var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream()).ReadAllAsync();

        papers.Should().HaveCount(2);
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.FileUnreadable, Path = "a.md", Message = message });
    }

    [Fact]
    public async Task ReadPapersAsync_DataIsDamaged_ReadsTheOtherEntries()
    {
        var zip = new HandmadeZip().Add(new HandmadeEntry("a.md", Digest) { Data = [0xFF, .. new byte[300]] }).Add(Next);

        var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream()).ReadAllAsync();

        papers.Should().HaveCount(2).And.OnlyContain(paper => paper.Source!.Path == "next.md");
        diagnostics.Should().ContainSingle(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.ArchiveDamaged, Path = "a.md" });
    }

    [Fact]
    public async Task ReadPapersAsync_StoredEntryWithoutLengths_SaysThatItsEndIsNotKnown()
    {
        var zip = new HandmadeZip().Add(new HandmadeEntry("notes.txt", Digest) { Flags = 8, Method = 0 }).Add(Next);

        var (_, diagnostics) = await DigestArchive.Open(zip.ToStream()).ReadAllAsync();

        diagnostics.Should().ContainSingle().Which.Message.Should().Be("The archive is damaged here: the entry 'notes.txt' does not say where it ends");
    }

    [Fact]
    public async Task ReadPapersAsync_SomethingElseBetweenEntries_IsDamage()
    {
        var zip = new HandmadeZip().Add(Next).Add("something else").Add(Next with { Name = "b.md" });

        var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream()).ReadAllAsync();

        papers.Should().HaveCount(2);
        diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Code = DiagnosticCode.ArchiveDamaged, Path = (string?)null, Message = "The archive is damaged here: an entry was expected" });
    }

    [Fact]
    public async Task ReadPapersAsync_Names_AreReadInTheEncodingThatTheEntryNames()
    {
        var zip = new HandmadeZip()
            .Add(Next with { Name = "é.md", NameEncoding = Encoding.Latin1 })
            .Add(Next with { Name = "ü.md", Flags = 0x800 })
            .Add(Next with { Name = "folder/", Content = "" });

        var documents = await DigestArchive.Open(zip.ToStream(), options: new DigestArchiveOptions { Include = ["*"] }).ReadDocumentsAsync();

        documents.Select(document => document.Path).Should().Equal("é.md", "ü.md");
    }

    [Fact]
    public async Task ReadPapersAsync_EntryThatGivesTooMuch_EndsThere()
    {
        var zip = new HandmadeZip().Add(Next).Add(new HandmadeEntry("bomb.md", new string('\n', 8 * 1024 * 1024)) { Flags = 8 });

        var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream()).ReadAllAsync();

        papers.Should().HaveCount(2);
        diagnostics.Should().ContainSingle(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.FileTooLarge, Path = "bomb.md" });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task ReadPapersAsync_LittleTextThatIsCompressedWell_IsRead(int flags)
    {
        var zip = new HandmadeZip().Add(new HandmadeEntry("a.md", Digest + new string('\n', 900_000)) { Flags = flags }).Add(Next);

        var (papers, diagnostics) = await DigestArchive.Open(zip.ToStream()).ReadAllAsync();

        papers.Should().HaveCount(4);
        diagnostics.Should().BeEmpty();
    }

    [Fact]
    public async Task ReadPapersAsync_EmptyArchive_SaysThatThereIsNothing()
    {
        byte[] empty = [.. "PK\x05\x06"u8, .. new byte[18]];
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "empty.zip");
        await File.WriteAllBytesAsync(path, empty);

        foreach (var archive in (DigestArchive[])[DigestArchive.Open(path), DigestArchive.Open(new MemoryStream(empty))])
        {
            var (papers, diagnostics) = await archive.ReadAllAsync();

            papers.Should().BeEmpty();
            diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.NoFiles);
        }
    }
}
