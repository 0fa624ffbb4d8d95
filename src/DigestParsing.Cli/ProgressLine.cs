using System.Globalization;
using DigestParsing.Archives;

namespace DigestParsing.Cli;

/// <summary>One line on standard error that tells how far the work has come, when it takes long and a person looks on.</summary>
internal sealed class ProgressLine(CommandConsole console, TimeProvider time) : IProgress<DigestArchiveProgress>
{
    private static readonly TimeSpan ShownFrom = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _shownAt;
    private int _length;

    /// <summary>A line for a command that does not write to the terminal itself; <see langword="null"/> when nobody would see it.</summary>
    public static ProgressLine? For(CommandConsole console) =>
        console.IsErrorTerminal && !console.IsOutputTerminal ? new ProgressLine(console, TimeProvider.System) : null;

    /// <inheritdoc/>
    public void Report(DigestArchiveProgress value)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (elapsed < ShownFrom || elapsed - _shownAt < Interval)
        {
            return;
        }

        _shownAt = elapsed;
        var line = Describe(value, elapsed);
        console.Error.Write("\r" + line.PadRight(_length));
        console.Error.Flush();
        _length = line.Length;
    }

    /// <summary>Removes the line, so that something else can be written in its place.</summary>
    public void Clear()
    {
        if (_length > 0)
        {
            console.Error.Write("\r" + new string(' ', _length) + "\r");
            _length = 0;
        }
    }

    internal static string Describe(DigestArchiveProgress progress, TimeSpan elapsed)
    {
        var rate = progress.Bytes / 1e6 / elapsed.TotalSeconds;
        var text = string.Create(CultureInfo.InvariantCulture, $"{progress.Papers:N0} papers in {progress.Files:N0} files, {rate:N0} MB/s");
        if (progress.Fraction is not > 0)
        {
            return text;
        }

        var left = elapsed * ((1 - progress.Fraction.Value) / progress.Fraction.Value);
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Fraction.Value * 100:N0} %, {text}, {Describe(left)} left");
    }

    private static string Describe(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):N0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00} min");
}
