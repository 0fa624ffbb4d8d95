using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using DigestParsing.Json;

namespace DigestParsing.Fuzz;

/// <summary>What has to hold for every text.</summary>
internal static class Invariants
{
    private static readonly int[] Segments = [1, 2, 3, 7, 4096];

    /// <summary>Checks all of them.</summary>
    /// <param name="parser">A lenient parser.</param>
    /// <param name="text">The text.</param>
    /// <param name="seed">Chooses where the text is cut.</param>
    /// <exception cref="InvariantException">One does not hold.</exception>
    public static void Check(DigestParser parser, byte[] text, int seed)
    {
        var document = ParseInTime(parser, text);
        var expected = DocumentText.Of(document);
        CheckJson(document);
        CheckSummaries(document);
        if (text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            // UTF-16 is transcoded before anything else; its positions are those of the UTF-8 form.
            Compare("stream of UTF-16", expected, parser.Parse(new SegmentedStream(text, Segments[seed % Segments.Length])));
            return;
        }

        Conservation.Check(parser, text, document);
        CheckStrict(parser, text, document);
        CheckSplits(parser, text, expected, seed);
        if (Utf8.IsValid(text))
        {
            Compare("string", expected, parser.Parse(Encoding.UTF8.GetString(text)));
        }
    }

    // Every character of a summary but white space lies in one part, and in one only.
    private static void CheckSummaries(DigestDocument document)
    {
        foreach (var summary in document.Papers.Select(paper => paper.Summary))
        {
            var position = 0;
            foreach (var part in summary.Structure.Parts)
            {
                if (part.Start < position || part.Length < 0 || part.End > summary.Text.Length || !summary.Text.AsSpan(position, part.Start - position).IsWhiteSpace())
                {
                    throw new InvariantException("parts of a summary", $"{part} after {position} in '{summary.Text}'");
                }

                position = part.End;
            }

            if (!summary.Text.AsSpan(position).IsWhiteSpace())
            {
                throw new InvariantException("parts of a summary", $"nothing after {position} in '{summary.Text}'");
            }
        }
    }

    // A machine that is busy can hold up one run for long, but hardly every one of five.
    private static DigestDocument ParseInTime(DigestParser parser, byte[] text)
    {
        for (var run = 1; ; run++)
        {
            var watch = Stopwatch.StartNew();
            DigestDocument document;
            try
            {
                document = parser.Parse(text);
            }
            catch (Exception exception)
            {
                throw new InvariantException("no exception", exception.ToString());
            }

            // Some hundred times what a text of papers takes.
            if (watch.Elapsed.TotalMilliseconds < 50 + (text.Length / 500.0))
            {
                return document;
            }

            if (run == 5)
            {
                throw new InvariantException("linear time", $"{text.Length} bytes took {watch.Elapsed.TotalMilliseconds:0} ms");
            }
        }
    }

    private static void CheckJson(DigestDocument document)
    {
        foreach (var paper in document.Papers)
        {
            var json = JsonSerializer.Serialize(paper, DigestJsonContext.Default.Paper);
            var back = JsonSerializer.Deserialize(json, DigestJsonContext.Default.Paper);
            if (!paper.Equals(back))
            {
                throw new InvariantException("JSON round trip", $"{json} became {JsonSerializer.Serialize(back!, DigestJsonContext.Default.Paper)}");
            }
        }
    }

    private static void CheckStrict(DigestParser parser, byte[] text, DigestDocument document)
    {
        var errors = document.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        DigestException? thrown = null;
        try
        {
            _ = new DigestParser(parser.Options with { Strict = true }).Parse(text);
        }
        catch (DigestException exception)
        {
            thrown = exception;
        }

        if (thrown is null ? errors.Count > 0 : !errors.Contains(thrown.Diagnostic))
        {
            throw new InvariantException("strict mode", $"threw {thrown?.Diagnostic.ToString() ?? "nothing"}, reported are {string.Join("; ", errors)}");
        }
    }

    private static void CheckSplits(DigestParser parser, byte[] text, string expected, int seed)
    {
        var random = new Random(seed);
        foreach (var segment in Segments)
        {
            // One byte after the other is quadratic in the longest row, by design of this check and not of the library.
            if (text.Length / segment <= 3000)
            {
                Compare($"blocks of {segment}", expected, Splitting.ParseInBlocks(parser, text, Splitting.Every(segment, text.Length)));
            }
        }

        for (var i = 0; i < 4; i++)
        {
            int[] cuts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(text.Length + 1)).Order()];
            Compare($"blocks cut at {string.Join(", ", cuts)}", expected, Splitting.ParseInBlocks(parser, text, cuts));
        }

        var size = Segments[seed % Segments.Length];
        Compare($"stream of {size}", expected, parser.Parse(new SegmentedStream(text, size)));
    }

    private static void Compare(string what, string expected, DigestDocument document)
    {
        var actual = DocumentText.Of(document);
        if (actual != expected)
        {
            var expectedLines = expected.Split('\n');
            var actualLines = actual.Split('\n');
            var i = 0;
            while (i < expectedLines.Length - 1 && i < actualLines.Length - 1 && expectedLines[i] == actualLines[i])
            {
                i++;
            }

            throw new InvariantException("split anywhere", $"{what} gives\n{actualLines[i]}\ninstead of\n{expectedLines[i]}");
        }
    }
}
