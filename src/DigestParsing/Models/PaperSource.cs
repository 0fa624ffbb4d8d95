using System.Text.Json.Serialization;

namespace DigestParsing;

/// <summary>Where a paper's table row stands.</summary>
/// <param name="Path">
/// The file, relative to the root of the archive it belongs to, with <c>/</c> between folders on every platform; or
/// <see langword="null"/> when the text came from memory or a stream and no path was given.
/// </param>
/// <param name="Line">The line the row starts on, one-based.</param>
/// <param name="EndLine">The line the row ends on, one-based and inclusive; more than <paramref name="Line"/> when the row is wrapped.</param>
public sealed record PaperSource(
    [property: JsonPropertyName("path")] string? Path,
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("endLine")] int EndLine);
