using System.Text;
using BenchmarkDotNet.Attributes;
using DigestParsing.Benchmarks.Contenders;

namespace DigestParsing.Benchmarks.Scopes;

/// <summary>A directory with a file for every day, read from the page cache, to papers with structure.</summary>
[BenchmarkCategory(Scope.Archive)]
public class ArchiveBenchmarks : FormatBenchmarks
{
    private string _folder = "";
    private string[] _files = [];

    /// <summary>Writes the days, each to its own file.</summary>
    public override void Load()
    {
        base.Load();
        _folder = Directory.CreateTempSubdirectory("digest-benchmarks-").FullName;
        var files = new List<string>();
        ReadOnlySpan<byte> rest = Utf8;
        while (DayTexts.Next(ref rest) is { } day)
        {
            files.Add(Path.Combine(_folder, $"{files.Count:D6}.md"));
            File.WriteAllText(files[^1], day, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        _files = [.. files];
    }

    /// <summary>Removes the files.</summary>
    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    /// <summary>Merely reads the files, one after the other.</summary>
    [Benchmark(Baseline = true)]
    public long ReadFiles()
    {
        long bytes = 0;
        foreach (var file in _files)
        {
            bytes += File.ReadAllBytes(file).Length;
        }

        return bytes;
    }

    /// <inheritdoc cref="LibraryContender"/>
    [Benchmark]
    public int Library() => _files.Sum(file => ContenderSet.Library.Touch(DigestParser.Default.ParseFile(file).Papers));

    /// <summary>The same on two cores.</summary>
    [Benchmark]
    public int LibraryOnTwoCores()
    {
        var papers = 0;
        Parallel.ForEach(
            _files,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            file => Interlocked.Add(ref papers, ContenderSet.Library.Touch(DigestParser.Default.ParseFile(file).Papers)));
        return papers;
    }

    /// <inheritdoc cref="RegexContender"/>
    [Benchmark]
    public int Regex()
    {
        var papers = 0;
        foreach (var file in _files)
        {
            papers += ContenderSet.Regex.Count(File.ReadAllBytes(file), Format, withStructure: true);
        }

        return papers;
    }

    /// <summary>The same on two cores.</summary>
    [Benchmark]
    public int RegexOnTwoCores()
    {
        var papers = 0;
        Parallel.ForEach(
            _files,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            file => Interlocked.Add(ref papers, ContenderSet.Regex.Count(File.ReadAllBytes(file), Format, withStructure: true)));
        return papers;
    }
}
