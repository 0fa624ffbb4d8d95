using System.Text.Json.Serialization;
using DigestParsing.Archives;

namespace DigestParsing.Json;

/// <summary>
/// Source-generated JSON metadata of papers, for programs that are trimmed or compiled ahead of time, and for whoever wants the fastest
/// way: <c>JsonSerializer.Serialize(paper, DigestJsonContext.Default.Paper)</c>. It can be combined with contexts of your own in
/// <see cref="System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain"/>.
/// </summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
#if NET9_0_OR_GREATER
    RespectNullableAnnotations = true,
#endif
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Paper))]
[JsonSerializable(typeof(Paper[]))]
[JsonSerializable(typeof(List<Paper>))]
[JsonSerializable(typeof(IReadOnlyList<Paper>))]
[JsonSerializable(typeof(IEnumerable<Paper>))]
[JsonSerializable(typeof(PaperSummary))]
[JsonSerializable(typeof(PaperLink))]
[JsonSerializable(typeof(ArxivId))]
[JsonSerializable(typeof(DigestStatistics))]
public sealed partial class DigestJsonContext : JsonSerializerContext;
