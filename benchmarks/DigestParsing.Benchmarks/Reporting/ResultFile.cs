using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Reports;

namespace DigestParsing.Benchmarks.Reporting;

/// <summary>The results of a run, as they are kept for plots and tables.</summary>
/// <param name="Processor">The processor.</param>
/// <param name="System">The operating system.</param>
/// <param name="Runtime">The version of .NET.</param>
/// <param name="Measurements">The times, in the order they were taken.</param>
internal sealed record ResultFile(string Processor, string System, string Runtime, IReadOnlyList<Measurement> Measurements)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The results in the summaries of a run.</summary>
    public static ResultFile From(IReadOnlyCollection<Summary> summaries)
    {
        var host = summaries.First().HostEnvironmentInfo;
        var processor = host.CpuInfo.Value is { } cpu ? $"{cpu.ProcessorName}, {Environment.ProcessorCount} logical processors" : "unknown processor";
        var measurements = summaries.SelectMany(
            summary => summary.BenchmarksCases.Select(benchmark => Measurement.From(summary, benchmark)).OfType<Measurement>());
        return new(processor, host.OsVersion.Value, host.RuntimeVersion, [.. measurements]);
    }

    /// <summary>Reads results.</summary>
    /// <exception cref="JsonException">The file holds something else.</exception>
    public static ResultFile Load(string path) =>
        JsonSerializer.Deserialize<ResultFile>(File.ReadAllBytes(path), Options) ?? throw new JsonException($"'{path}' holds no results.");

    /// <summary>Writes the results, replacing what is there.</summary>
    public void Save(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");
    }
}
