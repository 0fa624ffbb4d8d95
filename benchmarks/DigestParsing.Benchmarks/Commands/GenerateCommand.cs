using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Commands;

/// <summary><c>generate</c>: writes an archive.</summary>
internal static class GenerateCommand
{
    private static readonly (string Suffix, long Factor)[] Units =
        [("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("kB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("B", 1)];

    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "The file or directory to write." };
        var bytes = new Option<long>("--bytes")
        {
            Description = "How much Markdown, such as 1GiB or 500kB.",
            CustomParser = ParseSize,
            DefaultValueFactory = _ => 1L << 20,
        };
        var kind = new Option<string>("--as") { Description = "file, directory, zip or tar.gz.", DefaultValueFactory = _ => "file" };
        kind.AcceptOnlyFromAmong("file", "directory", "zip", "tar.gz");
        var format = new Option<string>("--format") { Description = "One table for all digests instead of a mix.", DefaultValueFactory = _ => "mixed" };
        format.AcceptOnlyFromAmong("mixed", "three-column", "six-column", "link-column", "arxiv-daily");
        var files = new Option<long?>("--files") { Description = "Exactly so many digests, of such a size that they make up the bytes." };
        var seed = new Option<ulong>("--seed") { Description = "Another seed, another archive.", DefaultValueFactory = _ => 1UL };
        var expected = new Option<string?>("--expected") { Description = "A file for the papers that a reader must find, as JSON, one a line." };

        var command = new Command("generate", "Writes an archive of digests with text of its own in the real shapes.") { path, bytes, kind, format, files, seed, expected };
        command.SetAction(parsed => Generate(
            parsed.GetValue(path)!,
            parsed.GetValue(bytes),
            parsed.GetValue(kind) switch { "directory" => ArchiveKind.Directory, "zip" => ArchiveKind.Zip, "tar.gz" => ArchiveKind.TarGz, _ => ArchiveKind.File },
            parsed.GetValue(format) switch
            {
                "three-column" => TableShape.ThreeColumn,
                "six-column" => TableShape.SixColumn,
                "link-column" => TableShape.LinkColumn,
                "arxiv-daily" => TableShape.ArxivDaily,
                _ => null,
            },
            parsed.GetValue(files),
            parsed.GetValue(seed),
            parsed.GetValue(expected)));
        return command;
    }

    private static void Generate(string path, long bytes, ArchiveKind kind, TableShape? shape, long? files, ulong seed, string? expected)
    {
        var generator = new DigestGenerator(new()
        {
            Seed = seed,
            Shape = shape,
            MeanDigestBytes = files is { } count ? (int)Math.Max(1, bytes / count) : null,
        });
        var digests = files is { } wanted ? generator.GenerateDigests(wanted) : generator.GenerateBytes(bytes);
        using var papers = expected is null ? null : new FileStream(expected, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        var totals = ArchiveWriter.Write(papers is null ? digests : ExpectedPapers.Record(digests, papers, kind == ArchiveKind.File), path, kind);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"bytes":{{totals.Bytes}},"digests":{{totals.Digests}},"papers":{{totals.Papers}},"wrappedRows":{{totals.WrappedRows}}}"""));
    }

    private static long ParseSize(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var (suffix, factor) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Parse(text[..^suffix.Length], factor, result);
            }
        }

        return Parse(text, 1, result);
    }

    private static long Parse(string number, long factor, ArgumentResult result)
    {
        if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= long.MaxValue / factor)
        {
            return value * factor;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no size such as 1GiB, 20MB or 4096.");
        return 0;
    }
}
