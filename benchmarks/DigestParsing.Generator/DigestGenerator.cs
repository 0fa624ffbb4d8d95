using System.Buffers;
using System.Globalization;
using System.Text;
using DigestParsing.Generator.Text;

namespace DigestParsing.Generator;

/// <summary>
/// Makes digests with text of its own in the shapes, and with the faults, that real ones have. Digest <c>i</c> depends on the options
/// and on <c>i</c> alone. Not safe for use by several threads at once; several generators are.
/// </summary>
public sealed class DigestGenerator
{
    private readonly GeneratorOptions _options;
    private readonly RowWriter _rows = new();
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);

    /// <summary>Creates a generator.</summary>
    public DigestGenerator(GeneratorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Digests until their sizes add up to <paramref name="totalBytes"/>; the last one ends with the row that reaches it.</summary>
    public IEnumerable<GeneratedDigest> GenerateBytes(long totalBytes)
    {
        var written = 0L;
        for (var index = 0L; written < totalBytes; index++)
        {
            var digest = Create(index, totalBytes - written);
            written += digest.Utf8.Length;
            yield return digest;
        }
    }

    /// <summary>The first <paramref name="count"/> digests.</summary>
    public IEnumerable<GeneratedDigest> GenerateDigests(long count)
    {
        for (var index = 0L; index < count; index++)
        {
            yield return Create(index);
        }
    }

    /// <summary>The digest at <paramref name="index"/>, 0 or more.</summary>
    public GeneratedDigest Create(long index) => Create(index, long.MaxValue);

    private GeneratedDigest Create(long index, long maximumBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var random = new SeededRandom(_options.Seed, (ulong)index);
        var drawn = (TableShape)random.Weighted(RealShape.ShapeWeights);
        var shape = _options.Shape ?? drawn;
        var date = DigestCalendar.Date(index);
        var papers = new List<GeneratedPaper>();
        _output.ResetWrittenCount();

        var line = 1;
        line += WriteHead(random, shape, date);
        var (wantedRows, wantedBytes) = WantedSize(random, shape);
        for (var row = 0; row < wantedRows && _output.WrittenCount < wantedBytes && _output.WrittenCount < maximumBytes; row++)
        {
            if (shape == TableShape.ArxivDaily && row > 0 && row % 40 == 0)
            {
                line += Write("\n");
                line += WriteHead(random, shape, date);
            }

            var paper = _rows.Write(random, shape, index, row, line, _output);
            papers.Add(paper);
            line = paper.EndLine + 1;
        }

        line += Write("\n");
        return new(index, shape, date, DigestCalendar.Path(index), _output.WrittenSpan.ToArray(), line - 1, papers);
    }

    private (int Rows, int Bytes) WantedSize(SeededRandom random, TableShape shape)
    {
        if (_options.MeanDigestBytes is { } mean)
        {
            // The row that reaches the size goes beyond it by half a row.
            return (int.MaxValue, Math.Max(1, mean / 2 + random.Next(mean) - RealShape.MeanRowBytes(shape) / 2));
        }

        if (random.Chance(RealShape.EmptyDigest))
        {
            return (0, int.MaxValue);
        }

        var (from, to) = RealShape.RowRanges[random.Weighted(RealShape.RowWeights)];
        return (random.Between(from, to), int.MaxValue);
    }

    private int WriteHead(SeededRandom random, TableShape shape, DateOnly date) => shape switch
    {
        TableShape.ArxivDaily => Write(
            $"## {random.Pick(Vocabulary.Topics)}\n\n|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n"),
        TableShape.ThreeColumn => Write(Heading(date) + "| Title | Authors | Summary |\n|-------|---------|---------|\n"),
        TableShape.LinkColumn => Write(Heading(date) + "| Title | Authors | Summary | Link |\n|-------|---------|---------|------|\n"),
        _ => Write(
            Heading(date)
            + "| Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |\n"
            + "|-------|---------|---------|----------------|-------------|-----------------|\n"),
    };

    private static string Heading(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"\n\n## Papers for {date:yyyy-MM-dd}\n\n");

    /// <summary>Writes text and returns how many lines it ended.</summary>
    private int Write(string text)
    {
        Encoding.UTF8.GetBytes(text, _output);
        return text.AsSpan().Count('\n');
    }
}
