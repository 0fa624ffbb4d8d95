using System.Text.RegularExpressions;

namespace DigestParsing.Benchmarks.Contenders;

/// <summary>
/// The structure of a summary by regular expressions. A pattern finds what may be a label; whether it is one (labels count only in
/// sequence) is decided here: a pattern that holds the whole sequence has to backtrack from every parenthesis.
/// </summary>
internal static partial class SummaryRegexes
{
    private static readonly string[] LetterRoles = ["objective", "methodology", "results", "implication"];
    private static readonly string[] FiveRoles = ["overview", "objective", "methodology", "results", "implication"];
    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi"];

    [GeneratedRegex(@"(?<=^|\s)[a-h]\)\s+(?:\*\*[^*]{1,80}\*\*:?\s*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Letter { get; }

    [GeneratedRegex(@"(?<=^|\s)(?:\*\*)?(?:i{1,3}|iv|vi?)\)\s+(?:\*\*[^*]{1,80}\*\*:?\s*|[^*:.]{1,60}:\*\*\s*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Roman { get; }

    [GeneratedRegex(@"(?<=^|\s)[1-9]\.\s+\*\*[^*]{1,80}\*\*:?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedHeading { get; }

    [GeneratedRegex(@"(?<=^|\s)\*\*[^*]{1,80}(?::\*\*|\*\*:)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NamedHeading { get; }

    [GeneratedRegex(@"(?<=^|[.:;!?)""”*]\s{1,3})(?:\*\*)?[-•](?:\*\*)?(?:\s+|(?=[A-Z""“]))", RegexOptions.CultureInvariant)]
    private static partial Regex Point { get; }

    [GeneratedRegex(@"follow[- ]?up questions[^:.?]{0,40}:(?:\*\*)?\s+(?=1)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuestionHead { get; }

    [GeneratedRegex(@"(?<=^|\s)[1-9]\.\s+", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionNumber { get; }

    [GeneratedRegex(@"^(?:here|okay|below|sure)[^:]*(?:""[^""]*"")?[^:]*:\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PreambleText { get; }

    public static ContenderStructure Read(string summary)
    {
        var body = summary.AsSpan();
        string[] questions = [];
        foreach (var head in QuestionHead.EnumerateMatches(body))
        {
            questions = Questions(body[(head.Index + head.Length)..]);
            body = body[..head.Index].TrimEnd(" *\"”");
            break;
        }

        if (body.StartsWith("a)") || body.Contains(" b) ", StringComparison.Ordinal))
        {
            return Labelled(body, "lettered", Letter, questions);
        }

        if (body.Contains("ii) ", StringComparison.Ordinal) && !body.Contains("(i", StringComparison.Ordinal))
        {
            return Labelled(body, "roman", Roman, questions);
        }

        if (body.StartsWith("-") || body.StartsWith("•") || body.Contains(". - ", StringComparison.Ordinal) || body.Contains(".  - ", StringComparison.Ordinal))
        {
            return Bulleted(body, questions);
        }

        if (body.Contains(":**", StringComparison.Ordinal))
        {
            var numbered = NumberedHeading.IsMatch(body);
            return Labelled(body, numbered ? "numbered" : "named", numbered ? NumberedHeading : NamedHeading, questions);
        }

        return new() { Questions = questions };
    }

    private static string[] Questions(ReadOnlySpan<char> text)
    {
        var questions = new List<string>(3);
        var start = 0;
        foreach (var number in QuestionNumber.EnumerateMatches(text))
        {
            if (text[number.Index] != '1' + questions.Count + (start == 0 ? 0 : 1))
            {
                continue;
            }

            if (start != 0)
            {
                questions.Add(text[start..number.Index].Trim().ToString());
            }

            start = number.Index + number.Length;
        }

        questions.Add(text[start..].Trim().ToString());
        return [.. questions];
    }

    private static ContenderStructure Labelled(ReadOnlySpan<char> body, string style, Regex labels, string[] questions)
    {
        var sections = new List<ContenderSection>(5);
        string? preamble = null, label = null, heading = null;
        var start = -1;
        foreach (var match in labels.EnumerateMatches(body))
        {
            var written = body.Slice(match.Index, match.Length);
            if (!IsLabel(written, style, start < 0 ? 0 : sections.Count + 1))
            {
                continue;
            }

            if (start >= 0)
            {
                sections.Add(new(Role(style, sections.Count), label, heading, body[start..match.Index].Trim().ToString()));
            }
            else if (match.Index > 0)
            {
                preamble = body[..match.Index].TrimEnd().ToString();
            }

            (label, heading) = LabelAndHeading(written.Trim(), style);
            start = match.Index + match.Length;
        }

        if (start < 0)
        {
            return new() { Questions = questions };
        }

        sections.Add(new(Role(style, sections.Count), label, heading, body[start..].Trim().ToString()));
        if (preamble is not null && !PreambleText.IsMatch(preamble + " "))
        {
            sections.Insert(0, new("overview", null, null, preamble));
            preamble = null;
        }

        return new() { Style = style, Preamble = preamble, Sections = [.. sections], Questions = questions };
    }

    private static ContenderStructure Bulleted(ReadOnlySpan<char> body, string[] questions)
    {
        var points = new List<string>(5);
        string? lead = null;
        var start = -1;
        foreach (var match in Point.EnumerateMatches(body))
        {
            if (start >= 0)
            {
                points.Add(body[start..match.Index].Trim().ToString());
            }
            else if (match.Index > 0)
            {
                lead = body[..match.Index].Trim().ToString();
            }

            start = match.Index + match.Length;
        }

        if (start < 0)
        {
            return new() { Questions = questions };
        }

        points.Add(body[start..].Trim().ToString());
        return new()
        {
            Style = "bulleted",
            Sections = lead is null ? [] : [new("overview", null, null, lead)],
            Points = [.. points],
            Questions = questions,
        };
    }

    /// <summary>Whether a match is the label that comes at this place; headings without numbers always are.</summary>
    private static bool IsLabel(ReadOnlySpan<char> match, string style, int place)
    {
        match = match.TrimStart('*');
        return style switch
        {
            "lettered" => match[0] == 'a' + place,
            "roman" => place < Romans.Length && match.StartsWith(Romans[place]) && match[Romans[place].Length] == ')',
            "numbered" => match[0] == '1' + place,
            _ => true,
        };
    }

    private static (string? Label, string? Heading) LabelAndHeading(ReadOnlySpan<char> match, string style)
    {
        match = match.TrimStart('*');
        string? label = null;
        if (style != "named")
        {
            var end = match.IndexOf(style == "numbered" ? '.' : ')') + 1;
            label = match[..end].ToString();
            match = match[end..];
        }

        var heading = match.Trim(" *:");
        return (label, heading.IsEmpty ? null : heading.ToString());
    }

    private static string Role(string style, int place) => style == "lettered"
        ? place < LetterRoles.Length ? LetterRoles[place] : "note"
        : place < FiveRoles.Length ? FiveRoles[place] : "note";
}
