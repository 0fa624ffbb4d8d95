using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace DigestParsing;

/// <summary>A cell that no field of <see cref="Paper"/> stands for, kept so that nothing is lost.</summary>
/// <param name="Column">The header of its column, as written; empty for a cell beyond the last column.</param>
/// <param name="Text">The cell as written, trimmed; never empty.</param>
public sealed record PaperCell([AllowNull] string Column, [AllowNull] string Text)
{
    /// <summary>The header of its column, as written; empty for a cell beyond the last column, and where JSON leaves it out.</summary>
    [AllowNull]
    [JsonPropertyName("column")]
    public string Column { get; init => field = value ?? ""; } = Column ?? "";

    /// <summary>The cell as written, trimmed; never empty in a paper that was read.</summary>
    [AllowNull]
    [JsonPropertyName("text")]
    public string Text { get; init => field = value ?? ""; } = Text ?? "";
}
