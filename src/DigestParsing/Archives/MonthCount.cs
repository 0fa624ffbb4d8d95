using System.Text.Json.Serialization;

namespace DigestParsing.Archives;

/// <summary>What a month holds.</summary>
/// <param name="Month">The month, as <c>2024-10</c>.</param>
/// <param name="Days">How many of its days have papers.</param>
/// <param name="Papers">How many papers it has.</param>
public sealed record MonthCount(
    [property: JsonPropertyName("month")] string Month,
    [property: JsonPropertyName("days")] int Days,
    [property: JsonPropertyName("papers")] long Papers);
