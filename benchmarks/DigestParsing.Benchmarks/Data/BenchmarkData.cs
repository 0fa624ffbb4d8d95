using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Data;

/// <summary>What is read: real digests when <c>DIGEST_CORPUS</c> names a folder with them, generated ones of the same shapes otherwise.</summary>
internal sealed partial class BenchmarkData
{
    private static readonly ConcurrentDictionary<(TableShape, long), Lazy<BenchmarkData>> Cache = new();

    private BenchmarkData(byte[] utf8, string origin)
    {
        Utf8 = utf8;
        Origin = origin;
        Papers = FirstLine.Count(Encoding.UTF8.GetString(utf8));
    }

    /// <summary>The text: whole digests, one after the other.</summary>
    public byte[] Utf8 { get; }

    /// <summary>Where it comes from: <c>corpus</c> or <c>generated</c>.</summary>
    public string Origin { get; }

    /// <summary>How many rows start in it.</summary>
    public int Papers { get; }

    /// <summary>The folder of real digests, or <see langword="null"/>.</summary>
    public static string? CorpusFolder => Environment.GetEnvironmentVariable("DIGEST_CORPUS") is { Length: > 0 } folder ? folder : null;

    /// <summary>At least <paramref name="bytes"/> bytes of one format. A corpus is repeated until it is long enough.</summary>
    public static BenchmarkData Load(TableShape shape, long bytes) =>
        Cache.GetOrAdd((shape, bytes), key => new(() => Create(key.Item1, key.Item2))).Value;

    /// <summary>The digests of one format in the corpus, each once, in the order of their paths.</summary>
    public static IEnumerable<(string Path, byte[] Utf8)> CorpusFiles(TableShape shape)
    {
        var root = Path.Combine(CorpusFolder!, shape == TableShape.ThreeColumn ? "three-column" : "six-column", "archive");
        var header = Encoding.UTF8.GetBytes(shape == TableShape.ThreeColumn ? "| Summary |\n" : "| HuggingFace URLs |\n");
        foreach (var path in Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            // The first days of the three-column archive have a fourth column.
            var utf8 = File.ReadAllBytes(path);
            if (utf8.AsSpan().IndexOf(header) >= 0)
            {
                yield return (Path.GetRelativePath(root, path).Replace('\\', '/'), utf8);
            }
        }
    }

    private static BenchmarkData Create(TableShape shape, long bytes)
    {
        using var text = new MemoryStream();
        if (CorpusFolder is null)
        {
            ArchiveWriter.WriteFile(new DigestGenerator(new() { Shape = shape }).GenerateBytes(bytes), text);
            return new(text.ToArray(), "generated");
        }

        var files = CorpusFiles(shape).ToArray();
        for (var i = 0; text.Length < bytes; i = (i + 1) % files.Length)
        {
            text.Write(files[i].Utf8);
            text.WriteByte((byte)'\n');
        }

        return new(text.ToArray(), "corpus");
    }

    [GeneratedRegex(@"\n\| (?!Title \|)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine { get; }
}
