using System.Text.Json.Serialization;

namespace DigestParsing.Archives;

/// <summary>How often something of a name occurs.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">How often; at least 1.</param>
public sealed record NamedCount(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("count")] long Count);
