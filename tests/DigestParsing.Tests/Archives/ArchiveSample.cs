using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

/// <summary>Files, and the archives of every kind that hold them, in a folder that is gone after the test.</summary>
internal sealed class ArchiveSample : IDisposable
{
    public ArchiveSample() => Root = Directory.CreateTempSubdirectory("digest-archive-").FullName;

    public string Root { get; }

    /// <summary>The names and contents of the files, in the order of their names.</summary>
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>A sample with a daily file for each of so many days.</summary>
    public static ArchiveSample OfDays(int days)
    {
        var sample = new ArchiveSample();
        for (var day = new DateOnly(2024, 9, 1); day < new DateOnly(2024, 9, 1).AddDays(days); day = day.AddDays(1))
        {
            sample.Add(FormattableString.Invariant($"{day:yyyy}/{day:MM}/{day:dd}.md"), Digest(day, papers: 3));
        }

        return sample;
    }

    /// <summary>A digest with so many papers.</summary>
    public static string Digest(DateOnly day, int papers)
    {
        var text = new StringBuilder();
        text.Append(FormattableString.Invariant($"## Papers for {day:yyyy-MM-dd}\n\n| Title | Authors | Summary |\n|-------|---------|---------|\n"));
        for (var i = 0; i < papers; i++)
        {
            text.Append(FormattableString.Invariant(
                $"| Paper {i} of {day:MM-dd} (Read more on [arXiv](https://arxiv.org/abs/{day:yyMM}.{(day.Day * 100) + i:00000}))| Ada Lovelace, Grace Hopper | It is about number {i}. |\n"));
        }

        return text.Append('\n').ToString();
    }

    public ArchiveSample Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public ArchiveSample Add(string name, byte[] content)
    {
        Files.Add(name, content);
        return this;
    }

    /// <summary>What reading each file by itself gives.</summary>
    public IReadOnlyList<Paper> ReadEach() =>
        [.. Files.SelectMany(file => DigestParser.Default.Parse(file.Value, file.Key).Papers)];

    /// <summary>Writes the files into a directory.</summary>
    public string WriteDirectory()
    {
        var directory = Path.Combine(Root, "directory");
        Directory.CreateDirectory(directory);
        foreach (var (name, content) in Files)
        {
            var path = Path.Combine(directory, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        return directory;
    }

    /// <summary>Writes the files into a zip file, the last one first.</summary>
    public string WriteZip(CompressionLevel level = CompressionLevel.Optimal)
    {
        var path = Path.Combine(Root, "archive.zip");
        using var file = File.Create(path);
        WriteZip(file, level);
        return path;
    }

    /// <summary>Writes the files into a zip file, the last one first.</summary>
    public void WriteZip(Stream stream, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in Files.Reverse())
        {
            using var entry = zip.CreateEntry(name, level).Open();
            entry.Write(content);
        }
    }

    /// <summary>Writes the files into a tar file.</summary>
    public string WriteTar(bool compressed)
    {
        var path = Path.Combine(Root, compressed ? "archive.tar.gz" : "archive.tar");
        using var file = File.Create(path);
        using var stream = compressed ? new GZipStream(file, CompressionLevel.Optimal) : (Stream)file;
        using var tar = new TarWriter(stream, TarEntryFormat.Pax);
        foreach (var (name, content) in Files)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "./" + name) { DataStream = new MemoryStream(content) });
        }

        return path;
    }

    /// <summary>The archive in every form that it can have; each can be opened again and again.</summary>
    public IReadOnlyDictionary<string, Func<DigestArchiveOptions, DigestArchive>> EveryKind()
    {
        var directory = WriteDirectory();
        var zip = WriteZip();
        var tar = WriteTar(compressed: false);
        var tarGz = WriteTar(compressed: true);
        using var streamed = new MemoryStream();
        using (var oneWay = new OneWayStream(streamed, canWrite: true))
        {
            WriteZip(oneWay);
        }

        var streamedZip = streamed.ToArray();
        return new Dictionary<string, Func<DigestArchiveOptions, DigestArchive>>
        {
            ["directory"] = options => DigestArchive.Open(directory, options),
            ["zip"] = options => DigestArchive.Open(zip, options),
            ["tar"] = options => DigestArchive.Open(tar, options),
            ["tar.gz"] = options => DigestArchive.Open(tarGz, options),
            ["files"] = options => DigestArchive.Open(new SampleSource(Files), options),
            ["zip stream"] = options => DigestArchive.Open(OneWay(zip), options: options),
            ["zip stream, lengths after the data"] = options => DigestArchive.Open(new OneWayStream(new MemoryStream(streamedZip)), options: options),
            ["tar stream"] = options => DigestArchive.Open(OneWay(tar), options: options),
            ["tar.gz stream"] = options => DigestArchive.Open(OneWay(tarGz), options: options),
            ["tar.gz stream that can go back"] = options => DigestArchive.Open(File.OpenRead(tarGz), options: options),
        };
    }

    /// <summary>A stream of a file that cannot go back.</summary>
    public static OneWayStream OneWay(string path) => new(File.OpenRead(path));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>A source of one's own, as the documentation shows it.</summary>
    private sealed class SampleSource(SortedDictionary<string, byte[]> files) : IDigestSource
    {
        public string? Name => null;

        public async IAsyncEnumerable<DigestFile> GetFilesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var (name, content) in files)
            {
                await Task.Yield();
                yield return new DigestFile(name, _ => new ValueTask<Stream>(new MemoryStream(content)));
            }
        }
    }
}
