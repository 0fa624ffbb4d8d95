using System.CommandLine;
using System.Globalization;
using DigestParsing.Benchmarks.Contenders;
using DigestParsing.Benchmarks.Data;
using DigestParsing.Benchmarks.Reporting;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Commands;

/// <summary><c>memory</c>: what reading allocates, beside what its result keeps.</summary>
internal static class MemoryCommand
{
    public static Command Create()
    {
        var command = new Command("memory", "Compares the bytes that reading 4 MiB allocates with those that the papers keep.");
        command.SetAction(_ =>
        {
            Measure(TableShape.ThreeColumn);
            Measure(TableShape.SixColumn);
        });
        return command;
    }

    private static void Measure(TableShape shape)
    {
        var days = DayTexts.Split(BenchmarkData.Load(shape, 4 << 20).Utf8);

        // Once to have everything loaded and compiled.
        Read(days);
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var documents = Read(days);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
        var papers = documents.Sum(document => document.Papers.Count);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Names.Format(shape),-14}{allocated / papers:N0} bytes allocated for a paper, {kept / papers:N0} kept: {(double)allocated / kept:N2} times"));
    }

    private static DigestDocument[] Read(IReadOnlyList<byte[]> days)
    {
        var documents = new DigestDocument[days.Count];
        for (var day = 0; day < documents.Length; day++)
        {
            documents[day] = DigestParser.Default.Parse(days[day]);
        }

        return documents;
    }
}
