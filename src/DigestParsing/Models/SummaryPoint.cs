using System.Diagnostics;
using DigestParsing.Summaries;

namespace DigestParsing;

/// <summary>One point of a summary that is a list. Immutable and safe to share between threads; in JSON, a string.</summary>
/// <remarks>Two points are equal when they say the same, letter for letter.</remarks>
[DebuggerDisplay("{Text,nq}")]
public sealed class SummaryPoint : IEquatable<SummaryPoint>
{
    private readonly SummaryStructure _structure;
    private readonly int _part;
    private string? _text;

    internal SummaryPoint(SummaryStructure structure, int part)
    {
        _structure = structure;
        _part = part;
    }

    /// <summary>What the point says, without its marker, Markdown as written; cut from the summary when it is first read.</summary>
    public string Text => _text ??= Span.ToString();

    /// <summary><see cref="Text"/> as a slice of the summary's text; nothing is copied.</summary>
    public ReadOnlySpan<char> Span => _structure.Slice(_structure.WrittenSpan[_part]);

    /// <summary>Where <see cref="Text"/> stands in the summary's text, zero-based, in UTF-16 code units.</summary>
    public Range Range => _structure.WrittenSpan[_part].Range;

    /// <summary>Where the marker stands (<c>-</c>, <c>•</c>, <c>**-**</c>); <see langword="null"/> when the point has none.</summary>
    public Range? MarkerRange =>
        SummaryStructure.FindBefore(_structure.WrittenSpan, _part, SummaryPartKind.Marker) is >= 0 and var i ? _structure.WrittenSpan[i].Range : null;

    /// <summary>
    /// What the point says about the paper, inferred from its words when it is first read; <see langword="null"/> when the extractor does
    /// not infer roles. Not compared, and not part of the JSON form.
    /// </summary>
    public SectionRole? Role => _structure.RoleOfPoint(_part)?.Role;

    /// <summary>How sure <see cref="Role"/> is, from 0 to 1; 0 when there is none.</summary>
    public double Confidence => _structure.RoleOfPoint(_part)?.Confidence ?? 0;

    /// <inheritdoc/>
    public bool Equals(SummaryPoint? other) => ReferenceEquals(this, other) || (other is not null && Span.SequenceEqual(other.Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SummaryPoint);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Span, StringComparison.Ordinal);

    /// <summary>What the point says, as <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
