using BenchmarkDotNet.Attributes;
using DigestParsing.Archives;
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
        _files = [.. Days.Select((_, day) => Path.Combine(_folder, $"{day:D6}.md"))];
        for (var day = 0; day < _files.Length; day++)
        {
            File.WriteAllBytes(_files[day], Days[day]);
        }
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
    public Task<int> Library() => ReadAsync(degree: 1);

    /// <summary>The same on two cores.</summary>
    [Benchmark]
    public Task<int> LibraryOnTwoCores() => ReadAsync(degree: 2);

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

    private async Task<int> ReadAsync(int degree)
    {
        var archive = DigestArchive.Open(_folder, new DigestArchiveOptions { Degree = degree, Parser = ContenderSet.Library.Parser });
        var papers = 0;
        await foreach (var _ in archive.SelectAsync(ContenderSet.Library.Touch).ConfigureAwait(false))
        {
            papers++;
        }

        return papers;
    }
}
