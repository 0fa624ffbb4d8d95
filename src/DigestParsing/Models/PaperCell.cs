using System.Text.Json.Serialization;

namespace DigestParsing;

/// <summary>A cell that no field of <see cref="Paper"/> stands for, kept so that nothing is lost.</summary>
/// <param name="Column">The header of its column, as written; empty for a cell beyond the last column.</param>
/// <param name="Text">The cell as written, trimmed; never empty.</param>
public sealed record PaperCell(
    [property: JsonPropertyName("column")] string Column,
    [property: JsonPropertyName("text")] string Text);
