namespace DigestParsing.Tests.Writing;

public sealed class PaperCsvWriterTests
{
    [Fact]
    public void WriteHeader_NoPapers_IsTheColumns() => Write([]).Should().Be(string.Join(',', PaperCsvWriter.Columns) + "\r\n");

    [Fact]
    public void Write_Paper_HasAFieldForEachColumn()
    {
        var paper = new Paper
        {
            DigestDate = new DateOnly(2024, 10, 14),
            Title = "A \"quoted\" title, with a comma",
            Authors = ["Ada Lovelace", "王伟"],
            HasMoreAuthors = true,
            ArxivId = ArxivId.Parse("2410.08565"),
            ArxivUrl = "https://arxiv.org/abs/2410.08565",
            HuggingFaceUrl = "https://huggingface.co/papers/2410.08565",
            Summary = new PaperSummary("One line,\nand another"),
            PublishedDate = new DateOnly(2024, 10, 11),
            Classifications = ["A", "B"],
            GitHubLinks = [new PaperLink("https://github.com/o/n"), new PaperLink("https://github.com/o/m")],
            HuggingFaceLinks = [new PaperLink("https://huggingface.co/o/n")],
            OtherLinks = [new PaperLink("https://example.org")],
            AdditionalCells = [new PaperCell("Comments", "9 pages"), new PaperCell("", " more ")],
            Format = "weekly",
            Source = new PaperSource("2024/10/14.md", 7, 8),
        };

        Write([paper]).Split("\r\n")[1].Should().Be(
            "2024-10-14,\"A \"\"quoted\"\" title, with a comma\",Ada Lovelace; 王伟,true,2410.08565,https://arxiv.org/abs/2410.08565,"
            + "https://huggingface.co/papers/2410.08565,\"One line,\nand another\",2024-10-11,A; B,https://github.com/o/n; https://github.com/o/m,"
            + "https://huggingface.co/o/n,https://example.org,\"Comments: 9 pages;  more \",weekly,2024/10/14.md,7,8");
    }

    [Fact]
    public void Write_PaperWithATitleOnly_HasEmptyFields() =>
        Write([new Paper { Title = " = 1" }]).Split("\r\n")[1].Should().Be(",\" = 1\",,false,,,,,,,,,,,,,,");

    [Fact]
    public async Task WriteAsync_SeveralPapers_HaveOneHeader()
    {
        using var text = new StringWriter();
        await using (var writer = new PaperCsvWriter(text, leaveOpen: true))
        {
            await writer.WriteAsync(new Paper { Title = "A" });
            await writer.WriteAsync(new Paper { Title = "B" });
            writer.WriteHeader();
        }

        text.ToString().Split("\r\n").Should().HaveCount(4);
    }

    [Fact]
    public async Task WriteAsync_Cancelled_LeavesTheHeaderToTheNext()
    {
        using var text = new StringWriter();
        using var writer = new PaperCsvWriter(text);

        await writer.Awaiting(w => w.WriteAsync(new Paper { Title = "A" }, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
        writer.Write(new Paper { Title = "B" });

        text.ToString().Should().StartWith("digestDate,").And.Contain("\r\n,B,");
    }

    [Fact]
    public async Task Dispose_Twice_DoesNothingMore()
    {
        var writer = new PaperCsvWriter(new StreamWriter(new MemoryStream()));

        writer.Dispose();
        writer.Dispose();
        await writer.DisposeAsync();
    }

    [Fact]
    public async Task Dispose_FlushFails_ClosesTheTextWriter()
    {
        var text = new FullWriter();
        FluentActions.Invoking(() => new PaperCsvWriter(text).Dispose()).Should().Throw<IOException>();
        text.IsClosed.Should().BeTrue();

        text = new FullWriter();
        await FluentActions.Awaiting(async () => await new PaperCsvWriter(text).DisposeAsync()).Should().ThrowAsync<IOException>();
        text.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void Write_AfterDispose_Throws()
    {
        using var text = new StringWriter();
        var writer = new PaperCsvWriter(text, leaveOpen: true);
        writer.Dispose();

        writer.Invoking(w => w.Write(new Paper { Title = "A" })).Should().Throw<ObjectDisposedException>();
        writer.Invoking(w => w.WriteHeader()).Should().Throw<ObjectDisposedException>();
    }

    private sealed class FullWriter : StringWriter
    {
        public bool IsClosed { get; private set; }

        public override void Flush() => throw new IOException("full");

        public override Task FlushAsync() => throw new IOException("full");

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }

    private static string Write(IEnumerable<Paper> papers)
    {
        using var text = new StringWriter();
        using var writer = new PaperCsvWriter(text);
        writer.WriteHeader();
        foreach (var paper in papers)
        {
            writer.Write(paper);
        }

        return text.ToString();
    }

    [Fact]
    public async Task DisposeAsync_LeftOpen_WritesWhatIsWaiting()
    {
        using var stream = new MemoryStream();
        await using var text = new StreamWriter(stream);
        await using (var csv = new PaperCsvWriter(text, leaveOpen: true))
        {
            await csv.WriteAsync(new Paper { Title = "A" });
        }

        stream.Length.Should().BePositive();
        stream.CanWrite.Should().BeTrue();
    }
}
