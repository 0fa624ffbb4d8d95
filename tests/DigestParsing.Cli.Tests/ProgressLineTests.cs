using DigestParsing.Archives;

namespace DigestParsing.Cli.Tests;

public class ProgressLineTests
{
    [Fact]
    public void Describe_KnownLength_TellsRateAndRemainingTime() =>
        ProgressLine.Describe(new DigestArchiveProgress(1200, 34_000, 400_000_000, 0.25), TimeSpan.FromSeconds(2))
            .Should().Be("25 %, 34,000 papers in 1,200 files, 200 MB/s, 6 s left");

    [Theory]
    [InlineData(0.75, 2, "1 s left")]
    [InlineData(0.5, 90, "1:30 min left")]
    public void Describe_LittleOrMuchIsLeft_RoundsUpToSeconds(double fraction, int seconds, string end) =>
        ProgressLine.Describe(new DigestArchiveProgress(1, 10, 1_000_000, fraction), TimeSpan.FromSeconds(seconds)).Should().EndWith(", " + end);

    [Fact]
    public void Describe_UnknownLength_TellsTheRate() =>
        ProgressLine.Describe(new DigestArchiveProgress(1, 10, 1_000_000, null), TimeSpan.FromSeconds(2))
            .Should().Be("10 papers in 1 files, 0 MB/s");

    [Fact]
    public void Report_ShortWork_WritesNothing()
    {
        using var error = new StringWriter();
        var line = new ProgressLine(Console(error), new TestTime());

        line.Report(new DigestArchiveProgress(1, 1, 1, 1));
        line.Clear();

        error.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Report_LongWork_WritesOneLineThatClearRemoves()
    {
        using var error = new StringWriter();
        var time = new TestTime();
        var line = new ProgressLine(Console(error), time);

        time.Advance(TimeSpan.FromSeconds(2));
        line.Report(new DigestArchiveProgress(1, 10, 2_000_000, 0.5));
        line.Report(new DigestArchiveProgress(1, 11, 2_000_000, 0.5));
        var shown = error.ToString();
        line.Clear();

        shown.Should().Be("\r50 %, 10 papers in 1 files, 1 MB/s, 2 s left");
        error.ToString().Should().Be(shown + "\r" + new string(' ', shown.Length - 1) + "\r");
    }

    private static CommandConsole Console(TextWriter error) => new(() => Stream.Null, () => Stream.Null, () => error) { IsErrorTerminal = true };

    private sealed class TestTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
