using System.Buffers;

namespace DigestParsing.Summaries;

/// <content>Labelled and named sections.</content>
internal ref partial struct SummaryReader
{
    private static readonly SectionRole[] Positions =
        [SectionRole.Overview, SectionRole.Objective, SectionRole.Methodology, SectionRole.Results, SectionRole.Implication];

    private const int MaxLabelLength = 6;

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");

    // Goes over the signs of headings once. Collects those that are known by name, up to the heading over the follow-up questions, and notes
    // what else there is to look for. Answers where the questions start.
    private int Scan(int start, int end, out SummaryHeading questions)
    {
        var position = start;
        foreach (var sign in _signs.Headings)
        {
            if (sign < position)
            {
                continue;
            }

            position = sign + 1;
            SummaryHeading heading;
            switch (_text[sign])
            {
                case '\n':
                    _hasLines = true;
                    continue;
                case '*':
                    _hasEmphasis = true;
                    if (position < end && _text[position] == '*' && TryReadBold(sign, end, out heading))
                    {
                        break;
                    }

                    continue;
                case '：' when !_names.HasAdded:
                    continue;
                default:
                    if (SummaryHeading.TryReadBefore(_text, start, sign, _names, out heading) || TryReadQuestionSentence(start, sign, end, out heading))
                    {
                        break;
                    }

                    continue;
            }

            // The "4." of "beyond Figure 4. Follow-up questions:" is no label: no sentence begins with it.
            var from = FindLabelBefore(start, heading.Start);
            from = Sentences.MayStartAt(_text, start, from) ? from : BackOverEmphasis(start, heading.Start);
            if (!(Sentences.MayStartAt(_text, start, from) || (heading.IsEmphasized && FollowsColon(start, from))))
            {
                continue;
            }

            // Looking back from a colon may lead into the heading before: "**Objective::  **Questions:**".
            if (_headings.Count > 0 && from < _headings[_headings.Count - 1].End)
            {
                continue;
            }

            if (heading.Kind == HeadingKind.Section)
            {
                // What stands in a heading is no label.
                NoteLabelAfterLead(start, sign, end);
                SummarySigns.Advance(_signs.Marks, ref _nextMark, heading.End);
                _headings.Add(heading);
                position = Math.Max(position, heading.End);
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

    // Notes the first "a)" or "i)" before a position that a lead may end at.
    private void NoteLabelAfterLead(int start, int position, int end)
    {
        // What begins with a label or a marker has no lead.
        var mayHaveLead = _names.HasAdded || (char.IsLetter(_text[start]) && _text[Math.Min(start + 1, end - 1)] != ')');
        var marks = _signs.Marks;
        for (; mayHaveLead && _labelAfterLead < 0 && _nextMark < marks.Length && marks[_nextMark] < position; _nextMark++)
        {
            var bracket = marks[_nextMark];
            var token = bracket - 1;
            if (token - start > MaxLeadLength)
            {
                return;
            }

            if (token <= start || _text[token] is not ('a' or 'i') || _text[bracket] != ')')
            {
                continue;
            }

            token -= _text[token - 1] == '(' ? 1 : 0;
            var from = BackOverEmphasis(start, token);
            if (MayFollowLead(start, from) && SummaryLabel.TryReadFirst(_text, from, end, out _))
            {
                _labelAfterLead = from;
            }
        }
    }

    private readonly bool TryReadBold(int sign, int end, out SummaryHeading heading)
    {
        // The label may be inside the emphasis: "**3. Follow-up questions:**".
        if (SummaryHeading.TryReadEmphasized(_text, sign, sign + 2, end, _names, out heading) && heading.Kind != HeadingKind.Unknown)
        {
            return true;
        }

        var words = SkipLabel(sign + 2, Math.Min(end, sign + 4 + MaxLabelLength));
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

    // "6. **Follow-up questions:**", "**ii) Key methodology:**": where the label before a heading starts, or the heading if there is none.
    private readonly int FindLabelBefore(int floor, int heading)
    {
        heading = BackOverEmphasis(floor, heading);
        var end = BackOverEmphasis(floor, SkipSpaceBack(floor, heading));
        var token = end - 1;
        while (token > floor && end - token <= MaxLabelLength && char.IsAsciiLetterOrDigit(_text[token - 1]))
        {
            token--;
        }

        if (token < floor || token == end - 1 || _text[end - 1] is not (')' or '.') || !IsOrdinal(_text[token..(end - 1)]))
        {
            return heading;
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

    private readonly bool TryFindLabelAfterLead(int start, int end, out SummaryLabel label)
    {
        var found = _labelAfterLead;

        // Numbers count only with a heading, and that has been found.
        if (_headings.Count > 0 && FindLabelBefore(start, _headings[0].Start) is var before && before < _headings[0].Start
            && (found < 0 || before < found) && MayFollowLead(start, before))
        {
            found = before;
        }

        label = default;
        return found >= start && SummaryLabel.TryReadFirst(_text, found, end, out label);
    }

    // "Here the parts are named: i) …" is prose unless it announces a summary; "… by hand. i) …" has a lead.
    private readonly bool MayFollowLead(int start, int label) =>
        label > start
        && (Sentences.MayStartAt(_text, start, label) || (FollowsColon(start, label) && SummaryPreamble.Announces(_text[start..label])));

    private bool TryReadLabelled(int start, SummaryLabel first, int end)
    {
        _labels.Truncate(0);
        _labels.Add(first);
        _nextSign = 0;
        for (var label = first; label.TryFindNext(_text, _signs, ref _nextSign, label.End, end, _names, true, out var next); label = next)
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
        var count = _labels.Count;
        var enough = start == first.Start
            ? first.Style == SummaryStyle.Numbered ? count > 2 : count > 1 || (first.LabelShape.Close == ')' && !first.LabelShape.Upper)
            : first.Style != SummaryStyle.Numbered && count > 2
                && (FollowsColon(start, first.Start) || Sentences.HasAtMost(MaxLeadSentences, _text[start..first.Start]));
        return enough
            || SummaryHeading.IsAt(_text, first.End, end, first.OpensEmphasis, _names)
            || (count > 1 && SummaryHeading.IsAt(_text, _labels[1].End, end, _labels[1].OpensEmphasis, _names));
    }

    private void AddLabelledSection(in SummaryLabel label, SectionRole role, int end, ref int heading)
    {
        Add(SummaryPartKind.Label, label.Start, label.End);
        var position = SkipSpace(label.End, end);
        while (heading < _headings.Count && _headings[heading].Start < position)
        {
            heading++;
        }

        // A known heading has been read already; any other bold words before a colon will do as well.
        var own = heading < _headings.Count && _headings[heading].Start == position && _headings[heading].End <= end ? _headings[heading] : default;
        if (own.End > 0 || (MayHaveHeading(position) && SummaryHeading.TryReadAt(_text, position, end, label.OpensEmphasis, _names, out own)))
        {
            Add(SummaryPartKind.Heading, own.Start, own.End);
            position = own.End;
            role = own.Kind == HeadingKind.Section ? own.Role : role;
        }

        // A bold heading further on begins a section without a label: "**Limitations:** …" after the last one.
        for (; heading < _headings.Count && _headings[heading].Start < end; heading++)
        {
            var further = _headings[heading];
            if (!further.IsEmphasized || further.Start <= position || further.End > end)
            {
                continue;
            }

            AddSection(role, position, further.Start);
            Add(SummaryPartKind.Heading, further.Start, further.End);
            (role, position) = (further.Role, further.End);
        }

        AddSection(role, position, end);
    }

    // Whether a sign of headings stands near enough behind a label; asked from left to right.
    private bool MayHaveHeading(int position)
    {
        var signs = _signs.Headings;
        SummarySigns.Advance(signs, ref _nextHeadingSign, position);
        return _nextHeadingSign < signs.Length && signs[_nextHeadingSign] - position <= SummaryHeading.MaxReach;
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
