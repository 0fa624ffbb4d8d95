using System.Text.Json;
using DigestParsing.Summaries;

namespace DigestParsing.Json;

/// <summary>A section as JSON gives it: values without positions.</summary>
internal readonly record struct WrittenSection(SectionRole Role, string? Label, string? Heading, string Text, bool Inferred);

/// <summary>A summary as JSON gives it, on the way to its structure.</summary>
internal sealed class WrittenSummary
{
    public string? Text { get; set; }

    public SummaryStyle? Style { get; set; }

    public string? Preamble { get; set; }

    public List<WrittenSection> Sections { get; } = [];

    public List<string> Points { get; } = [];

    public List<string> Questions { get; } = [];

    public PaperSummary ToSummary()
    {
        var text = Text ?? "";
        if (Style is null && Preamble is null && Sections.Count == 0 && Points.Count == 0 && Questions.Count == 0)
        {
            return text.Length == 0 ? PaperSummary.Empty : new PaperSummary(text);
        }

        // Mostly it was written from the structure that is found here, too, and then every position is exact.
        var extracted = SummaryExtractor.Default.Extract(text);
        return new PaperSummary(Matches(extracted) ? extracted : Locate(text));
    }

    private bool Matches(SummaryStructure structure)
    {
        int section = 0, point = 0, question = 0;
        ReadOnlySpan<char> preamble = default;
        var parts = structure.PartSpan;
        for (var i = 0; i < parts.Length; i++)
        {
            var slice = structure.Slice(parts[i]);
            switch (parts[i].Kind)
            {
                case SummaryPartKind.Preamble:
                    preamble = slice;
                    break;
                case SummaryPartKind.Section
                    when section == Sections.Count || Sections[section].Role != parts[i].Role || Sections[section].Inferred != parts[i].Inferred
                        || !slice.SequenceEqual(Sections[section].Text) || !structure.LabelOf(i).SequenceEqual(Sections[section].Label)
                        || !structure.HeadingOf(i).SequenceEqual(Sections[section].Heading):
                case SummaryPartKind.Point when point == Points.Count || !slice.SequenceEqual(Points[point]):
                case SummaryPartKind.Question when question == Questions.Count || !slice.SequenceEqual(Questions[question]):
                    return false;
                case SummaryPartKind.Section:
                    section++;
                    break;
                case SummaryPartKind.Point:
                    point++;
                    break;
                case SummaryPartKind.Question:
                    question++;
                    break;
            }
        }

        return structure.Style == (Style ?? SummaryStyle.Prose) && preamble.SequenceEqual(Preamble)
            && section == Sections.Count && point == Points.Count && question == Questions.Count;
    }

    // Every value stands in the text, after the one before it in its own list; what lies between two values is what introduces the second.
    private SummaryStructure Locate(string text)
    {
        var parts = new List<SummaryPart>();
        var start = 0;
        if (!string.IsNullOrEmpty(Preamble))
        {
            start = Find(text, Preamble, 0, "preamble");
            parts.Add(new SummaryPart(SummaryPartKind.Preamble, start, Preamble.Length));
            start += Preamble.Length;
        }

        var position = start;
        foreach (var section in Sections)
        {
            position = AddNamed(text, section.Label, SummaryPartKind.Label, position, parts);
            position = AddNamed(text, section.Heading, SummaryPartKind.Heading, position, parts);
            var found = Find(text, section.Text, position, "section");
            parts.Add(section.Inferred
                ? SummaryPart.InferredSection(section.Role, found, section.Text.Length, 1)
                : SummaryPart.Section(section.Role, found, section.Text.Length));
            position = found + section.Text.Length;
        }

        AddAll(text, Points, SummaryPartKind.Point, start, parts);
        AddAll(text, Questions, SummaryPartKind.Question, start, parts);
        parts.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));
        try
        {
            return new SummaryStructure(text, Style ?? SummaryStyle.Prose, AddIntroductions(text, parts).ToArray());
        }
        catch (ArgumentException exception)
        {
            throw new JsonException("The parts of a summary overlap in its text; they were expected to follow each other.", exception);
        }
    }

    private static int AddNamed(string text, string? value, SummaryPartKind kind, int position, List<SummaryPart> parts)
    {
        if (string.IsNullOrEmpty(value))
        {
            return position;
        }

        var found = Find(text, value, position, kind == SummaryPartKind.Label ? "label" : "heading");
        parts.Add(new SummaryPart(kind, found, value.Length));
        return found + value.Length;
    }

    private static void AddAll(string text, List<string> values, SummaryPartKind kind, int position, List<SummaryPart> parts)
    {
        foreach (var value in values)
        {
            var found = Find(text, value, position, kind == SummaryPartKind.Point ? "point" : "question");
            parts.Add(new SummaryPart(kind, found, value.Length));
            position = found + value.Length;
        }
    }

    private static int Find(string text, string value, int position, string what) =>
        text.IndexOf(value, position, StringComparison.Ordinal) is >= 0 and var found
            ? found
            : throw new JsonException($"A {what} of a summary, '{value}', was not found in its text after position {position}.");

    // Emphasis, colons and markers have no value of their own in JSON: signs without a letter or digit after a label or heading belong to
    // it, and what stands in front of a point or question is its marker, or the heading over the questions.
    private static List<SummaryPart> AddIntroductions(string text, List<SummaryPart> parts)
    {
        var complete = new List<SummaryPart>(parts.Count * 2);
        var position = 0;
        var questions = false;
        foreach (var part in parts)
        {
            var gap = text.AsSpan(position, Math.Max(0, part.Start - position));
            var start = position + gap.Length - gap.TrimStart().Length;
            gap = gap.Trim();
            if (!gap.IsEmpty)
            {
                AddIntroduction(new Range(start, start + gap.Length), SummaryDecoration.IsWordless(gap), part.Kind, ref questions, complete);
            }

            questions |= part.Kind == SummaryPartKind.Question;
            complete.Add(part);
            position = Math.Max(position, part.End);
        }

        return complete;
    }

    private static void AddIntroduction(Range gap, bool wordless, SummaryPartKind before, ref bool questions, List<SummaryPart> complete)
    {
        var (start, end) = (gap.Start.Value, gap.End.Value);
        if (before == SummaryPartKind.Question)
        {
            complete.Add(new SummaryPart(questions ? SummaryPartKind.Marker : SummaryPartKind.QuestionHeading, start, end - start));
        }
        else if (before == SummaryPartKind.Point && (wordless || end - start <= 4))
        {
            complete.Add(new SummaryPart(SummaryPartKind.Marker, start, end - start));
        }
        else if (wordless && complete is [.., { Kind: SummaryPartKind.Label or SummaryPartKind.Heading } last])
        {
            complete[^1] = new SummaryPart(last.Kind, last.Start, end - last.Start);
        }
        else if (wordless && before == SummaryPartKind.Label)
        {
            complete.Add(new SummaryPart(SummaryPartKind.Label, start, end - start));
        }
    }
}
