using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using DigestParsing.Json;
using DigestParsing.Summaries.Inference;

namespace DigestParsing.Summaries;

/// <summary>
/// How the text of one summary is divided: its style, and its parts in the order of the text. Immutable. In JSON, the same as its summary.
/// </summary>
[JsonConverter(typeof(SummaryPartsJsonConverter))]
public sealed class SummaryStructure
{
    private readonly SummaryPart[] _written;
    private SummaryPart[]? _parts;
    private InferredSentence[]? _pointRoles;
    private int[]? _sections;
    private int[]? _points;
    private int[]? _questions;

    /// <summary>Creates a structure from parts in the order of the text.</summary>
    /// <param name="text">The text that is divided.</param>
    /// <param name="style">Its style.</param>
    /// <param name="parts">
    /// The parts. They need not cover the text: what lies between them, white space apart, becomes <see cref="SummaryPartKind.Prose"/>,
    /// so nothing is lost.
    /// </param>
    /// <exception cref="ArgumentException">A part reaches beyond the text, or starts before the one in front of it ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="style"/> is no style.</exception>
    public SummaryStructure(string text, SummaryStyle style, ReadOnlySpan<SummaryPart> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Enum.IsDefined(style))
        {
            throw new ArgumentOutOfRangeException(nameof(style), style, "A style of summaries was expected.");
        }

