using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DigestParsing.Formats;
using DigestParsing.Tables;

namespace DigestParsing.Tests.Writing;

public sealed class DigestMarkdownWriterTests
{
    private static readonly Paper Sample = new()
    {
        DigestDate = new DateOnly(2024, 10, 14),
        Title = "Baichuan-Omni Technical Report",
        Authors = ["kenshinn", "dbv"],
        ArxivId = ArxivId.Parse("2410.08565"),
        ArxivUrl = "https://arxiv.org/abs/2410.08565",
        HuggingFaceUrl = "https://huggingface.co/papers/2410.08565",
        Summary = new PaperSummary("a) An aim. b) A method."),
    };

    [Fact]
    public void Write_ThreeColumns_LooksAsTheDigestsOfThisForm() => Write(TableFormats.ThreeColumnProse, Sample).Should().Be(
        """


        ## Papers for 2024-10-14

        | Title | Authors | Summary |
        |-------|---------|---------|
        | Baichuan-Omni Technical Report (Read more on [arXiv](https://arxiv.org/abs/2410.08565) or [HuggingFace](https://huggingface.co/papers/2410.08565))| kenshinn, dbv | a) An aim. b) A method. |

        """);

    [Fact]
    public void Write_SixColumns_LooksAsTheDigestsOfThisForm() => Write(
        TableFormats.SixColumnLinked,
        Sample with { HuggingFaceUrl = null, Classifications = ["Multimodal", "Audio"], GitHubLinks = [new PaperLink("https://github.com/o/n")] })
        .Should().Be(
        """


        ## Papers for 2024-10-14

        | Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |
        |-------|---------|---------|----------------|-------------|-----------------|
        | [Baichuan-Omni Technical Report](https://arxiv.org/abs/2410.08565) | kenshinn, dbv | a) An aim. b) A method. | ['Multimodal', 'Audio'] | [Link](https://github.com/o/n) | N/A |

        """);

