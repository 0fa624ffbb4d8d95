using System.Diagnostics;
using DigestParsing.Summaries;

namespace DigestParsing;

/// <summary>One follow-up question of a summary, with the sentences that explain it. Immutable and safe to share between threads; in JSON, a string.</summary>
/// <remarks>Two questions are equal when they ask the same, letter for letter.</remarks>
[DebuggerDisplay("{Text,nq}")]
public sealed class FollowUpQuestion : IEquatable<FollowUpQuestion>
{
    private readonly SummaryStructure _structure;
    private readonly int _part;
    private string? _text;

    internal FollowUpQuestion(SummaryStructure structure, int part)
    {
        _structure = structure;
        _part = part;
    }

    /// <summary>The question, without its number, Markdown as written; cut from the summary when it is first read.</summary>
    public string Text => _text ??= Span.ToString();

    /// <summary><see cref="Text"/> as a slice of the summary's text; nothing is copied.</summary>
    public ReadOnlySpan<char> Span => _structure.Slice(_structure.WrittenSpan[_part]);

    /// <summary>Where <see cref="Text"/> stands in the summary's text, zero-based, in UTF-16 code units.</summary>
    public Range Range => _structure.WrittenSpan[_part].Range;

    /// <summary>Where its number or marker stands (<c>1.</c>, <c>-</c>); <see langword="null"/> when the question has none.</summary>
    public Range? MarkerRange =>
        SummaryStructure.FindBefore(_structure.WrittenSpan, _part, SummaryPartKind.Marker) is >= 0 and var i ? _structure.WrittenSpan[i].Range : null;

    /// <inheritdoc/>
    public bool Equals(FollowUpQuestion? other) => ReferenceEquals(this, other) || (other is not null && Span.SequenceEqual(other.Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FollowUpQuestion);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Span, StringComparison.Ordinal);

    /// <summary>The question, as <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
