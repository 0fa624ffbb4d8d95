using System.Diagnostics;
using System.Text.Json.Serialization;
using DigestParsing.Json;
using DigestParsing.Summaries;

namespace DigestParsing;

/// <summary>
/// One follow-up question of a summary, with the sentences that explain it. A view of the summary that costs nothing to make; immutable and
/// safe to share between threads. In JSON, a string.
/// </summary>
/// <remarks>Two questions are equal when they ask the same, letter for letter.</remarks>
[DebuggerDisplay("{Text,nq}")]
[JsonConverter(typeof(SummaryPartsJsonConverter))]
public readonly struct FollowUpQuestion : IEquatable<FollowUpQuestion>
{
    private readonly SummaryStructure? _structure;
    private readonly int _part;

    internal FollowUpQuestion(SummaryStructure structure, int part)
    {
        _structure = structure;
        _part = part;
    }

    /// <summary>The question, without its number, Markdown as written; a new string each time.</summary>
    public string Text => Span.ToString();

    /// <summary><see cref="Text"/> as a slice of the summary's text; nothing is copied.</summary>
    public ReadOnlySpan<char> Span => _structure is null ? default : _structure.Slice(Part);

    /// <summary>Where <see cref="Text"/> stands in the summary's text, zero-based, in UTF-16 code units.</summary>
    public Range Range => Part.Range;

    /// <summary>Where its number or marker stands (<c>1.</c>, <c>-</c>); <see langword="null"/> when the question has none.</summary>
    public Range? MarkerRange =>
        _structure is not null && SummaryStructure.FindBefore(_structure.WrittenSpan, _part, SummaryPartKind.Marker) is >= 0 and var i
            ? _structure.WrittenSpan[i].Range
            : null;

    private SummaryPart Part => _structure is null ? default : _structure.WrittenSpan[_part];

    /// <inheritdoc/>
    public bool Equals(FollowUpQuestion other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FollowUpQuestion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Span, StringComparison.Ordinal);

    /// <summary>Whether two questions are equal.</summary>
    public static bool operator ==(FollowUpQuestion left, FollowUpQuestion right) => left.Equals(right);

    /// <summary>Whether two questions differ.</summary>
    public static bool operator !=(FollowUpQuestion left, FollowUpQuestion right) => !left.Equals(right);

    /// <summary>The question, as <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
