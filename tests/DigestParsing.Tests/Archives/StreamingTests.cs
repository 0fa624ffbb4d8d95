using System.Text;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Archives;

[Collection(ProcessWide.Name)]
public class StreamingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64 * 1024)]
    public async Task ReadPapersAsync_Stream_GivesWhatParsingGives(int most)
    {
        var text = "| Title | Authors | Summary |\n|---|---|---|\n| A | B | C |\n| | B | C |\n| A\n  title | B | C |\n";
        var expected = DigestParser.Default.Parse(text, "x.md");
        var diagnostics = new List<Diagnostic>();
        var papers = new List<Paper>();

        await foreach (var paper in DigestParser.Default.ReadPapersAsync(new OneWayStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), most: most), "x.md", diagnostics.Add))
        {
            papers.Add(paper);
        }

        papers.Should().Equal(expected.Papers);
        diagnostics.Should().BeEquivalentTo(expected.Diagnostics);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadPapersAsync_LeaveOpen_DecidesWhetherTheStreamIsClosed(bool leaveOpen)
    {
        using var stream = new MemoryStream("| Title | Authors |\n|---|---|\n| A | B |\n"u8.ToArray());

        await foreach (var _ in DigestParser.Default.ReadPapersAsync(stream, leaveOpen: leaveOpen))
        {
        }

        stream.CanRead.Should().Be(leaveOpen);
    }

    [Fact]
    public void ReadPapersAsync_NoStream_ThrowsAtOnce()
    {
        var read = () => DigestParser.Default.ReadPapersAsync((Stream)null!);

        read.Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task ReadPapersAsync_Cancelled_StopsAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        var papers = 0;

        var read = async () =>
        {
            var stream = new MemoryStream("| Title | Authors |\n|---|---|\n| A | B |\n| C | D |\n"u8.ToArray());
            await foreach (var _ in DigestParser.Default.ReadPapersAsync(stream, cancellationToken: cancellation.Token))
            {
                papers++;
                await cancellation.CancelAsync();
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        papers.Should().Be(1);
    }

    [Fact]
    public async Task ReadPapersAsync_StrictParser_GivesThePapersBeforeTheError()
    {
        var parser = new DigestParser(new DigestParserOptions { Strict = true });
        var papers = new List<Paper>();

        var read = async () =>
        {
            await foreach (var paper in parser.ReadPapersAsync(new MemoryStream("| Title | Authors |\n|---|---|\n| A | B |\n| | B |\n"u8.ToArray())))
            {
                papers.Add(paper);
            }
        };

        (await read.Should().ThrowAsync<DigestException>()).Which.Diagnostic.Code.Should().Be(DiagnosticCode.MissingTitle);
        papers.Should().ContainSingle();
    }

    [Fact]
    public async Task ReadPapersAsync_EndlessStream_HoldsLittleMemory()
    {
        var count = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await foreach (var _ in DigestParser.Default.ReadPapersAsync(new EndlessStream()))
        {
            if (++count == 200_000)
            {
                break;
            }
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(4 * 1024 * 1024);
    }

#if NET10_0_OR_GREATER
    [Fact]
    public async Task ReadPapersAsync_Pipe_GivesPapersAsTheyCome()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes("| Title | Authors |\n|---|---|\n| A | B |\n| C | D |\n\n"));
        await using var papers = DigestParser.Default.ReadPapersAsync(pipe.Reader).GetAsyncEnumerator();

        (await papers.MoveNextAsync()).Should().BeTrue();
        papers.Current.Title.Should().Be("A");
        (await papers.MoveNextAsync()).Should().BeTrue();
        papers.Current.Title.Should().Be("C");
        await pipe.Writer.CompleteAsync();
        (await papers.MoveNextAsync()).Should().BeFalse();
    }
#endif

    /// <summary>A table without an end.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        private static readonly byte[] Row = "| A title that is neither long nor short | Ada Lovelace, Grace Hopper |\n"u8.ToArray();

        private ReadOnlyMemory<byte> _rest = "| Title | Authors |\n|---|---|\n"u8.ToArray();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var filled = 0;
            while (filled < buffer.Length)
            {
                var count = Math.Min(buffer.Length - filled, _rest.Length);
                _rest[..count].CopyTo(buffer[filled..]);
                filled += count;
                _rest = count < _rest.Length ? _rest[count..] : Row;
            }

            return new ValueTask<int>(filled);
        }
    }
}
