using System.Diagnostics;
using System.Text.Json.Serialization;
using DigestParsing.Json;
using DigestParsing.Summaries;

namespace DigestParsing;

/// <summary>
/// One section of a summary: what it is about, how it is labelled, what it says. A view of the summary that costs nothing to make; immutable
/// and safe to share between threads. The default value says nothing. In JSON, an object with role, label, heading, text and inferred.
/// </summary>
/// <remarks>Two sections are equal when role, label, heading, text and <see cref="Inferred"/> are the same, wherever they stand.</remarks>
[DebuggerDisplay("{Label,nq} {Role}: {Text,nq}")]
[JsonConverter(typeof(SummaryPartsJsonConverter))]
public readonly struct SummarySection : IEquatable<SummarySection>
{
    private readonly SummaryStructure? _structure;
    private readonly int _part;

    internal SummarySection(SummaryStructure structure, int part)
    {
        _structure = structure;
        _part = part;
    }

    /// <summary>What the section says about the paper.</summary>
    public SectionRole Role => Part.Role.GetValueOrDefault();

    /// <summary>The label as written, without emphasis (<c>a)</c>, <c>(ii)</c>, <c>1.</c>); <see langword="null"/> when there is none.</summary>
    public string? Label => LabelSpan is { IsEmpty: false } label ? label.ToString() : null;

    /// <summary>The heading as written, without its colon and emphasis (<c>Key methodology</c>); <see langword="null"/> when there is none.</summary>
    public string? Heading => HeadingSpan is { IsEmpty: false } heading ? heading.ToString() : null;

    /// <summary>What the section says, without label and heading, Markdown as written; a new string each time.</summary>
    public string Text => Span.ToString();

    /// <summary><see cref="Text"/> as a slice of the summary's text; nothing is copied.</summary>
    public ReadOnlySpan<char> Span => _structure is null ? default : _structure.Slice(Part);

    /// <summary>Where <see cref="Text"/> stands in the summary's text, zero-based, in UTF-16 code units.</summary>
    public Range Range => Part.Range;

    /// <summary>Where the label stands, with the emphasis around it; <see langword="null"/> when there is none.</summary>
    public Range? LabelRange => FindBefore(SummaryPartKind.Label) is >= 0 and var i ? _structure!.PartSpan[i].Range : null;

    /// <summary>Where the heading stands, with its colon and the emphasis around it; <see langword="null"/> when there is none.</summary>
    public Range? HeadingRange => FindBefore(SummaryPartKind.Heading) is >= 0 and var i ? _structure!.PartSpan[i].Range : null;

    /// <summary>Whether the section was told from what its sentences say; <see langword="false"/> when the text itself sets it apart.</summary>
    public bool Inferred => Part.Inferred;

    /// <summary>
    /// How sure <see cref="Role"/> is, from 0 to 1; 1 for a section that is written. Not compared, and not part of the JSON form.
    /// </summary>
    public double Confidence => Part.Confidence;

    internal ReadOnlySpan<char> LabelSpan => _structure is null ? default : _structure.LabelOf(_part);

    internal ReadOnlySpan<char> HeadingSpan => _structure is null ? default : _structure.HeadingOf(_part);

    private SummaryPart Part => _structure is null ? default : _structure.PartSpan[_part];

    /// <inheritdoc/>
    public bool Equals(SummarySection other) =>
        Role == other.Role
        && Inferred == other.Inferred
        && Span.SequenceEqual(other.Span)
        && LabelSpan.SequenceEqual(other.LabelSpan)
        && HeadingSpan.SequenceEqual(other.HeadingSpan);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SummarySection other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, Inferred, string.GetHashCode(Span, StringComparison.Ordinal));

    /// <summary>Whether two sections are equal.</summary>
    public static bool operator ==(SummarySection left, SummarySection right) => left.Equals(right);

    /// <summary>Whether two sections differ.</summary>
    public static bool operator !=(SummarySection left, SummarySection right) => !left.Equals(right);

    /// <summary>What the section says, as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private int FindBefore(SummaryPartKind kind) => _structure is null ? -1 : SummaryStructure.FindBefore(_structure.PartSpan, _part, kind);
}
