using System.Text;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

public class ParallelReadingTests
{
    private static readonly string[] Parts =
    [
        "# Daily papers\n\nAn introduction.\n\n",
        "# 2024-10-14\n\n",
        "## Notes\n\n",
        "## Papers for 2024-10-14\n\n",
        "## Papers for tomorrow\r\n\r\n",
        "## Papers for 2024-10-15\n| Title | Authors | Summary |\n|---|---|---|\n| A | B | C |\n",
        "| Title | Authors | Summary |\n|---|---|---|\n",
        "| Title | Authors | Summary |\r\n|---|---|---|\r\n| One | Ada | Text. |\r\n",
        "| A paper with a title | Ada Lovelace | It says (p|q). |\n| Another | Grace Hopper | More. |\n",
        "| A title that goes\n  on | Ada Lovelace | Text. |\n",
        "| A row that is not finished | Ada\n",
        "| | | |\n",
        "| Stray | row |\n",
        "```\n## Papers for 2024-10-16\n\n| Title | Authors | Summary |\n|---|---|---|\n| In a fence | A | B |\n```\n",
        "<!--\n## Papers for 2024-10-17\n-->\n",
        "```\n## Papers for 2024-10-18\n",
        "Text.\r",
        "## Two\r\r## Three\r\n",
        "### Topic\n\n",
        "\n\n",
    ];