        Text = text;
        Style = style;
        _written = _parts = Complete(text, parts);
    }

    // The extractor's own parts are known to be in order and complete.
    private SummaryStructure(string text, SummaryStyle style, SummaryPart[] parts, bool infersRoles)
    {
        Text = text;
        Style = style;
        InfersRoles = infersRoles;
        _written = parts;

        // Only prose gets sections from what its sentences say; written and inferred ones are never mixed.
        _parts = infersRoles && style == SummaryStyle.Prose ? null : parts;
    }

    /// <summary>The text that is divided.</summary>
    public string Text { get; }

    /// <summary>How it is divided.</summary>
    public SummaryStyle Style { get; }

    /// <summary>
    /// The parts in the order of the text. Every character that is not white space lies in exactly one of them.
    /// </summary>
    /// <remarks>In prose whose roles are inferred, the inferred sections take the place of the <see cref="SummaryPartKind.Prose"/>.</remarks>
    public ImmutableArray<SummaryPart> Parts => ImmutableCollectionsMarshal.AsImmutableArray(AllParts);

    /// <summary>Whether roles are inferred for what carries no label.</summary>
    internal bool InfersRoles { get; }

    /// <summary>The parts, inferred sections among them; inferring is put off until it is asked for.</summary>
    internal ReadOnlySpan<SummaryPart> PartSpan => AllParts;

    /// <summary>The parts that the text itself sets apart; never inferred.</summary>
    internal ReadOnlySpan<SummaryPart> WrittenSpan => _written;

    private SummaryPart[] AllParts => Volatile.Read(ref _parts) ?? Infer();

    internal static SummaryStructure FromCompleteParts(string text, SummaryStyle style, SummaryPart[] parts, bool infersRoles) =>
        new(text, style, parts, infersRoles);

    /// <summary>The role of the point that is a written part, and how sure it is; <see langword="null"/> when roles are not inferred.</summary>
    internal InferredSentence? RoleOfPoint(int part)
    {
        if (!InfersRoles)
        {
            return null;
        }

        var roles = Volatile.Read(ref _pointRoles) ?? Publish(ref _pointRoles, InferPoints());
        return roles[Count(_written.AsSpan(0, part), SummaryPartKind.Point)];
    }

    /// <summary>The parts that those of a kind are among: with what is inferred for sections, as written for all others.</summary>
    internal SummaryPart[] PartsWith(SummaryPartKind kind) => kind == SummaryPartKind.Section ? AllParts : _written;

    /// <summary>Where the sections, points or questions stand in <see cref="PartsWith"/>; found when it is first asked for.</summary>
    internal ReadOnlySpan<int> FindParts(SummaryPartKind kind)
    {
        ref var found = ref kind == SummaryPartKind.Section ? ref _sections : ref kind == SummaryPartKind.Point ? ref _points : ref _questions;
        return Volatile.Read(ref found) ?? Publish(ref found, Find(PartsWith(kind), kind));
    }

    internal ReadOnlySpan<char> Slice(SummaryPart part) => Text.AsSpan(part.Start, part.Length);

    internal bool TryGetPreamble(out SummaryPart preamble)
    {
        foreach (var part in _written)
        {
            if (part.Kind == SummaryPartKind.Preamble)
            {
                preamble = part;
                return true;
            }
        }

        preamble = default;
        return false;
    }

    internal ReadOnlySpan<char> LabelOf(int section) =>
        FindBefore(PartSpan, section, SummaryPartKind.Label) is >= 0 and var i ? SummaryDecoration.TrimLabel(Slice(PartSpan[i])) : default;

    internal ReadOnlySpan<char> HeadingOf(int section) =>
        FindBefore(PartSpan, section, SummaryPartKind.Heading) is >= 0 and var i ? SummaryDecoration.TrimHeading(Slice(PartSpan[i])) : default;

    /// <summary>The part of a kind that stands directly before another, or before its heading; -1 when there is none.</summary>
    internal static int FindBefore(ReadOnlySpan<SummaryPart> parts, int part, SummaryPartKind kind)
    {
        for (var i = part - 1; i >= 0; i--)
        {
            var found = parts[i].Kind;
            if (found == kind)
            {
                return i;
            }

            if (found != SummaryPartKind.Heading)
            {
                break;
            }
        }

        return -1;
    }

    // Two threads may both make something; it is equal, and the first to be published stays.
    private static T Publish<T>(ref T? field, T value)
        where T : class =>
        Interlocked.CompareExchange(ref field, value, null) ?? value;

    // Sections in place of the prose: each run of sentences with one role is one.
    private SummaryPart[] Infer()
    {
        var parts = new List<SummaryPart>(_written.Length + 8);
        foreach (var part in _written)
        {
            if (part.Kind != SummaryPartKind.Prose)
            {
                parts.Add(part);
                continue;
            }

            foreach (var section in InferredRoles.Join(RoleInference.Infer(Slice(part))))
            {
                parts.Add(SummaryPart.InferredSection(section.Role, part.Start + section.Start, section.Length, section.Confidence));
            }
        }

        return Publish(ref _parts, parts.ToArray());
    }

    private InferredSentence[] InferPoints()
    {
        var ranges = new Range[Count(_written, SummaryPartKind.Point)];
        var next = 0;
        foreach (var part in _written)
        {
            if (part.Kind == SummaryPartKind.Point)
            {
                ranges[next++] = part.Range;
            }
        }

        return RoleInference.Infer(Text, ranges);
    }

    private static int[] Find(ReadOnlySpan<SummaryPart> parts, SummaryPartKind kind)
    {
        var count = Count(parts, kind);
        if (count == 0)
        {
            return [];
        }

        var found = new int[count];
        for (int part = 0, next = 0; next < count; part++)
        {
            if (parts[part].Kind == kind)
            {
                found[next++] = part;
            }
        }

        return found;
    }

    private static int Count(ReadOnlySpan<SummaryPart> parts, SummaryPartKind kind)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count += part.Kind == kind ? 1 : 0;
        }

        return count;
    }

    private static SummaryPart[] Complete(string text, ReadOnlySpan<SummaryPart> parts)
    {
        var complete = new List<SummaryPart>(parts.Length + 1);
        var position = 0;
        foreach (var part in parts)
        {
            if (part.Start < position || part.Start > text.Length || part.Length > text.Length - part.Start)
            {
                throw new ArgumentException(
                    $"The part {part} starts before {position}, where the one in front of it ends, or reaches beyond the text, which is {text.Length} long.",
                    nameof(parts));
            }

            AddProse(text, position, part.Start, complete);
            complete.Add(part);
            position = part.End;
        }

        AddProse(text, position, text.Length, complete);
        return complete.ToArray();
    }

    private static void AddProse(string text, int start, int end, List<SummaryPart> parts)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            parts.Add(new SummaryPart(SummaryPartKind.Prose, start, end - start));
        }
    }
}
