using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace DigestParsing.Benchmarks.Reporting;

/// <summary>A column whose cell is worked out from a <see cref="Measurement"/>.</summary>
internal sealed class MeasurementColumn(string name, string legend, int priority, Func<Measurement, string?> cell) : IColumn
{
    /// <summary>The columns that BenchmarkDotNet lacks, in their order.</summary>
    public static IColumn[] All { get; } =
    [
        new MeasurementColumn("MB/s", "Megabytes (10^6 bytes) of UTF-8 read in a second", 1, m => m.MegabytesPerSecond.ToString("N0", CultureInfo.InvariantCulture)),
        new MeasurementColumn("B/paper", "Bytes allocated for each paper in the text", 2, m => m.AllocatedPerPaper?.ToString("N0", CultureInfo.InvariantCulture)),
        new MeasurementColumn("Exact", "Share of papers with every field right, and what is wrong with the others", 3, m => m.Exact),
    ];

    public string Id => "DigestParsing." + name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => priority;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        Measurement.From(summary, benchmarkCase) is { } measurement && cell(measurement) is { } value ? value : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, BenchmarkDotNet.Reports.SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