    [Fact]
    public async Task ReadAsync_LongDocumentInParts_ReadsAsIfItWereReadAtOnce()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var text = MakeText(new Random(seed));
            var expected = DigestParser.Default.Parse(text, "2024/10/14.md");
            foreach (var chunkSize in (int[])[64, 200, 1500])
            {
                var source = new TestSource(("2024/10/14.md", () => new MemoryStream(Encoding.UTF8.GetBytes(text))));
                var options = new DigestArchiveOptions { Degree = 3, ChunkSize = chunkSize };

                var document = (await DigestArchive.Open(source, options).ReadDocumentsAsync()).Single();

                document.Papers.Should().Equal(expected.Papers, because: $"seed {seed}, chunks of {chunkSize}");
                document.Papers.Select(paper => paper.Span).Should().Equal(expected.Papers.Select(paper => paper.Span));
                document.Diagnostics.Should().BeEquivalentTo(expected.Diagnostics, because: $"seed {seed}, chunks of {chunkSize}");
                document.Digests.Select(digest => (digest.Date, digest.Heading, digest.Line, digest.Papers.Count))
                    .Should().Equal(expected.Digests.Select(digest => (digest.Date, digest.Heading, digest.Line, digest.Papers.Count)));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_ConsumerStops_NothingIsReadFurther(int degree)
    {
        var digest = Encoding.UTF8.GetBytes(ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 2));
        var source = new TestSource([.. Enumerable.Range(0, 1000).Select(i => ($"{i:0000}.md", (Func<Stream>)(() => new MemoryStream(digest))))]);

        await foreach (var _ in DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree }).ReadPapersAsync())
        {
            await Task.Delay(50);
            break;
        }

        source.Opened.Should().BeLessThanOrEqualTo(2 * ((2 * degree) + 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_Cancelled_StopsAtOnce(int degree)
    {
        var digest = Encoding.UTF8.GetBytes(ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 2));
        var source = new TestSource([.. Enumerable.Range(0, 1000).Select(i => ($"{i:0000}.md", (Func<Stream>)(() => new MemoryStream(digest))))]);
        using var cancellation = new CancellationTokenSource();
        var papers = 0;

        var read = async () =>
        {
            await foreach (var _ in DigestArchive.Open(source, new DigestArchiveOptions { Degree = degree }).ReadPapersAsync(cancellation.Token))
            {
                papers++;
                await cancellation.CancelAsync();
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        papers.Should().Be(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task SelectAsync_CancelledInsideAFile_StopsAtOnce(int degree)
    {
        var digest = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 50);
        using var cancellation = new CancellationTokenSource();
        var titles = new List<string>();

        var read = async () =>
        {
            var archive = DigestArchive.Open(new MemoryStream(Encoding.UTF8.GetBytes(digest)), options: new DigestArchiveOptions { Degree = degree });
            await foreach (var title in archive.SelectAsync(paper => paper.Title, cancellationToken: cancellation.Token))
            {
                titles.Add(title);
                await cancellation.CancelAsync();
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        titles.Should().ContainSingle();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_CancelledWhileTheStreamGivesNothing_StopsAtOnce(int degree)
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        var read = async () =>
        {
            await foreach (var _ in DigestArchive.Open(new SilentStream(), options: new DigestArchiveOptions { Degree = degree }).ReadPapersAsync(cancellation.Token))
            {
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task SelectAsync_SeveralFiles_GivesWhatWasMadeInTheOrderOfThePapers(int degree)
    {
        using var sample = ArchiveSample.OfDays(40).Add("2024/12/01.md", "## Papers for 2024-12-01\n\n| Title | Authors | Summary |\n|---|---|---|\n| | A | B |\n");
        var archive = DigestArchive.Open(sample.WriteDirectory(), new DigestArchiveOptions { Degree = degree });
        var diagnostics = new List<Diagnostic>();

        var titles = new List<string>();
        await foreach (var title in archive.SelectAsync(paper => paper.Title, diagnostics.Add))
        {
            titles.Add(title);
        }

        titles.Should().Equal(sample.ReadEach().Select(paper => paper.Title));
        diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.MissingTitle);
    }

    [Fact]
    public void SelectAsync_NoSelector_ThrowsAtOnce()
    {
        var select = () => DigestArchive.Open(Stream.Null).SelectAsync<string>(null!);

        select.Should().Throw<ArgumentNullException>().WithParameterName("selector");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task SelectAsync_SelectorThrows_ThrowsWhenTheTurnOfThePaperHasCome(int degree)
    {
        using var sample = ArchiveSample.OfDays(10);
        var archive = DigestArchive.Open(sample.WriteDirectory(), new DigestArchiveOptions { Degree = degree });
        var titles = new List<string>();

        var read = async () =>
        {
            await foreach (var title in archive.SelectAsync(paper => paper.Title.EndsWith("09-04", StringComparison.Ordinal) ? throw new FormatException(paper.Title) : paper.Title))
            {
                titles.Add(title);
            }
        };

        await read.Should().ThrowAsync<FormatException>().WithMessage("Paper 0 of 09-04");
        titles.Should().Equal(sample.ReadEach().Take(9).Select(paper => paper.Title));
    }

#if NET10_0_OR_GREATER
    // Pipes are part of the framework from .NET 10 on.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_SlowStream_GivesPapersBeforeItEnds(int degree)
    {
        var pipe = new System.IO.Pipelines.Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 3)));

        await using var papers = DigestArchive.Open(pipe.Reader.AsStream(), options: new DigestArchiveOptions { Degree = degree }).ReadPapersAsync().GetAsyncEnumerator();
        for (var i = 0; i < 3; i++)
        {
            (await papers.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20))).Should().BeTrue();
        }

        await pipe.Writer.CompleteAsync();
        (await papers.MoveNextAsync()).Should().BeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ReadPapersAsync_SlowStreamWithTwoDays_GivesThePapersOfBothBeforeItEnds(int degree)
    {
        var pipe = new System.IO.Pipelines.Pipe();
        var days = ArchiveSample.Digest(new DateOnly(2024, 9, 1), papers: 1) + ArchiveSample.Digest(new DateOnly(2024, 9, 2), papers: 1);
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(days));

        await using var papers = DigestArchive.Open(pipe.Reader.AsStream(), options: new DigestArchiveOptions { Degree = degree }).ReadPapersAsync().GetAsyncEnumerator();
        for (var i = 0; i < 2; i++)
        {
            (await papers.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20))).Should().BeTrue();
        }

        await pipe.Writer.CompleteAsync();
    }
#endif

    private static string MakeText(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(4, 40); i > 0; i--)
        {
            text.Append(Parts[random.Next(Parts.Length)]);
        }

        return text.ToString();
    }

    /// <summary>A stream that never gives anything, and does not care about cancellation.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(TimeSpan.FromMinutes(5), CancellationToken.None);
            return 0;
        }
    }
}
