using System.Diagnostics;
using System.Text.Json.Serialization;
using DigestParsing.Json;
using DigestParsing.Summaries;

namespace DigestParsing;

/// <summary>
/// One point of a summary that is a list. A view of the summary that costs nothing to make; immutable and safe to share between threads. In
/// JSON, a string.
/// </summary>
/// <remarks>Two points are equal when they say the same, letter for letter.</remarks>
[DebuggerDisplay("{Text,nq}")]
[JsonConverter(typeof(SummaryPartsJsonConverter))]
public readonly struct SummaryPoint : IEquatable<SummaryPoint>
{
    private readonly SummaryStructure? _structure;
    private readonly int _part;

    internal SummaryPoint(SummaryStructure structure, int part)
    {
        _structure = structure;
        _part = part;
    }

    /// <summary>What the point says, without its marker, Markdown as written; a new string each time.</summary>
    public string Text => Span.ToString();

    /// <summary><see cref="Text"/> as a slice of the summary's text; nothing is copied.</summary>
    public ReadOnlySpan<char> Span => _structure is null ? default : _structure.Slice(Part);

    /// <summary>Where <see cref="Text"/> stands in the summary's text, zero-based, in UTF-16 code units.</summary>
    public Range Range => Part.Range;

    /// <summary>Where the marker stands (<c>-</c>, <c>•</c>, <c>**-**</c>); <see langword="null"/> when the point has none.</summary>
    public Range? MarkerRange =>
        _structure is not null && SummaryStructure.FindBefore(_structure.WrittenSpan, _part, SummaryPartKind.Marker) is >= 0 and var i
            ? _structure.WrittenSpan[i].Range
            : null;

    /// <summary>
    /// What the point says about the paper, inferred from its words when it is first read; <see langword="null"/> when the extractor does
    /// not infer roles. Not compared, and not part of the JSON form.
    /// </summary>
    public SectionRole? Role => _structure?.RoleOfPoint(_part)?.Role;

    /// <summary>How sure <see cref="Role"/> is, from 0 to 1; 0 when there is none.</summary>
    public double Confidence => _structure?.RoleOfPoint(_part)?.Confidence ?? 0;

    private SummaryPart Part => _structure is null ? default : _structure.WrittenSpan[_part];

    /// <inheritdoc/>
    public bool Equals(SummaryPoint other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SummaryPoint other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Span, StringComparison.Ordinal);

    /// <summary>Whether two points are equal.</summary>
    public static bool operator ==(SummaryPoint left, SummaryPoint right) => left.Equals(right);

    /// <summary>Whether two points differ.</summary>
    public static bool operator !=(SummaryPoint left, SummaryPoint right) => !left.Equals(right);

    /// <summary>What the point says, as <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
