namespace DigestParsing.Summaries;

/// <content>Points and follow-up questions.</content>
internal ref partial struct SummaryReader
{
    private const int MaxQuestionSentence = 200;

    // How a sentence begins that asks for questions: "Here are some follow-up questions …:". "The model asks follow-up questions: …" does not.
    private static readonly string[] QuestionOpeners =
        ["here", "below", "some", "possible", "potential", "suggested", "following", "follow", "two", "three", "four", "five", "relevant", "additional", "further"];

    private bool TryReadPointsAfterLead(int start, int end)
    {
        var found = default(SummaryMarker);
        foreach (var sign in (ReadOnlySpan<char>)['-', '•', '*'])
        {
            if (sign == '*' && !_hasEmphasis)
            {
                continue;
            }

            var seed = new SummaryMarker(start, start, sign, false, false, false);
            _nextSign = 0;
            if (seed.TryFindNext(_text, _signs.Marks, ref _nextSign, start, end, !_hasLines, out var marker) && (found.End == 0 || marker.Start < found.Start))
            {
                found = marker;
            }

            if (_hasEmphasis && (seed with { IsEmphasized = true }).TryFindNext(_text, _signs.Marks, ref _nextSign, start, end, !_hasLines, out marker)
                && (found.End == 0 || marker.Start < found.Start))
            {
                found = marker;
            }
        }

        if (found.End == 0)
        {
            return false;
        }

        // One marker makes no list.
        var before = _parts.Count;
        AddLead(start, found.Start);
        if (ReadPoints(found, end, SummaryPartKind.Point) > 1)
        {
            return true;
        }

        _parts.Truncate(before);
        return false;
    }

    private int ReadPoints(SummaryMarker marker, int end, SummaryPartKind kind)
    {
        var count = 0;
        var more = true;
        _nextSign = 0;
        while (more)
        {
            var start = SkipSpace(marker.End, end);
            more = marker.TryFindNext(_text, _signs.Marks, ref _nextSign, marker.End, end, !_hasLines, out var next);
            var stop = SkipSpaceBack(start, more ? next.Start : end);
            if (start < stop || !more)
            {
                Add(SummaryPartKind.Marker, marker.Start, marker.End);
                count += AddItem(kind, start, stop, marker.OpensEmphasis) ? 1 : 0;
            }
            else
            {
                // Two markers in a row mark one point.
                next = next with { Start = marker.Start };
            }

            marker = next;
        }

        return count;
    }

    // The emphasis that a marker opens and its item closes is part of neither: "**- All of it is bold.**"
    private bool AddItem(SummaryPartKind kind, int start, int end, bool inEmphasis)
    {
        var stop = inEmphasis && _text[start..end].EndsWith("**") ? SkipSpaceBack(start, end - 2) : end;
        Add(kind, start, stop);
        Add(SummaryPartKind.Marker, SkipSpace(stop, end), end);
        return start < stop;
    }

    // "Here are some follow-up questions that a practitioner may ask: 1. …"
    private bool TryReadQuestionSentence(int floor, int colon, int end, out SummaryHeading heading)
    {
        heading = default;
        var items = SkipSpace(colon + 1, end);
        if (items >= end || !(_text[items] is '1' or 'Q' or '(' or '-' or '*' or '•'))
        {
            return false;
        }

        var from = Math.Max(floor, colon - MaxQuestionSentence);
        var before = _text[from..colon];
        var stop = before.LastIndexOfAny(".!?\n");
        if (stop < 0 && from > floor)
        {
            return false;
        }

        var start = SkipSpace(from + stop + 1, colon);
        var sentence = _text[start..colon].TrimStart('*');
        start = colon - sentence.Length;
        if (!sentence.Contains("follow", StringComparison.OrdinalIgnoreCase) || !sentence.Contains("question", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var opener in QuestionOpeners)
        {
            if (sentence.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                heading = new SummaryHeading(start, colon + 1, HeadingKind.Questions, default, false);
                return Asks(items);
            }
        }

        return false;
    }

    // A heading alone does not make questions: numbers or markers must follow it, or at least something that asks.
    private bool IsOverQuestions(in SummaryHeading heading, int end)
    {
        var items = SkipSpace(heading.End, end);
        return items < end
            && (SummaryLabel.TryReadFirst(_text, items, end, out _) || SummaryMarker.TryReadFirst(_text, items, end, out _) || Asks(items));
    }

    // Whether anything asks after a position. Asked for every heading in question, so the text is searched once.
    private bool Asks(int position)
    {
        _lastQuestionMark ??= _text.LastIndexOf('?');
        return _lastQuestionMark >= position;
    }

    private void ReadQuestions(in SummaryHeading heading, int end)
    {
        Add(SummaryPartKind.QuestionHeading, heading.Start, heading.End);
        var start = SkipSpace(heading.End, end);
        if (SummaryLabel.TryReadFirst(_text, start, end, out var label))
        {
            ReadNumberedQuestions(label, end);
        }
        else if (SummaryMarker.TryReadFirst(_text, start, end, out var marker))
        {
            ReadPoints(marker, end, SummaryPartKind.Question);
        }
        else
        {
            ReadBareQuestions(start, end);
        }
    }

    private void ReadNumberedQuestions(SummaryLabel label, int end)
    {
        var more = true;
        _nextSign = 0;
        while (more)
        {
            more = label.TryFindNext(_text, _signs, ref _nextSign, label.End, end, _names, false, out var next);
            var start = SkipSpace(label.End, end);
            Add(SummaryPartKind.Marker, label.Start, label.End);
            AddItem(SummaryPartKind.Question, start, SkipSpaceBack(start, more ? next.Start : end), label.OpensEmphasis);
            label = next;
        }
    }

    // Without numbers a question ends with its question mark; what follows the last one explains it.
    private void ReadBareQuestions(int start, int end)
    {
        while (start < end)
        {
            var stop = start;
            do
            {
                var mark = _text[stop..end].IndexOf('?');
                stop = mark < 0 ? end : stop + mark + 1;
                while (stop < end && _text[stop] is '"' or '”' or ')' or '*' or '?')
                {
                    stop++;
                }
            }
            while (stop < end && !char.IsWhiteSpace(_text[stop]));

            stop = _text[stop..end].Contains('?') ? stop : end;
            Add(SummaryPartKind.Question, start, stop);
            start = SkipSpace(stop, end);
        }
    }
}
