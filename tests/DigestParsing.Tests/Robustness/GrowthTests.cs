using System.Text;
using DigestParsing.Fuzz;
using DigestParsing.Parsing;
using DigestParsing.Tables;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Robustness;

/// <summary>Work grows with the size of a text and no faster, memory with the longest row, and limits end in a diagnostic.</summary>
public class GrowthTests
{
    public static TheoryData<string> HostileTexts => [.. HostileText.All.Where(hostile => hostile.Name != "one line without an end").Select(hostile => hostile.Name)];

    [DebugTheory]
    [MemberData(nameof(HostileTexts))]
    public void Parse_HostileText_LooksAtEachByteAFewTimes(string name)
    {
        var hostile = HostileText.All.Single(candidate => candidate.Name == name);
        var (small, large) = (hostile.Make(Math.Max(3, hostile.Count / 1000)), hostile.Make(Math.Max(30, hostile.Count / 50)));

        var (smallWork, largeWork) = (WorkOf(small), WorkOf(large));

        // A title is looked for with each number of pipes up to 16, and a column for each name that a format knows, so "a few" can be some
        // dozens; it must not be more for a longer text.
        (largeWork / (double)large.Length).Should().BeLessThan(100).And.BeLessThan((2 * smallWork / (double)small.Length) + 1);
    }

    [DebugTheory]
    [InlineData(1)]
    [InlineData(100)]
    public void Parse_LongRowFromASlowSource_IsNotReadAgainForEachSegment(int segment)
    {
        var text = Encoding.UTF8.GetBytes("|Title|Authors|Summary|\n|-|-|-|\n|T|A|" + new string('s', 300_000) + "|\n");
        WorkOf(text);

        var before = WorkCounter.Bytes;
        DigestParser.Default.Parse(new SegmentedStream(text, segment)).Papers.Should().ContainSingle();

        (WorkCounter.Bytes - before).Should().BeLessThan(12 * text.Length);
    }

    [Fact]
    public void Parse_HundredMegabytesWithoutALineEnd_NeedsLittleMemory()
    {
        const int Length = 100_000_000;
        var stream = new RepeatingStream((byte)'x', Length);
        DigestParser.Default.Parse(new RepeatingStream((byte)'x', 1000));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = DigestParser.Default.Parse(stream);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The buffer doubles until it holds the longest row that is allowed; the pool may have to make each of them.
        allocated.Should().BeLessThan(20_000_000);
        document.Diagnostics.Select(diagnostic => diagnostic.Code).Should().BeEquivalentTo([DiagnosticCode.RowTooLong, DiagnosticCode.NoPapers]);
        document.Diagnostics.Should().OnlyContain(diagnostic => diagnostic.Span.End == Length && diagnostic.Span.EndColumn == Length + 1 && diagnostic.Span.EndLine == 1);
    }

    [Fact]
    public void Parse_MillionRows_GivesAllOfThem()
    {
        var text = Encoding.UTF8.GetBytes("|Title|Authors|Summary|\n|-|-|-|\n" + new StringBuilder().Insert(0, "|T|A|s|\n", 1_000_000));

        var document = DigestParser.Default.Parse(text);

        document.Papers.Should().HaveCount(1_000_000);
        document.Papers[^1].Source!.Line.Should().Be(1_000_002);
        document.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Parse_TwentyThousandBoldRows_GivesAllOfThem()
    {
        var text = "|Publish Date|Title|Authors|PDF|Code|\n|-|-|-|-|-|\n"
            + new StringBuilder().Insert(0, "|**2026-05-13**|**Title**|A. Author et.al.|[2605.13741](http://arxiv.org/abs/2605.13741)|**[link](https://github.com/a/b)**|\n", 20_000);

        var document = DigestParser.Default.Parse(text);

        document.Papers.Should().HaveCount(20_000);
        document.Papers.Should().OnlyContain(paper => paper.Title == "Title" && paper.GitHubLinks.Count == 1);
    }

    [Fact]
    public void Parse_OnASmallStack_IsNoProblem()
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (var hostile in HostileText.All.Where(hostile => hostile.Count <= 1_000_000))
                    {
                        DigestParser.Default.Parse(hostile.Make(hostile.Count / 20));
                    }
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            maxStackSize: 192 * 1024);

        thread.Start();
        thread.Join();

        thrown.Should().BeNull();
    }

    private static long WorkOf(byte[] text)
    {
        var before = WorkCounter.Bytes;
        DigestParser.Default.Parse(text);
        return WorkCounter.Bytes - before;
    }

    private sealed class RepeatingStream(byte value, long length) : ReadOnlyStream
    {
        private long _left = length;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(_left, buffer.Length);
            buffer[..count].Fill(value);
            _left -= count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
