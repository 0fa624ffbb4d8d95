using System.Buffers;

namespace DigestParsing.Summaries;

/// <content>Labelled and named sections.</content>
internal ref partial struct SummaryReader
{
    private static readonly SectionRole[] Positions =
        [SectionRole.Overview, SectionRole.Objective, SectionRole.Methodology, SectionRole.Results, SectionRole.Implication];

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");

    // Collects the headings that are known by name, up to the heading over the follow-up questions. Answers where that one starts.
    private int ScanHeadings(int start, int end, out SummaryHeading questions)
    {
        var position = start;
        while (_text[position..end].IndexOfAny(HeadingSigns) is >= 0 and var hit)
        {
            var sign = position + hit;
            position = sign + 1;
            SummaryHeading heading;
            if (_text[sign] == '*')
            {
                _hasEmphasis = true;
                if (position == end || _text[position] != '*' || !TryReadBold(start, sign, end, out heading))
                {
                    continue;
                }
            }
            else if (!SummaryHeading.TryReadBefore(_text, start, sign, _names, out heading) && !TryReadQuestionSentence(start, sign, end, out heading))
            {
                continue;
            }

            // The "4." of "beyond Figure 4. Follow-up questions:" is no label: no sentence begins with it.
            var from = FindLabelBefore(start, heading.Start);
            from = Sentences.MayStartAt(_text, start, from) ? from : BackOverEmphasis(start, heading.Start);
            if (!(Sentences.MayStartAt(_text, start, from) || (heading.IsEmphasized && FollowsColon(start, from))))
            {
                continue;
            }

            if (heading.Kind == HeadingKind.Section)
            {
                _headings.Add(heading);
                position = heading.End;
            }
            else if (IsOverQuestions(heading, end))
            {
                questions = heading with { Start = from };
                return from;
            }
        }

        questions = default;
        return end;
    }

    private readonly bool TryReadBold(int start, int sign, int end, out SummaryHeading heading)
    {
        // The label may be inside the emphasis: "**3. Follow-up questions:**".
        if (SummaryHeading.TryReadEmphasized(_text, sign, sign + 2, end, _names, out heading) && heading.Kind != HeadingKind.Unknown)
        {
            return true;
        }

        var words = SkipLabel(sign + 2, Math.Min(end, sign + 12));
        return words > sign + 2 && SummaryHeading.TryReadEmphasized(_text, words, words, end, _names, out heading)
            && heading.Kind != HeadingKind.Unknown;
    }

    // Passes "3." or "iv)", whatever its place in a sequence.
    private readonly int SkipLabel(int position, int limit)
    {
        var start = position;
        while (position < limit && (char.IsAsciiLetterOrDigit(_text[position]) || _text[position] == '('))
        {
            position++;
        }

        return position > start && position < limit && _text[position] is ')' or '.' ? SkipSpace(position + 1, limit) : start;
    }

    // "6. **Follow-up questions:**", "ii) Key methodology:": the label belongs to the heading.
    private readonly int FindLabelBefore(int floor, int start)
    {
        var position = SkipSpaceBack(floor, start);
        while (position > floor && position > start - 16 && SummaryDecoration.IsEmphasis(_text[position - 1]))
        {
            position--;
        }

        if (position == floor || _text[position - 1] is not (')' or '.'))
        {
            return position < start && position > floor && SummaryDecoration.IsEmphasis(_text[start - 1]) ? BackOverEmphasis(floor, start) : start;
        }

        var token = position - 1;
        while (token > floor && position - token <= 6 && char.IsAsciiLetterOrDigit(_text[token - 1]))
        {
            token--;
        }

        if (token == position - 1 || position - token > 6 || !IsOrdinal(_text[token..(position - 1)]))
        {
            return BackOverEmphasis(floor, start);
        }

        token -= token > floor && _text[token - 1] == '(' ? 1 : 0;
        return BackOverEmphasis(floor, token);
    }

    // "3", "c", "iv"; not the last word of a sentence.
    private static bool IsOrdinal(ReadOnlySpan<char> token) =>
        token.Length == 1 || !token.ContainsAnyExceptInRange('0', '9') || !token.ContainsAnyExcept(RomanDigits);

    private readonly int BackOverEmphasis(int floor, int position)
    {
        while (position > floor && SummaryDecoration.IsEmphasis(_text[position - 1]))
        {
            position--;
        }

        return position;
    }

    private readonly bool FollowsColon(int floor, int position) =>
        SkipSpaceBack(floor, position) is var before && before > floor && before < position && _text[before - 1] is ':' or '：';

    private bool TryFindLabelAfterLead(int start, int end, out SummaryLabel label)
    {
        var window = _text[..Math.Min(end, start + MaxLeadLength)];
        var best = int.MaxValue;
        label = default;
        foreach (var needle in (ReadOnlySpan<string>)["a)", "i)"])
        {
            var position = start;
            while (window[position..].IndexOf(needle) is >= 0 and var hit && position + hit < best)
            {
                var token = position + hit;
                position = token + 2;
                token -= token > start && _text[token - 1] == '(' ? 1 : 0;
                var from = BackOverEmphasis(start, token);
                if (MayFollowLead(start, from) && SummaryLabel.TryReadFirst(_text, from, end, out var found))
                {
                    best = found.Start;
                    label = found;
                    break;
                }
            }
        }

        // Numbers count only with a heading, and that has been found.
        if (_headings.Count > 0 && FindLabelBefore(start, _headings[0].Start) is var before && before < _headings[0].Start && before < best
            && MayFollowLead(start, before) && SummaryLabel.TryReadFirst(_text, before, end, out var numbered))
        {
            best = before;
            label = numbered;
        }

        return best != int.MaxValue;
    }

    // "Here the parts are named: i) …" is prose unless it announces a summary; "… by hand. i) …" has a lead.
    private readonly bool MayFollowLead(int start, int label) =>
        label > start
        && (Sentences.MayStartAt(_text, start, label) || (FollowsColon(start, label) && SummaryPreamble.Announces(_text[start..label])));

    private bool TryReadLabelled(int start, SummaryLabel first, int end)
    {
        _labels.Truncate(0);
        _labels.Add(first);
        for (var label = first; label.TryFindNext(_text, label.End, end, _names, true, out var next); label = next)
        {
            _labels.Add(next);
        }

        if (!AreLabelsOfSections(start, first, end))
        {
            return false;
        }

        AddLead(start, first.Start);
        var hasLead = _parts.Count > 0 && _parts[_parts.Count - 1].Kind is SummaryPartKind.Section or SummaryPartKind.Prose;
        var offset = first.Style == SummaryStyle.Lettered || (hasLead && _labels.Count == 4) ? 1 : 0;
        for (int i = 0, heading = 0; i < _labels.Count; i++)
        {
            var next = i + 1 < _labels.Count ? _labels[i + 1].Start : end;
            var role = i + offset < Positions.Length ? Positions[i + offset] : SectionRole.Note;
            AddLabelledSection(_labels[i], role, next, ref heading);
        }

        return true;
    }

    private readonly bool AreLabelsOfSections(int start, in SummaryLabel first, int end)
    {
        var headed = SummaryHeading.IsAt(_text, first.End, end, first.OpensEmphasis, _names);
        var count = _labels.Count;
        headed |= count > 1 && SummaryHeading.IsAt(_text, _labels[1].End, end, _labels[1].OpensEmphasis, _names);
        if (headed)
        {
            return true;
        }

        if (start == first.Start)
        {
            return first.Style == SummaryStyle.Numbered ? count > 2 : count > 1 || (first.LabelShape.Close == ')' && !first.LabelShape.Upper);
        }

        return first.Style != SummaryStyle.Numbered && count > 2
            && (FollowsColon(start, first.Start) || Sentences.HasAtMost(MaxLeadSentences, _text[start..first.Start]));
    }

    private void AddLabelledSection(in SummaryLabel label, SectionRole role, int end, ref int heading)
    {
        Add(SummaryPartKind.Label, label.Start, label.End);
        var position = label.End;
        if (SummaryHeading.TryReadAt(_text, position, end, label.OpensEmphasis, _names, out var own))
        {
            Add(SummaryPartKind.Heading, own.Start, own.End);
            position = own.End;
            role = own.Kind == HeadingKind.Section ? own.Role : role;
        }

        // A bold heading further on begins a section without a label: "**Limitations:** …" after the last one.
        for (; heading < _headings.Count && _headings[heading].Start < end; heading++)
        {
            var further = _headings[heading];
            if (!further.IsEmphasized || further.Start <= position)
            {
                continue;
            }

            AddSection(role, position, further.Start);
            Add(SummaryPartKind.Heading, further.Start, further.End);
            (role, position) = (further.Role, further.End);
        }

        AddSection(role, position, end);
    }

    private bool TryReadNamed(int start, int end)
    {
        if (_headings.Count == 0 || (_headings.Count == 1 && _headings[0].Start != start))
        {
            return false;
        }

        AddLead(start, _headings[0].Start);
        for (var i = 0; i < _headings.Count; i++)
        {
            var heading = _headings[i];
            Add(SummaryPartKind.Heading, heading.Start, heading.End);
            AddSection(heading.Role, heading.End, i + 1 < _headings.Count ? _headings[i + 1].Start : end);
        }

        return true;
    }
}
