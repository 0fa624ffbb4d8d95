using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DigestParsing.Summaries;

/// <summary>How the text of one summary is divided: its style, and its parts in the order of the text. Immutable.</summary>
public sealed class SummaryStructure
{
    private readonly SummaryPart[] _parts;
    private SummarySection[]? _sections;
    private SummaryPoint[]? _points;
    private FollowUpQuestion[]? _questions;

    /// <summary>Creates a structure from parts in the order of the text.</summary>
    /// <param name="text">The text that is divided.</param>
    /// <param name="style">Its style.</param>
    /// <param name="parts">
    /// The parts. They need not cover the text: what lies between them, white space apart, becomes <see cref="SummaryPartKind.Prose"/>,
    /// so nothing is lost.
    /// </param>
    /// <exception cref="ArgumentException">A part reaches beyond the text, or starts before the one in front of it ends.</exception>
    public SummaryStructure(string text, SummaryStyle style, ReadOnlySpan<SummaryPart> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Style = style;
        _parts = Complete(text, parts);
    }

    // The extractor's own parts are known to be in order and complete.
    private SummaryStructure(string text, SummaryStyle style, SummaryPart[] parts)
    {
        Text = text;
        Style = style;
        _parts = parts;
    }

    /// <summary>The text that is divided.</summary>
    public string Text { get; }

    /// <summary>How it is divided.</summary>
    public SummaryStyle Style { get; }

    /// <summary>
    /// The parts in the order of the text. Every character that is not white space lies in exactly one of them.
    /// </summary>
    public ImmutableArray<SummaryPart> Parts => ImmutableCollectionsMarshal.AsImmutableArray(_parts);

    internal ReadOnlySpan<SummaryPart> PartSpan => _parts;

    // Two threads may both build a list; the lists are equal, and the first to be published stays.
    internal IReadOnlyList<SummarySection> Sections =>
        Volatile.Read(ref _sections) ?? Publish(ref _sections, Build(SummaryPartKind.Section, static (structure, part) => new SummarySection(structure, part)));

    internal IReadOnlyList<SummaryPoint> Points =>
        Volatile.Read(ref _points) ?? Publish(ref _points, Build(SummaryPartKind.Point, static (structure, part) => new SummaryPoint(structure, part)));

    internal IReadOnlyList<FollowUpQuestion> Questions =>
        Volatile.Read(ref _questions) ?? Publish(ref _questions, Build(SummaryPartKind.Question, static (structure, part) => new FollowUpQuestion(structure, part)));

    internal static SummaryStructure FromCompleteParts(string text, SummaryStyle style, SummaryPart[] parts) => new(text, style, parts);

    internal ReadOnlySpan<char> Slice(int part) => Slice(_parts[part]);

    internal ReadOnlySpan<char> Slice(SummaryPart part) => Text.AsSpan(part.Start, part.Length);

    internal bool TryGetPreamble(out SummaryPart preamble)
    {
        foreach (var part in _parts)
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
        FindBefore(section, SummaryPartKind.Label) is >= 0 and var i ? SummaryDecoration.TrimLabel(Slice(i)) : default;

    internal ReadOnlySpan<char> HeadingOf(int section) =>
        FindBefore(section, SummaryPartKind.Heading) is >= 0 and var i ? SummaryDecoration.TrimHeading(Slice(i)) : default;

    /// <summary>The part of a kind that stands directly before another, or before its heading; -1 when there is none.</summary>
    internal int FindBefore(int part, SummaryPartKind kind)
    {
        for (var i = part - 1; i >= 0; i--)
        {
            var found = _parts[i].Kind;
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

    private static T Publish<T>(ref T? field, T value)
        where T : class =>
        Interlocked.CompareExchange(ref field, value, null) ?? value;

    private T[] Build<T>(SummaryPartKind kind, Func<SummaryStructure, int, T> create)
    {
        var count = Count(kind);
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        for (int part = 0, next = 0; next < count; part++)
        {
            if (_parts[part].Kind == kind)
            {
                items[next++] = create(this, part);
            }
        }

        return items;
    }

    private int Count(SummaryPartKind kind)
    {
        var count = 0;
        foreach (var part in _parts)
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
