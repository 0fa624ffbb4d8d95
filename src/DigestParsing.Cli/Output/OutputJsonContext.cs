using System.Text.Json.Serialization;
using DigestParsing.Archives;
using DigestParsing.Json;

namespace DigestParsing.Cli.Output;

/// <summary>Writes what <see cref="DigestJsonContext"/> writes, alike, without the metadata for reading it, which every run would have to compile.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Paper))]
[JsonSerializable(typeof(DigestStatistics))]
internal sealed partial class OutputJsonContext : JsonSerializerContext;
