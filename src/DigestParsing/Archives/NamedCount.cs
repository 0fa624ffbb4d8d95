using System.Text.Json.Serialization;

namespace DigestParsing.Archives;

/// <summary>How often something of a name occurs.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">How often; at least 1.</param>
public sealed record NamedCount(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("count")] long Count);

/// <summary>What a month holds.</summary>
/// <param name="Month">The month, as <c>2024-10</c>.</param>
/// <param name="Days">How many of its days have papers.</param>
/// <param name="Papers">How many papers it has.</param>
public sealed record MonthCount(
    [property: JsonPropertyName("month")] string Month,
    [property: JsonPropertyName("days")] int Days,
    [property: JsonPropertyName("papers")] long Papers);