    [Fact]
    public void Write_LinkColumn_LooksAsTheDigestsOfThisForm() => Write(TableFormats.LinkColumn, Sample with { HuggingFaceUrl = null }).Should().EndWith(
        """
        | Title | Authors | Summary | Link |
        |-------|---------|---------|------|
        | Baichuan-Omni Technical Report | kenshinn, dbv | a) An aim. b) A method. | [Read more](https://arxiv.org/abs/2410.08565) |

        """);

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData(@"a\|b", "a&#92;&#124;b")]
    [InlineData(@"$\|x\|$", @"$\|x\|$")]
    [InlineData("$p(x|y)$", "$p(x&#124;y)$")]
    [InlineData("two\nlines", "two&#10;lines")]
    [InlineData("**bold**", "&#42;*bold**")]
    [InlineData("a **bold** word", "a **bold** word")]
    [InlineData("<think> tags", "<think> tags")]
    [InlineData("`code`", "`code`")]
    [InlineData("a ` tick", "a &#96; tick")]
    [InlineData("[0, 1) and [a]", "&#91;0, 1) and [a]")]
    [InlineData("[x](y)", "&#91;x&#93;(y)")]
    [InlineData("What to read more", "What to read&#32;more")]
    [InlineData("What to read  \tmore", "What to read&#32; \tmore")]
    [InlineData("What to read\n more", "What to read&#10; more")]
    [InlineData("Read more, more or less", "Read&#32;more, more or less")]
    [InlineData("---", "&#45;--")]
    [InlineData("—-:", "—&#45;:")]
    [InlineData(":", ":")]
    [InlineData("– and —", "– and —")]
    [InlineData("A&#124;B", "A&amp;#124;B")]
    [InlineData("AT&T, R&#38;D", "AT&T, R&#38;D")]
    [InlineData("ends in \\", "ends in &#92;")]
    [InlineData(" edges ", "&#32;edges&#32;")]
    [InlineData("漢字 😀", "漢字 😀")]
    public void Write_Title_IsEscapedNoMoreThanItMust(string title, string cell)
    {
        var markdown = Write(TableFormats.LinkColumn, new Paper { Title = title });

        markdown.Should().Contain($"\n| {cell} |");
        DigestParser.Default.Parse(markdown).Papers.Should().ContainSingle().Which.Title.Should().Be(title);
    }

    [Theory]
    [InlineData("a|b", "a&#124;b")]
    [InlineData(@"a\|b", @"a\|b")]
    [InlineData(@"a\\|b", @"a\\&#124;b")]
    [InlineData("`a|b`", "&#96;a&#124;b&#96;")]
    [InlineData(@"`a\|b`", @"`a\|b`")]
    [InlineData("see [x](y \"z\")", "see [x](y \"z\")")]
    [InlineData("see [x](y \"z", "see &#91;x&#93;(y \"z")]
    [InlineData("a\\\nb", "a&#92;&#10;b")]
    [InlineData("x<y, p=1", "x&#60;y, p=1")]
    [InlineData("x<y and p<0.05", "x<y and p<0.05")]
    [InlineData("<a href=\"u\">x</a>", "<a href=\"u\">x</a>")]
    [InlineData("<!-- x", "&#60;!-- x")]
    public void Write_Summary_IsEscapedNoMoreThanItMust(string summary, string cell)
    {
        var markdown = Write(TableFormats.ThreeColumnProse, new Paper { Title = "T", Summary = new PaperSummary(summary) });

        markdown.Should().Contain($" | {cell} |\n");
        DigestParser.Default.Parse(markdown).Papers.Should().ContainSingle().Which.Summary.Text.Should().Be(summary);
    }

    [Theory]
    [InlineData("N/A", "N/A,")]
    [InlineData("Someone et al.", "Someone et al.,")]
    [InlineData("Lovelace, Ada", "Lovelace&#44; Ada")]
    [InlineData("`null`", "`null`,")]
    [InlineData("Kamal", "Kamal")]
    public void Write_AuthorThatCouldBeMisread_IsReadAsAName(string name, string cell)
    {
        var markdown = Write(TableFormats.ThreeColumnProse, new Paper { Title = "T", Authors = [name] });

        markdown.Should().Contain($"| T | {cell} |");
        DigestParser.Default.Parse(markdown).Papers.Should().ContainSingle().Which.Authors.Should().Equal(name);
    }

    [Fact]
    public void Write_FieldsWithoutAColumn_AreReportedOnceWithThePlaceOfThePaper()
    {
        var paper = Sample with
        {
            Classifications = ["A"],
            AdditionalCells = [new PaperCell("Comments", "9 pages")],
            Source = new PaperSource("2024/10/14.md", 7, 8),
            Span = new SourceSpan(100, 200, 7, 1, 9, 1),
        };
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.ThreeColumnProse);

        var diagnostic = writer.Write(paper);

        diagnostic!.ToString().Should().Be(
            "2024/10/14.md(7,1): warning DIG601: The form three-column-prose does not hold classifications, additionalCells of 'Baichuan-Omni Technical Report'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData(" ")]
    public void Write_TitleThatIsNone_IsAnError(string title)
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.LinkColumn);

        writer.Write(new Paper { Title = title })!.Severity.Should().Be(DiagnosticSeverity.Error);
    }

    [Fact]
    public void Write_PaperOfAnotherDayThanTheDigestBegun_IsReported()
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.ThreeColumnProse);
        writer.BeginDigest(new DateOnly(2024, 10, 15));

        writer.Write(Sample)!.Message.Should().Contain("digestDate");
    }

    [Fact]
    public void Write_LinkThatSaysThatThereIsNone_IsReported()
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.SixColumnLinked);

        writer.Write(new Paper { Title = "T", GitHubLinks = [new PaperLink("null")] })!.Message.Should().Contain("gitHubUrls");
    }

    [Fact]
    public void Write_LoneSurrogate_IsReported()
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.LinkColumn);

        writer.Write(new Paper { Title = "T", Summary = new PaperSummary("a\uD800b") })!.Message.Should().Contain("summary");
    }

    [Fact]
    public void Write_IdentifierWithoutAnAddress_IsWrittenAsTheAddressOfItsPage()
    {
        var markdown = Write(TableFormats.SixColumnLinked, new Paper { Title = "T", ArxivId = ArxivId.Parse("2410.08565") });

        markdown.Should().Contain("| [T](https://arxiv.org/abs/2410.08565) |");
    }

    [Theory]
    [MemberData(nameof(RoundTripTests.Forms), MemberType = typeof(RoundTripTests))]
    public void Write_IdentifierThatStoodAlone_IsReadAgain(string form)
    {
        var papers = DigestParser.Default.Parse("|Title|Authors|arXiv ID|\n|-|-|-|\n|T|A|1412.6980v9|\n|U|A|hep-th/9901001|\n").Papers;

        var markdown = DigestMarkdownWriter.ToMarkdown(papers, WrittenForm.Get(form), out var diagnostics);

        diagnostics.Should().BeEmpty();
        DigestParser.Default.Parse(markdown).Papers.Select(paper => (paper.Title, paper.ArxivId)).Should().Equal(papers.Select(paper => (paper.Title, paper.ArxivId)));
    }

    [Theory]
    [InlineData("2410.08565", "| T (Read more on [HuggingFace](https://huggingface.co/papers/2410.08565))|")]
    [InlineData("2410.08565v2", "| T (Read more on [arXiv](https://arxiv.org/abs/2410.08565v2) or [HuggingFace](https://huggingface.co/papers/2410.08565))|")]
    public void Write_IdentifierBesideHuggingFace_IsWrittenWhereItDiffers(string id, string title) => Write(
        TableFormats.ThreeColumnProse,
        new Paper { Title = "T", ArxivId = ArxivId.Parse(id), HuggingFaceUrl = "https://huggingface.co/papers/2410.08565" }).Should().Contain(title);

    [Fact]
    public void Write_PapersOfSeveralDays_StandUnderTheirHeadings()
    {
        Paper[] papers = [Sample, Sample with { Title = "Second" }, Sample with { DigestDate = new DateOnly(2024, 10, 15) }, new Paper { Title = "No day" }];
        var markdown = DigestMarkdownWriter.ToMarkdown(papers, TableFormats.LinkColumn, out var diagnostics);

        diagnostics.Should().BeEmpty();
        var digests = DigestParser.Default.Parse(markdown).Digests;
        digests.Select(digest => digest.Date).Should().Equal(new DateOnly(2024, 10, 14), new DateOnly(2024, 10, 15), null);
        digests[2].Papers.Should().ContainSingle().Which.DigestDate.Should().BeNull();
    }

    [Fact]
    public void Write_UndatedPaperUnderADay_IsReported()
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.LinkColumn);
        writer.BeginDigest(new DateOnly(2024, 10, 15));
        writer.BeginDigest(null);

        writer.Write(new Paper { Title = "No day" })!.Message.Should().Contain("digestDate");
    }

    [Fact]
    public void BeginDigest_DayInWords_IsTheDayOfItsPapers()
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.LinkColumn);
        writer.BeginDigest("Oct 14, 2024");

        writer.Write(new Paper { Title = "Of that day", DigestDate = new DateOnly(2024, 10, 14) }).Should().BeNull();
        writer.Write(new Paper { Title = "No day" })!.Message.Should().Contain("digestDate");
    }

    [Fact]
    public void Write_DocumentWithADayInWords_KeepsItsHeading()
    {
        using var text = new StringWriter();
        using var writer = new DigestMarkdownWriter(text, TableFormats.LinkColumn);

        writer.Write(DigestParser.Default.Parse("## 14 October 2024\n\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|S|\n")).Should().BeEmpty();

        text.ToString().Should().Contain("## 14 October 2024\n");
    }

    [Fact]
    public void Write_UndatedDigestAfterADatedOne_IsUndatedAgain()
    {
        using var text = new StringWriter();
        using var writer = new DigestMarkdownWriter(text, TableFormats.LinkColumn);
        writer.Write([Sample]);

        writer.Write(DigestParser.Default.Parse("|Title|Authors|Summary|\n|-|-|-|\n|No day|A|S|\n")).Should().BeEmpty();

        DigestParser.Default.Parse(text.ToString()).Papers.Select(paper => paper.DigestDate).Should().Equal(Sample.DigestDate, null);
    }

    [Theory]
    [InlineData("Papers on C #")]
    [InlineData("Papers on C#")]
    [InlineData("#")]
    [InlineData("## ##")]
    [InlineData("2024-10-14 # #")]
    public void BeginDigest_HeadingThatEndsWithHashes_KeepsThem(string heading)
    {
        using var text = new StringWriter();
        using var writer = new DigestMarkdownWriter(text, TableFormats.LinkColumn);
        writer.BeginDigest(heading);
        writer.Write(new Paper { Title = "T" });

        DigestParser.Default.Parse(text.ToString()).Digests.Should().ContainSingle().Which.Heading.Should().Be(heading);
    }

    [Fact]
    public void Write_LongTitleThatIsReported_IsCutBetweenCharacters()
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.LinkColumn);

        writer.Write(new Paper { Title = new string('x', 59) + "😀 and more", Classifications = ["A"] })!.Message.Should().EndWith($"'{new string('x', 59)}…'");
    }

    [Fact]
    public void Write_PaperThatWasNotReadFromATable_IsReportedWithTheLinesItHas()
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.LinkColumn);
        var paper = new Paper { Title = "T", Classifications = ["A"] };

        writer.Write(paper)!.ToString().Should().StartWith("(1,1): warning DIG601");
        writer.Write(paper with { Source = new PaperSource("a.md", 7, 8) })!.ToString().Should().StartWith("a.md(7,1): warning DIG601");
    }

    [Fact]
    public async Task WriteAsync_TextWriterOverAnAsyncStream_NeverWritesInSync()
    {
        using var stream = new AsyncOnlyStream();
        await using var text = new StreamWriter(stream) { AutoFlush = true };
        var document = DigestParser.Default.Parse("## 2024-10-14\n\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|S|\n");
        await using (var writer = new DigestMarkdownWriter(text, TableFormats.LinkColumn))
        {
            await writer.WriteAsync(document);
            writer.BeginDigest("More");
            await writer.WriteAsync(Sample with { DigestDate = null });
            await writer.FlushAsync();
        }

        DigestParser.Default.Parse(stream.Written).Papers.Should().HaveCount(2);
    }

    [Fact]
    public void Write_Document_KeepsHeadingsAndEmptyDigests()
    {
        const string Text = """
            # 2024-10-14

            ## Vision

            | Title | Authors | Summary |
            |---|---|---|
            | A | X | S |

            ## Papers for 2024-10-15

            | Title | Authors | Summary |
            |---|---|---|

            ## Weekly picks

            | Title | Authors | Summary |
            |---|---|---|
            | B | X | S |

            """;
        using var text = new StringWriter();
        using var writer = new DigestMarkdownWriter(text, TableFormats.LinkColumn);

        writer.Write(DigestParser.Default.Parse(Text)).Should().BeEmpty();

        DigestParser.Default.Parse(text.ToString()).Digests.Select(digest => (digest.Date, digest.Heading, digest.Papers.Count)).Should().Equal(
            (new DateOnly(2024, 10, 14), "Papers for 2024-10-14: Vision", 1),
            (new DateOnly(2024, 10, 15), "Papers for 2024-10-15", 0),
            (new DateOnly(2024, 10, 14), "Papers for 2024-10-14: Weekly picks", 1));
    }

    [Fact]
    public async Task Write_ToEveryKindOfOutput_GivesTheSameText()
    {
        var papers = Enumerable.Range(0, 500).Select(i => Sample with { Title = $"Title {i} 漢字" }).ToArray();
        var expected = DigestMarkdownWriter.ToMarkdown(papers, TableFormats.ThreeColumnProse, out _);

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new DigestMarkdownWriter(buffer, TableFormats.ThreeColumnProse))
        {
            writer.Write(papers);
        }

        using var stream = new MemoryStream();
        using (var writer = new DigestMarkdownWriter(stream, TableFormats.ThreeColumnProse, leaveOpen: true))
        {
            writer.Write(papers);
        }

        using var asyncStream = new MemoryStream();
        await using (var writer = new DigestMarkdownWriter(asyncStream, TableFormats.ThreeColumnProse, leaveOpen: true))
        {
            foreach (var paper in papers)
            {
                await writer.WriteAsync(paper);
            }
        }

        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(expected);
        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(expected);
        Encoding.UTF8.GetString(asyncStream.ToArray()).Should().Be(expected);
    }

    [Fact]
    public void Dispose_StreamNotLeftOpen_ClosesIt()
    {
        var stream = new MemoryStream();
        new DigestMarkdownWriter(stream, TableFormats.LinkColumn).Dispose();

        stream.CanWrite.Should().BeFalse();
    }

    [Fact]
    public async Task Dispose_FlushFails_ClosesTheStream()
    {
        var stream = new FullStream();
        FluentActions.Invoking(() => new DigestMarkdownWriter(stream, TableFormats.LinkColumn).Dispose()).Should().Throw<IOException>();
        stream.CanWrite.Should().BeFalse();

        stream = new FullStream();
        await FluentActions.Awaiting(async () => await new DigestMarkdownWriter(stream, TableFormats.LinkColumn).DisposeAsync()).Should().ThrowAsync<IOException>();
        stream.CanWrite.Should().BeFalse();
    }

    [Fact]
    public void Write_AfterDispose_Throws()
    {
        var writer = new DigestMarkdownWriter(TextWriter.Null, TableFormats.LinkColumn);
        writer.Dispose();

        writer.Invoking(w => w.Write(Sample)).Should().Throw<ObjectDisposedException>();
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Write_InAnotherCulture_IsTheSame(string culture)
    {
        var expected = Write(TableFormats.ArxivDailyColumns, Sample with { Summary = PaperSummary.Empty, PublishedDate = new DateOnly(2026, 5, 13) });
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Write(TableFormats.ArxivDailyColumns, Sample with { Summary = PaperSummary.Empty, PublishedDate = new DateOnly(2026, 5, 13) }).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("`")]
    [InlineData("` `` ``` ")]
    [InlineData("`|`")]
    [InlineData("<a ")]
    [InlineData("<a b=")]
    [InlineData("[")]
    [InlineData("[](")]
    [InlineData("&")]
    [InlineData("&amp;")]
    [InlineData("\\")]
    [InlineData("|")]
    [InlineData("(")]
    [InlineData("Read more ")]
    [InlineData("Read \t")]
    [InlineData("more ")]
    public void Write_LongHostileText_TakesTimeInProportion(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var paper = new Paper { Title = text, Summary = new PaperSummary(text), OtherLinks = [new PaperLink("https://example.org/" + text)] };
        var watch = Stopwatch.StartNew();

        var markdown = DigestMarkdownWriter.ToMarkdown([paper], TableFormats.LinkColumn, out _);

        // Quadratic time would be minutes.
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1));
        DigestParser.Default.Parse(markdown).Papers.Should().ContainSingle().Which.Title.Should().HaveLength(text.Length);
    }

    [Fact]
    public void Constructor_FormatThatOnlyReads_SaysSo() =>
        FluentActions.Invoking(() => new DigestMarkdownWriter(TextWriter.Null, new ReadOnlyFormat()))
            .Should().Throw<NotSupportedException>().WithMessage("The format 'read-only' can only read*");

    [Fact]
    public void Write_DeclaredFormatOfAUser_RoundTrips()
    {
        var format = TableFormat.FromColumns("weekly", columns => columns
            .Date("Week").LinkedTitle("Paper").List("Topics").Links("Links").Ignore("Recommend").Exactly());
        var paper = new Paper
        {
            Title = "A | B",
            PublishedDate = new DateOnly(2024, 10, 14),
            ArxivId = ArxivId.Parse("2410.08565"),
            ArxivUrl = "https://arxiv.org/abs/2410.08565",
            HuggingFaceUrl = "https://huggingface.co/papers/2410.08565",
            Classifications = ["it's", "a \"b\""],
            OtherLinks = [new PaperLink("https://example.org/(a")],
            Format = "weekly",
        };

        var markdown = DigestMarkdownWriter.ToMarkdown([paper], format, out var diagnostics);

        diagnostics.Should().BeEmpty();
        new DigestParser(new DigestParserOptions { Formats = [format] }).Parse(markdown).Papers
            .Should().ContainSingle().Which.Should().Be(paper with { Source = new PaperSource(null, 4, 4) });
    }

    [Fact]
    public void Write_ClassOfAUser_WritesThroughTheSamePieces()
    {
        var format = new ScoredFormat();
        var paper = new Paper { Title = "A | B", AdditionalCells = [new PaperCell("Score", "9 | 10")] };

        var markdown = DigestMarkdownWriter.ToMarkdown([paper], format, out var diagnostics);

        diagnostics.Should().BeEmpty();
        markdown.Should().EndWith("| Score | Paper |\n|-------|-------|\n| 9 \\| 10 | A \\| B |\n");
    }

    [Fact]
    public void Write_ClassThatWritesTooFewCells_Throws()
    {
        using var writer = new DigestMarkdownWriter(TextWriter.Null, new ScoredFormat { WritesScore = false });

        writer.Invoking(w => w.Write(Sample)).Should().Throw<InvalidOperationException>().WithMessage("*1 cells*2 columns*");
    }

    private static string Write(ITableFormat format, Paper paper)
    {
        var markdown = DigestMarkdownWriter.ToMarkdown([paper], format, out var diagnostics);
        diagnostics.Should().BeEmpty();
        return markdown;
    }

    private sealed class ReadOnlyFormat : ITableFormat
    {
        public string Name => "read-only";

        public TableRowReader? Open(in TableHeader header, HeaderMatch match) => null;
    }

    private sealed class ScoredFormat : IWritableTableFormat
    {
        public bool WritesScore { get; init; } = true;

        public string Name => "scored";

        public IReadOnlyList<string> ColumnNames => ["Score", "Paper"];

        public TableRowReader? Open(in TableHeader header, HeaderMatch match) => header.NameEquals(0, "Score") ? new Reader() : null;

        public void WriteRow(Paper paper, TableRowWriter row)
        {
            if (WritesScore)
            {
                row.WriteText(paper.AdditionalCells[0].Text);
            }

            row.WriteTitle(paper.Title);
        }

        private sealed class Reader : TableRowReader
        {
            public override void Read(in TableRow row, PaperBuilder paper)
            {
                paper.AdditionalCells.Add(new PaperCell("Score", paper.GetText(row[0])));
                paper.ReadTitle(row[1]);
            }
        }
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Flush() => throw new IOException("full");

        public override Task FlushAsync(CancellationToken cancellationToken) => throw new IOException("full");
    }

    private sealed class AsyncOnlyStream : MemoryStream
    {
        private readonly ArrayBufferWriter<byte> _written = new();

        public ReadOnlyMemory<byte> Written => _written.WrittenMemory;

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("in sync");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("in sync");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _written.Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
    }
}
