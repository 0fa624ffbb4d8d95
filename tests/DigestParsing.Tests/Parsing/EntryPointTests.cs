using System.Text;
using DigestParsing.Fuzz;
using DigestParsing.Parsing;
using DigestParsing.Tests.Golden;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Parsing;

/// <summary>Every way in gives the same document.</summary>
public class EntryPointTests
{
    private const string Example = "archive/2024/10/14.md";

    private static readonly byte[] Bytes = File.ReadAllBytes(TestPaths.InTestData(Example));
    private static readonly string Text = Encoding.UTF8.GetString(Bytes);
    private static readonly string Expected = DocumentText.Of(ExampleFiles.Parse(Example));

    [Fact]
    public void Parse_EverySource_GivesTheSameDocument()
    {
        var parser = DigestParser.Default;

        Check(parser.Parse(Text, Example));
        Check(parser.Parse(Bytes, Example));
        Check(parser.Parse(Bytes.AsSpan(), Example));
        Check(parser.Parse(Bytes.AsMemory(), Example));
        Check(parser.Parse((ReadOnlyMemory<byte>)Bytes, Example));
        Check(parser.Parse(new MemoryStream(Bytes), Example));
        Check(parser.Parse(new StringReader(Text), Example));
        Check(parser.Parse(new SegmentedStream(Bytes, 1), Example));

        static void Check(DigestDocument document)
        {
            document.Path.Should().Be(Example);
            DocumentText.Of(document).Should().Be(Expected);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task ParseAsync_EverySource_GivesTheSameDocument(int segment)
    {
        var parser = DigestParser.Default;

        DocumentText.Of(await parser.ParseAsync(new SegmentedStream(Bytes, segment), Example)).Should().Be(Expected);
        DocumentText.Of(await parser.ParseAsync(new StreamReader(new SegmentedStream(Bytes, segment)), Example)).Should().Be(Expected);
    }

    [Fact]
    public async Task ParseFile_File_GivesTheSameDocumentUnderItsPath()
    {
        var path = TestPaths.InTestData(Example);

        var document = DigestParser.Default.ParseFile(path);
        var asynchronous = await DigestParser.Default.ParseFileAsync(path);

        document.Path.Should().Be(path.Replace('\\', '/'));
        document.Papers.Should().OnlyContain(paper => paper.Source!.Path == document.Path);
        document.Papers.Select(paper => paper with { Source = null }).Should().Equal(ExampleFiles.Parse(Example).Papers.Select(paper => paper with { Source = null }));
        DocumentText.Of(asynchronous).Should().Be(DocumentText.Of(document));
    }

    [Fact]
    public void Parse_WithoutPath_HasNone()
    {
        var document = DigestParser.Default.Parse(Text);

        document.Path.Should().BeNull();
        document.Papers.Should().OnlyContain(paper => paper.Source!.Path == null && paper.Source.Line > 0);
    }

    [Fact]
    public async Task Parse_Stream_IsClosedUnlessLeftOpen()
    {
        var closed = new SegmentedStream(Bytes, 100);
        var left = new SegmentedStream(Bytes, 100);
        DigestParser.Default.Parse(closed);
        DigestParser.Default.Parse(left, leaveOpen: true);
        (closed.IsDisposed, left.IsDisposed).Should().Be((true, false));

        closed = new SegmentedStream(Bytes, 100);
        left = new SegmentedStream(Bytes, 100);
        await DigestParser.Default.ParseAsync(closed);
        await DigestParser.Default.ParseAsync(left, leaveOpen: true);
        (closed.IsDisposed, left.IsDisposed).Should().Be((true, false));
    }

    [Fact]
    public async Task Parse_Failing_ClosesTheStreamAllTheSame()
    {
        var strict = new DigestParser(new DigestParserOptions { Strict = true });
        var bad = "|Title|Authors|\n|-|-|\n||A|\n"u8.ToArray();
        var stream = new SegmentedStream(bad, 100);
        var asynchronous = new SegmentedStream(bad, 100);

        FluentActions.Invoking(() => strict.Parse(stream)).Should().Throw<DigestException>();
        await FluentActions.Awaiting(() => strict.ParseAsync(asynchronous)).Should().ThrowAsync<DigestException>();

        (stream.IsDisposed, asynchronous.IsDisposed).Should().Be((true, true));
    }

    [Fact]
    public async Task ParseAsync_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(new MemoryStream(Bytes), cancellationToken: cancelled.Token)).Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(new StringReader(Text), cancellationToken: cancelled.Token)).Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => DigestParser.Default.ParseFileAsync(TestPaths.InTestData(Example), cancelled.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task ParseAsync_CancelledOnTheWay_Stops()
    {
        using var source = new CancellationTokenSource();
        var endless = new EndlessStream(onRead: reads =>
        {
            if (reads == 20)
            {
                source.Cancel();
            }
        });

        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(endless, cancellationToken: source.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Parse_Null_IsRefused()
    {
        FluentActions.Invoking(() => DigestParser.Default.Parse((string)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DigestParser.Default.Parse((byte[])null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DigestParser.Default.Parse((Stream)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DigestParser.Default.Parse((TextReader)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DigestParser.Default.ParseFile(null!)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => DigestParser.Default.ParseFile("")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task ParseFile_WhatCannotBeRead_ThrowsWhatTheSystemThrows()
    {
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".md");

        FluentActions.Invoking(() => DigestParser.Default.ParseFile(missing)).Should().Throw<FileNotFoundException>();
        FluentActions.Invoking(() => DigestParser.Default.ParseFile(Path.GetTempPath())).Should().Throw<UnauthorizedAccessException>();
        await FluentActions.Awaiting(() => DigestParser.Default.ParseFileAsync(missing)).Should().ThrowAsync<FileNotFoundException>();
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", true)]
    public void Parse_EncodingWithMark_GivesTheSamePapers(string name, bool mark)
    {
        const string Emoji = "|Title|Authors|Summary|\n|-|-|-|\n|🎲 ü|A|s 漢|\n";
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Emoji)];

        foreach (var document in new[]
        {
            DigestParser.Default.Parse(bytes),
            DigestParser.Default.Parse(new MemoryStream(bytes)),
            DigestParser.Default.Parse(new SegmentedStream(bytes, 1)),
            DigestParser.Default.Parse(new SegmentedStream(bytes, 3)),
        })
        {
            var paper = document.Papers.Single();
            (paper.Title, paper.Summary.Text, paper.Source!.Line).Should().Be(("🎲 ü", "s 漢", 3));
            document.Diagnostics.Should().BeEmpty();
        }
    }

    [Fact]
    public void Parse_Utf16CutInTheMiddle_IsReadToItsEnd()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n"), 0x41];

        DigestParser.Default.Parse(bytes).Papers.Should().ContainSingle();
        DigestParser.Default.Parse(new MemoryStream(bytes)).Papers.Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Parse_Utf16WithALoneSurrogate_IsReportedAsInAString(bool isBigEndian)
    {
        const string Text = "|Title|Authors|Summary|\n|-|-|-|\n|T\uD800x|A|🎲 s|\n";
        byte[] bytes = [.. Text.Prepend('\uFEFF').SelectMany(unit => isBigEndian ? new[] { (byte)(unit >> 8), (byte)unit } : [(byte)unit, (byte)(unit >> 8)])];
        var expected = DocumentText.Of(DigestParser.Default.Parse(Text));

        expected.Should().Contain("DIG101");
        DocumentText.Of(DigestParser.Default.Parse(bytes)).Should().Be(expected);
        DocumentText.Of(DigestParser.Default.Parse(new SegmentedStream(bytes, 3))).Should().Be(expected);
        DocumentText.Of(await DigestParser.Default.ParseAsync(new SegmentedStream(bytes, 1))).Should().Be(expected);
    }

    [Fact]
    public void Parse_Utf16WithHalfACharacterInACell_IsReported()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("|Title|Authors|Summary|\n|-|-|-|\n|T|A|s"), 0x41];

        foreach (var document in new[] { DigestParser.Default.Parse(bytes), DigestParser.Default.Parse(new SegmentedStream(bytes, 1)) })
        {
            document.Papers.Single().Summary.Text.Should().Be("s\uFFFD");
            document.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCode.InvalidText);
        }
    }

    [Fact]
    public void Parse_LongString_IsTranscodedPieceByPiece()
    {
        // Pieces are 4096 characters; the emoji stand across all of their edges.
        var text = "x|Title|Authors|Summary|\n|-|-|-|-|\n|1|T|A|" + string.Concat(Enumerable.Repeat("🎲", 20_000)) + "|\n";

        var whole = DigestParser.Default.Parse(text);
        var pieces = DigestParser.Default.Parse(new StringReader(text));

        whole.Papers.Single().Summary.Text.Should().HaveLength(40_000);
        DocumentText.Of(pieces).Should().Be(DocumentText.Of(whole));
    }

    private sealed class EndlessStream(Action<int> onRead) : ReadOnlyStream
    {
        private int _reads;

        public override int Read(Span<byte> buffer)
        {
            onRead(++_reads);
            buffer[0] = (byte)'x';
            return 1;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
