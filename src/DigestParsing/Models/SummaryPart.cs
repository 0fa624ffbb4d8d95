using System.Diagnostics;
using System.Globalization;

namespace DigestParsing;

/// <summary>
/// A stretch of a summary's text that is one thing: a label, a section, a marker, a question. The parts of a summary follow each
/// other without overlapping, and only white space lies between them.
/// </summary>
/// <remarks>Positions are zero-based and count UTF-16 code units, as the indexes of a string do.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SummaryPart : IEquatable<SummaryPart>
{
    private const ushort Thousand = 1000;

    // In thousandths, which with the rest makes 16 bytes.
    private readonly ushort _confidence;
    private readonly byte _kind;
    private readonly byte _role;
    private readonly bool _inferred;

    /// <summary>Creates a part that is no section.</summary>
    /// <param name="kind">What it is; not <see cref="SummaryPartKind.Section"/>.</param>
    /// <param name="start">Where it starts in the text.</param>
    /// <param name="length">How long it is.</param>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is <see cref="SummaryPartKind.Section"/>, or no kind at all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public SummaryPart(SummaryPartKind kind, int start, int length)
        : this(kind, start, length, 0, false, 1)
    {
        if (kind is SummaryPartKind.Section or < SummaryPartKind.Prose or > SummaryPartKind.Question)
        {
            throw new ArgumentException($"A part of kind {kind} cannot be made here; sections are made with {nameof(Section)}.", nameof(kind));
        }
    }

    private SummaryPart(byte kind, int start, int length, byte role)
    {
        Start = start;
        Length = length;
        _confidence = Thousand;
        _kind = kind;
        _role = role;
    }

    private SummaryPart(SummaryPartKind kind, int start, int length, SectionRole role, bool inferred, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (role is < SectionRole.Overview or > SectionRole.Note)
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "A role of sections was expected.");
        }

        Start = start;
        Length = length;
        _kind = (byte)kind;
        _role = (byte)role;
        _inferred = inferred;
        _confidence = (ushort)Math.Round(confidence * Thousand);
    }

    // For the extractor, whose numbers come from the text.
    internal static SummaryPart Create(SummaryPartKind kind, int start, int length, SectionRole role = default) => new((byte)kind, start, length, (byte)role);

    /// <summary>A section that the text itself sets apart.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or <paramref name="role"/> is no role.</exception>
    public static SummaryPart Section(SectionRole role, int start, int length) =>
        new(SummaryPartKind.Section, start, length, role, false, 1);

    /// <summary>A section whose role was told from what it says.</summary>
    /// <param name="role">Its role.</param>
    /// <param name="start">Where it starts in the text.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="confidence">How sure that is, from 0 to 1; kept to three digits.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is negative, <paramref name="role"/> is no role, or <paramref name="confidence"/> is not between 0 and 1.
    /// </exception>
    public static SummaryPart InferredSection(SectionRole role, int start, int length, double confidence)
    {
        if (confidence is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        }

        return new(SummaryPartKind.Section, start, length, role, true, confidence);
    }

    /// <summary>What it is.</summary>
    public SummaryPartKind Kind => (SummaryPartKind)_kind;

    /// <summary>Where it starts.</summary>
    public int Start { get; }

    /// <summary>How long it is; a section that says nothing has a length of 0.</summary>
    public int Length { get; }

    /// <summary>Where it ends: the position after its last character.</summary>
    public int End => Start + Length;

    /// <summary>The part as a range of the text.</summary>
    public Range Range => Start..End;

    /// <summary>The role of a section; <see langword="null"/> for any other part.</summary>
    public SectionRole? Role => Kind == SummaryPartKind.Section ? (SectionRole)_role : null;

    /// <summary>Whether the role was told from what the section says, and not written.</summary>
    public bool Inferred => _inferred;

    /// <summary>How sure the role is, from 0 to 1 in steps of a thousandth; 1 for everything that is written.</summary>
    public double Confidence => _confidence / (double)Thousand;

    /// <inheritdoc/>
    public bool Equals(SummaryPart other) =>
        _kind == other._kind && Start == other.Start && Length == other.Length && _role == other._role && _inferred == other._inferred
        && _confidence == other._confidence;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SummaryPart other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_kind, Start, Length, _role);

    /// <summary>Whether two parts are the same.</summary>
    public static bool operator ==(SummaryPart left, SummaryPart right) => left.Equals(right);

    /// <summary>Whether two parts differ.</summary>
    public static bool operator !=(SummaryPart left, SummaryPart right) => !left.Equals(right);

    /// <summary>Kind and range, such as <c>Label 0..2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Start}..{End}");
}
