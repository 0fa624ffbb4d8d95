namespace DigestParsing.Summaries;

/// <summary>Divides the text of one summary into parts. Forward-only and linear: no character is looked at more than a few times.</summary>
internal ref partial struct SummaryReader
{
    // A lead is a sentence or two. Labels after more than that are an enumeration inside prose.
    private const int MaxLeadLength = 1000;
    private const int MaxLeadSentences = 2;

    private readonly ReadOnlySpan<char> _text;
    private readonly SummaryNames _names;
    private SpanList<SummaryPart> _parts;
    private SpanList<SummaryLabel> _labels;
    private SpanList<SummaryHeading> _headings;

    // Where the signs stand, and the first of them that a search for the next label or marker has to look at.
    private SummarySigns _signs;
    private int _nextSign;
    private int _nextHeadingSign;
    private int _nextMark;

    private bool _hasEmphasis;
    private bool _hasLines;
    private int _labelAfterLead = -1;
    private int? _lastQuestionMark;

    public SummaryReader(
        ReadOnlySpan<char> text,
        SummaryNames names,
        Span<SummaryPart> parts,
        Span<SummaryLabel> labels,
        Span<SummaryHeading> headings,
        SummarySigns signs)
    {
        _text = text;
        _names = names;
        _parts = new SpanList<SummaryPart>(parts);
        _labels = new SpanList<SummaryLabel>(labels);
        _headings = new SpanList<SummaryHeading>(headings);
        _signs = signs;
    }

    /// <summary>Reads the parts; to be called once.</summary>
    public SummaryStyle Read(out SummaryPart[] parts)
    {
        var start = SkipSpace(0, _text.Length);
        if (start == _text.Length)
        {
            parts = [];
            return SummaryStyle.Prose;
        }

        var end = SkipSpaceBack(start, _text.Length);
        if (SummaryPreamble.TryRead(_text, start, end, _names, out var announced) && announced < end)
        {
            Add(SummaryPartKind.Preamble, start, announced);
            start = SkipSpace(announced, end);
        }

        _signs.Find(_text, start, end);
        var bodyEnd = Scan(start, end, out var questions);
        NoteLabelAfterLead(start, bodyEnd, end);
        var style = start < bodyEnd ? ReadBody(start, SkipSpaceBack(start, bodyEnd)) : SummaryStyle.Prose;
        if (bodyEnd < end)
        {
            ReadQuestions(questions, end);
        }

        parts = _parts.ToArray();
        return style;
    }

    public void Dispose()
    {
        _parts.Dispose();
        _labels.Dispose();
        _headings.Dispose();
        _signs.Dispose();
    }

    private SummaryStyle ReadBody(int start, int end)
    {
        start = ReadListHeading(start, end);
        if (SummaryLabel.TryReadFirst(_text, start, end, out var label) && label.LabelShape.Prefix == '\0' && TryReadLabelled(start, label, end))
        {
            return label.Style;
        }

        if (SummaryMarker.TryReadFirst(_text, start, end, out var marker))
        {
            ReadPoints(marker, end, SummaryPartKind.Point);
            return SummaryStyle.Bulleted;
        }

        if (TryFindLabelAfterLead(start, end, out label) && TryReadLabelled(start, label, end))
        {
            return label.Style;
        }

        if (TryReadNamed(start, end))
        {
            return SummaryStyle.Named;
        }

        if (TryReadPointsAfterLead(start, end))
        {
            return SummaryStyle.Bulleted;
        }

        AddProse(start, end);
        return SummaryStyle.Prose;
    }

    // Sentences that nothing sets apart. The structure puts sections in their place when somebody asks what they say.
    private void AddProse(int start, int end) => Add(SummaryPartKind.Prose, start, end);

    // "**Summary:** i) …", "**Key points:** - …": the heading names the whole list, not its first item.
    private int ReadListHeading(int start, int end)
    {
        if (!_text[start..end].StartsWith("**") || !SummaryHeading.TryReadEmphasized(_text, start, start + 2, end, _names, out var heading))
        {
            return start;
        }

        var next = SkipSpace(heading.End, end);
        if (next >= end || !(SummaryLabel.TryReadFirst(_text, next, end, out _) || SummaryMarker.TryReadFirst(_text, next, end, out _)))
        {
            return start;
        }

        if (_headings.Count > 0 && _headings[0].Start < next)
        {
            _headings.RemoveFirst();
        }

        if (_parts.Count > 0)
        {
            var preamble = _parts[0];
            _parts.Truncate(0);
            Add(SummaryPartKind.Preamble, preamble.Start, heading.End);
        }
        else
        {
            Add(SummaryPartKind.Preamble, start, heading.End);
        }

        return next;
    }

    // What stands before the first label, heading or point: a title or an announcement, a sentence that is the overview, or more prose.
    private void AddLead(int start, int end)
    {
        end = SkipSpaceBack(start, end);
        if (start == end)
        {
            return;
        }

        if (!Sentences.IsComplete(_text[start..end]) && _parts.Count == 0)
        {
            Add(SummaryPartKind.Preamble, start, end);
        }
        else if (Sentences.HasAtMost(MaxLeadSentences, _text[start..end]))
        {
            AddSection(SectionRole.Overview, start, end);
        }
        else
        {
            AddProse(start, end);
        }
    }

    private void AddSection(SectionRole role, int start, int end)
    {
        start = SkipSpace(start, end);
        end = SkipSpaceBack(start, end);
        _parts.Add(SummaryPart.Create(SummaryPartKind.Section, start, end - start, role));
    }

    private void Add(SummaryPartKind kind, int start, int end)
    {
        if (start < end)
        {
            _parts.Add(SummaryPart.Create(kind, start, end - start));
        }
    }

    private readonly int SkipSpace(int position, int limit)
    {
        while (position < limit && char.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        return position;
    }

    private readonly int SkipSpaceBack(int floor, int position)
    {
        while (position > floor && char.IsWhiteSpace(_text[position - 1]))
        {
            position--;
        }

        return position;
    }
}
