using System.Runtime.CompilerServices;
using System.Text;
using DigestParsing.Archives;
using DigestParsing.Tests.Corpus;

namespace DigestParsing.Tests.Archives;

public class DigestArchiveTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task ReadPapersAsync_EveryKindOfSource_GivesThePapersOfTheFilesInOrder(int degree)
    {
        using var sample = ArchiveSample.OfDays(60);
        var expected = sample.ReadEach();
        expected.Should().HaveCount(180);

        foreach (var (kind, open) in sample.EveryKind())
        {
            var (papers, diagnostics) = await open(new DigestArchiveOptions { Degree = degree }).ReadAllAsync();

            papers.Should().Equal(kind.StartsWith("zip stream", StringComparison.Ordinal) ? InReverseOfFiles(expected) : expected, because: kind);
            diagnostics.Should().BeEmpty(because: kind);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task ReadAsync_EveryKindOfSource_GivesADocumentForEachFile(int degree)
    {
        using var sample = ArchiveSample.OfDays(12);
        var expected = sample.Files.Select(file => DigestParser.Default.Parse(file.Value, file.Key)).ToList();

        foreach (var (kind, open) in sample.EveryKind())
        {
            var documents = await open(new DigestArchiveOptions { Degree = degree }).ReadDocumentsAsync();

            documents.OrderBy(document => document.Path, StringComparer.Ordinal).Should().BeEquivalentTo(
                expected,
                options => options.WithStrictOrdering().ComparingByValue<Paper>().Excluding(member => member.Name == nameof(Diagnostic.Root) || member.Name == nameof(Diagnostic.FullPath)),
                because: kind);
        }
    }

    [CorpusTheory]
    [InlineData("six-column/archive")]
    [InlineData("three-column/archive")]
    [InlineData("arxiv-daily")]
    public async Task ReadPapersAsync_Corpus_GivesTheSamePapersThroughEverySource(string folder)
    {
        using var sample = new ArchiveSample();
        foreach (var path in CorpusFiles.Markdown(folder))
        {
            sample.Add(Path.GetRelativePath(Path.Combine(CorpusFiles.Root!, folder), path).Replace('\\', '/'), await File.ReadAllBytesAsync(path));
        }

        var expected = sample.ReadEach();
        expected.Should().NotBeEmpty();
        foreach (var (kind, open) in sample.EveryKind())
        {
            foreach (var options in (DigestArchiveOptions[])[new() { Degree = 1 }, new() { Degree = 4 }, new() { Degree = 4, ChunkSize = 4096, WholeFileLength = 0 }])
            {
                var (papers, _) = await open(options).ReadAllAsync();

                papers.Should().Equal(kind.StartsWith("zip stream", StringComparison.Ordinal) ? InReverseOfFiles(expected) : expected, because: kind);
            }
        }
    }

    [Fact]
    public async Task Open_SeveralPaths_ReadsThemOneAfterTheOther()
    {
        using var sample = ArchiveSample.OfDays(3);
        var zip = sample.WriteZip();
        var directory = sample.WriteDirectory();
        var file = Path.Combine(directory, "2024", "09", "02.md");

        var documents = await DigestArchive.Open([zip, file, directory]).ReadDocumentsAsync();

        documents.Select(document => document.Path).Should().Equal(
            "2024/09/01.md", "2024/09/02.md", "2024/09/03.md", file.Replace('\\', '/'), "2024/09/01.md", "2024/09/02.md", "2024/09/03.md");
    }

    [Fact]
    public void Open_MissingPath_Throws()
    {
        var open = () => DigestArchive.Open(["/no/such/archive.zip"]);

        open.Should().Throw<FileNotFoundException>().WithMessage("*'/no/such/archive.zip'*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(DigestArchiveOptions.MaxDegree + 1)]
    [InlineData(int.MaxValue)]
    public void Open_DegreeOutOfRange_Throws(int degree)
    {
        var open = () => DigestArchive.Open(Stream.Null, options: new DigestArchiveOptions { Degree = degree });

        open.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("options").WithMessage("Degree has to be from 1 to 1024.*");
    }

    [Fact]
    public void Open_WrongOption_IsNamed()
    {
        Refused(new DigestArchiveOptions { Parser = null! }, "Parser is null.");
        Refused(new DigestArchiveOptions { MaxFileLength = 0 }, "MaxFileLength has to be at least 1.");
        Refused(new DigestArchiveOptions { MaxExpansion = -1 }, "MaxExpansion has to be at least 1.");
        Refused(new DigestArchiveOptions { Include = null! }, "Include is null.");

        static void Refused(DigestArchiveOptions options, string what) =>
            FluentActions.Invoking(() => DigestArchive.Open(Stream.Null, options: options)).Should().Throw<ArgumentException>().WithParameterName(nameof(options)).WithMessage($"{what}*");
    }

    [Fact]
    public void Open_SourceThatIsNull_Throws()
    {
        var open = () => DigestArchive.Open([new TestSource(), null!]);

        open.Should().Throw<ArgumentNullException>().WithParameterName("sources");
    }

    [Fact]
    public async Task Open_FileOfAnyName_IsReadAsADocument()
    {
        using var sample = new ArchiveSample();
        var path = Path.Combine(sample.Root, "digest.txt");
        await File.WriteAllTextAsync(path, ArchiveSample.Digest(new DateOnly(2024, 9, 2), papers: 2));

        var (papers, _) = await DigestArchive.Open(path).ReadAllAsync();

        papers.Should().HaveCount(2).And.OnlyContain(paper => paper.Source!.Path == path.Replace('\\', '/'));
    }

    [Fact]
    public async Task Open_StreamOfADocument_ReadsItUnderItsName()
    {
        using var sample = ArchiveSample.OfDays(1);
        var content = sample.Files.Values.Single();

        var (papers, _) = await DigestArchive.Open(new OneWayStream(new MemoryStream(content), most: 7), "2024/09/01.md").ReadAllAsync();

        papers.Should().Equal(sample.ReadEach());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ReadPapersAsync_SourceThatIsDisposable_IsLeftToItsOwner(int degree)
    {
        using var sample = ArchiveSample.OfDays(1);
        using var source = new DisposableSource(sample.Files.Values.Single());
        var archive = DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree });

        await archive.ReadAllAsync();
        var (papers, _) = await archive.ReadAllAsync();

        papers.Should().HaveCount(3);
        source.IsDisposed.Should().BeFalse();
    }

    [Fact]
    public async Task ReadPapersAsync_FolderOfDays_TellsDatesFromPathsWithTheRoot()
    {
        using var sample = new ArchiveSample();
        sample.Add("2024/10/14.md", ArchiveSample.Digest(new DateOnly(2024, 10, 14), 1).Replace("## Papers for 2024-10-14\n", "", StringComparison.Ordinal));
        var directory = sample.WriteDirectory();

        var (fromRoot, _) = await DigestArchive.Open(directory).ReadAllAsync();
        var (fromBelow, _) = await DigestArchive.Open(Path.Combine(directory, "2024", "10")).ReadAllAsync();

        fromRoot.Should().ContainSingle().Which.Should().BeEquivalentTo(new { DigestDate = new DateOnly(2024, 10, 14), Source = new { Path = "2024/10/14.md" } });
        fromBelow.Should().ContainSingle().Which.Should().BeEquivalentTo(new { DigestDate = new DateOnly(2024, 10, 14), Source = new { Path = "14.md" } });
    }

    [Fact]
    public async Task ReadPapersAsync_ZipWithATopFolder_FindsHeadingsThatDisagreeWithTheirPaths()
    {
        using var sample = new ArchiveSample();
        sample.Add("repo-main/archive/2024/10/15.md", ArchiveSample.Digest(new DateOnly(2024, 10, 14), 1));
        var zip = sample.WriteZip();

        var (papers, diagnostics) = await DigestArchive.Open(zip).ReadAllAsync();

        papers.Should().ContainSingle().Which.DigestDate.Should().Be(new DateOnly(2024, 10, 14));
        var diagnostic = diagnostics.Should().ContainSingle().Subject;
        diagnostic.Code.Should().Be(DiagnosticCode.DateMismatch);
        diagnostic.ToString().Should().StartWith(zip.Replace('\\', '/') + "/repo-main/archive/2024/10/15.md(1,1): warning DIG402: ");
    }

    [Fact]
    public async Task ReadPapersAsync_OtherFiles_AreNotRead()
    {
        using var sample = ArchiveSample.OfDays(1);
        var digest = ArchiveSample.Digest(new DateOnly(2024, 9, 2), 1);
        sample.Add("notes.txt", digest).Add(".git/x.md", digest).Add("2024/.hidden.md", digest).Add("README.MARKDOWN", digest);

        foreach (var (kind, open) in sample.EveryKind())
        {
            var documents = await open(new DigestArchiveOptions()).ReadDocumentsAsync();

            documents.Select(document => document.Path).Should().BeEquivalentTo(["2024/09/01.md", "README.MARKDOWN"], because: kind);
        }
    }

    [Fact]
    public async Task ReadPapersAsync_PathFromTheCurrentFolder_IsReadWithoutIt()
    {
        var digest = Encoding.UTF8.GetBytes(ArchiveSample.Digest(new DateOnly(2024, 9, 1), 1));
        var source = new TestSource([.. new[] { "./a.md", "././2024/b.md", "./.hidden.md" }.Select(path => (path, (Func<Stream>)(() => new MemoryStream(digest))))]);

        var (papers, _) = await DigestArchive.Open(source).ReadAllAsync();

        papers.Select(paper => paper.Source!.Path).Should().Equal("a.md", "2024/b.md");
    }

    [Fact]
    public async Task ReadPapersAsync_ColonInAName_IsNoDrive()
    {
        // A name that Windows would not have.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var sample = ArchiveSample.OfDays(1);
        sample.Add("1: a.md", ArchiveSample.Digest(new DateOnly(2024, 9, 2), 1));
        foreach (var (kind, open) in sample.EveryKind())
        {
            var (papers, diagnostics) = await open(new DigestArchiveOptions()).ReadAllAsync();

            papers.Should().HaveCount(4, because: kind);
            diagnostics.Should().BeEmpty(because: kind);
        }
    }

    [Fact]
    public async Task ReadPapersAsync_DirectoryWithStrangeNames_ReadsThemAll()
    {
        // Names that Windows would not have.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var sample = new ArchiveSample();
        string[] names = ["C: a.md", "a\\..\\b.md", "\\c.md"];
        foreach (var name in names)
        {
            sample.Add(name, ArchiveSample.Digest(new DateOnly(2024, 9, 1), 1));
        }

        var (papers, diagnostics) = await DigestArchive.Open(sample.WriteDirectory()).ReadAllAsync();

        papers.Should().HaveSameCount(names);
        diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2024/*", "2024/09/01.md", "2024/10/02.txt")]
    [InlineData("*.txt", "2024/10/02.txt")]
    [InlineData("0?.md", "2024/09/01.md", "2025/01/01.md")]
    public async Task ReadPapersAsync_Patterns_SelectFiles(string pattern, params string[] expected)
    {
        using var sample = new ArchiveSample();
        foreach (var name in (string[])["2024/09/01.md", "2024/10/02.txt", "2025/01/01.md"])
        {
            sample.Add(name, ArchiveSample.Digest(new DateOnly(2024, 9, 1), 1));
        }

        var documents = await DigestArchive.Open(sample.WriteDirectory(), new DigestArchiveOptions { Include = [pattern] }).ReadDocumentsAsync();

        documents.Select(document => document.Path).Should().Equal(expected);
    }

    [Fact]
    public async Task ReadPapersAsync_NobodyToTellDiagnostics_GivesThePapers()
    {
        using var sample = ArchiveSample.OfDays(1).Add("2024/09/02.md", "## Papers for 2024-09-02\n\n| Title | Authors |\n|---|---|\n| | A |\n");
        var count = 0;

        await foreach (var _ in DigestArchive.Open(sample.WriteDirectory()).ReadPapersAsync(onDiagnostic: null))
        {
            count++;
        }

        count.Should().Be(3);
    }

    [Fact]
    public async Task ReadPapersAsync_NothingToRead_SaysSo()
    {
        using var sample = new ArchiveSample();

        var (papers, diagnostics) = await DigestArchive.Open(sample.WriteDirectory()).ReadAllAsync();

        papers.Should().BeEmpty();
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.NoFiles);
    }

    [Fact]
    public async Task Progress_WhileReading_GrowsToTheWhole()
    {
        using var sample = ArchiveSample.OfDays(20);
        foreach (var (kind, open) in sample.EveryKind().Take(4))
        {
            var reports = new ProgressList();

            await open(new DigestArchiveOptions { Progress = reports, Degree = 2 }).ReadAllAsync();

            reports.Values.Should().BeInAscendingOrder(report => report.Bytes, because: kind);
            reports.Values[^1].Files.Should().Be(20);
            reports.Values[^1].Papers.Should().Be(60);
            reports.Values[^1].Bytes.Should().Be(sample.Files.Values.Sum(file => (long)file.Length));
            reports.Values.Should().OnlyContain(report => report.Fraction >= 0 && report.Fraction <= 1, because: kind);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Progress_WhileSomethingIsMadeOfPapers_CountsThem(int degree)
    {
        using var sample = ArchiveSample.OfDays(4);
        var reports = new ProgressList();

        await foreach (var _ in DigestArchive.Open(sample.WriteDirectory(), new DigestArchiveOptions { Progress = reports, Degree = degree }).SelectAsync(paper => paper.Title))
        {
        }

        reports.Values[^1].Papers.Should().Be(12);
    }

    /// <summary>A source that is closed by whoever made it.</summary>
    private sealed class DisposableSource(byte[] content) : IDigestSource, IDisposable
    {
        public string? Name => null;

        public bool IsDisposed { get; private set; }

        public async IAsyncEnumerable<DigestFile> GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            yield return new DigestFile("2024/09/01.md", _ => new ValueTask<Stream>(new MemoryStream(content)));
        }

        public void Dispose() => IsDisposed = true;
    }

    private static IEnumerable<Paper> InReverseOfFiles(IReadOnlyList<Paper> papers) =>
        papers.GroupBy(paper => paper.Source!.Path).Reverse().SelectMany(group => group);
}
