using System.Text.Json.Serialization;
using DigestParsing.Archives;
using DigestParsing.Json;

namespace DigestParsing.Cli.Output;

/// <summary>Writes what <see cref="DigestJsonContext"/> writes, alike, without the metadata that reading it would take: a tenth of a short run.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Paper))]
[JsonSerializable(typeof(DigestStatistics))]
internal sealed partial class OutputJsonContext : JsonSerializerContext;
