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
