using System.Diagnostics;

namespace DigestParsing.Fuzz;

/// <summary>How long hostile texts of one, ten and a hundred times a size take.</summary>
internal static class GrowthTable
{
    public static void Print(TextWriter output)
    {
        output.WriteLine("| text | size at 1x | ns/byte at 1x | 10x | 100x |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var hostile in HostileText.All)
        {
            var columns = new List<string>();
            foreach (var factor in (int[])[1, 10, 100])
            {
                var text = hostile.Make(hostile.Count / 100 * factor);
                if (columns.Count == 0)
                {
                    columns.Add($"{text.Length:N0}");
                }

                columns.Add($"{Measure(text):0.00}");
            }

            output.WriteLine($"| {hostile.Name} | {string.Join(" | ", columns)} |");
        }
    }

    // The best of some runs, in nanoseconds a byte. Pauses of the garbage collector are taken off: they grow with all the papers that are
    // kept, not with what is done for one.
    private static double Measure(byte[] text)
    {
        var best = double.MaxValue;
        var spent = Stopwatch.StartNew();
        for (var run = 0; run < 3 || (run < 50 && spent.ElapsedMilliseconds < 300); run++)
        {
            var pauses = GC.GetTotalPauseDuration();
            var watch = Stopwatch.StartNew();
            Read(text);
            best = Math.Min(best, (watch.Elapsed - (GC.GetTotalPauseDuration() - pauses)).TotalNanoseconds / text.Length);
        }

        return best;
    }

    // Summaries are taken apart when they are first asked.
    private static void Read(byte[] text)
    {
        foreach (var paper in DigestParser.Default.Parse(text).Papers)
        {
            GC.KeepAlive(paper.Summary.Sections.Count + paper.Summary.Points.Count + paper.Summary.FollowUpQuestions.Count);
        }
    }
}
