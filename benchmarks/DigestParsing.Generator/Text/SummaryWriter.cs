using System.Text;

namespace DigestParsing.Generator.Text;

/// <summary>Writes summaries in the styles that digests have had over the years.</summary>
internal sealed class SummaryWriter(SentenceGrammar grammar)
{
    private static readonly string[] Roles = ["overview", "objective", "methodology", "results", "implication"];
    private static readonly string[] Romans = ["i)", "ii)", "iii)", "iv)", "v)"];
    private static readonly string[] Letters = ["a)", "b)", "c)", "d)", "e)"];
    private static readonly string[][] SectionTemplates =
        [Templates.Overview, Templates.Objective, Templates.Methodology, Templates.Results, Templates.Implication];

    private static readonly string[][] Headings =
    [
        ["Summary", "Main research question/objective", "Key methodology", "Primary results", "Principal implication for AI practitioners"],
        ["Summary", "Main research question or objective", "Key methodology used", "Primary results", "Principal implication for AI practitioners"],
        ["Summary", "Main Research Question/Objective", "Key Methodology", "Primary Results", "Principal Implication for AI Practitioners"],
        ["Summary", "Objective", "Methodology", "Results", "Implication"],
    ];

    private static readonly string[] FalseLabels =
    [
        "It works in two stages: 1) a draft is written, and 2) a critic corrects it.",
        "Two settings are compared, (i) with shared and (ii) with separate weights.",
        "Follow-up questions an engineer may have are answered in its appendix.",
    ];

    private static readonly string[] QuestionHeads =
        ["   Follow-up questions:  ", "  Follow-up questions:  ", "  Follow-up Questions:  ", "    Follow-up questions:  ", "   **Follow-Up Questions:**  "];

    private static readonly int[] QuestionHeadWeights = [160, 120, 28, 22, 4];
    private readonly StringBuilder _text = new(4096);
    private SeededRandom _random = new(0, 0);

    public GeneratedSummary ThreeColumn(SeededRandom random)
    {
        Begin(random);
        switch (random.Weighted(RealShape.StyleWeights))
        {
            case 0:
                return Lettered();
            case 1:
                Prose(random.Between(4, 5));
                return new(_text.ToString(), "prose") { FollowUpQuestions = Questions(out var text), Text = text };
            case 2:
                return Sections("roman", Romans, random.Chance(RealShape.RomanWithHeadings));
            case 3:
                return Sections("numbered", ["1.", "2.", "3.", "4.", "5."], withHeadings: true);
            case 4:
                return Sections("named", [null, null, null, null, null], withHeadings: true);
            default:
                Prose(random.Between(4, 6));
                return new(_text.ToString(), "prose");
        }
    }

    public GeneratedSummary Prose(SeededRandom random)
    {
        Begin(random);
        Prose(random.Between(4, 6));
        return new(_text.ToString(), "prose");
    }

    public GeneratedSummary SixColumn(SeededRandom random)
    {
        Begin(random);
        var count = random.Weighted(RealShape.PointWeights);
        if (count == 0)
        {
            Prose(random.Between(4, 5));
            return new(_text.ToString(), "prose");
        }

        string? lead = null;
        if (random.Chance(RealShape.LeadBeforePoints))
        {
            lead = grammar.Sentence(Templates.Overview, 1);
            _text.Append(lead);
        }

        var points = new string[count + 1];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = grammar.Sentence(i == 0 ? Templates.Overview : i == points.Length - 1 ? Templates.Implication : random.Pick(SectionTemplates), 1);
            _text.Append(_text.Length == 0 ? "" : random.Chance(0.25) ? "  " : " ").Append("- ").Append(points[i]);
        }

        return new(_text.ToString(), "bulleted") { Lead = lead, Points = points };
    }

    private void Begin(SeededRandom random)
    {
        _random = random;
        _text.Clear();
    }

    private GeneratedSummary Lettered()
    {
        var sections = new List<GeneratedSection>(5);
        var count = _random.Chance(RealShape.FifthLetter) ? 5 : 4;
        for (var i = 0; i < count; i++)
        {
            var text = i == 4 ? grammar.Sentence(Templates.Note) : Body(SectionTemplates[i + 1], 0.35, falseLabels: i == 1);
            sections.Add(new(i == 4 ? "note" : Roles[i + 1], Letters[i], null, text));
            _text.Append(i == 0 ? "" : _random.Chance(0.8) ? "  " : " ").Append(Letters[i]).Append(_random.Chance(0.08) ? "  " : " ").Append(text);
        }

        var questions = Questions(out var whole);
        return new(whole, "lettered") { Sections = sections, FollowUpQuestions = questions };
    }

    private GeneratedSummary Sections(string style, string?[] labels, bool withHeadings)
    {
        var preamble = style == "named" || _random.Chance(0.06) ? null : grammar.Phrase(_random.Pick(Templates.Preamble));
        if (preamble is not null)
        {
            _text.Append(preamble).Append("  ");
        }

        var headings = withHeadings ? _random.Pick(Headings) : null;
        var sections = new List<GeneratedSection>(5);
        for (var i = 0; i < labels.Length; i++)
        {
            var text = Body(SectionTemplates[i], 0.12, falseLabels: false);
            sections.Add(new(Roles[i], labels[i], headings?[i], text));
            _text.Append(i == 0 ? "" : " ").Append(labels[i]).Append(labels[i] is null ? "" : " ");
            if (headings is not null)
            {
                _text.Append("**").Append(headings[i]).Append(":** ");
            }

            _text.Append(text);
        }

        return new(_text.ToString(), style) { Preamble = preamble, Sections = sections };
    }

    private void Prose(int sentences)
    {
        for (var i = 0; i < sentences; i++)
        {
            var templates = i < SectionTemplates.Length ? SectionTemplates[i] : Templates.Note;
            _text.Append(i == 0 ? "" : _random.Chance(0.2) ? "  " : " ").Append(i == 2 ? Body(templates, 0, falseLabels: true) : grammar.Sentence(templates, 1));
        }
    }

    /// <summary>One sentence, or two.</summary>
    private string Body(string[] templates, double secondChance, bool falseLabels)
    {
        var text = grammar.Sentence(templates, 1);
        if (falseLabels && _random.Chance(RealShape.FalseLabel))
        {
            text = text + " " + _random.Pick(FalseLabels);
        }

        if (_random.Chance(RealShape.UnescapedPipe))
        {
            text += " Its loss is the mean of log p(x|y) over |D| pairs.";
        }

        return _random.Chance(secondChance) ? text + " " + grammar.Sentence(templates, 0.9) : text;
    }

    private string[] Questions(out string whole)
    {
        _text.Append(QuestionHeads[_random.Weighted(QuestionHeadWeights)]);
        var questions = new string[_random.Weighted(RealShape.QuestionWeights) + 2];
        for (var i = 0; i < questions.Length; i++)
        {
            var text = grammar.Question();
            if (_random.Chance(0.35))
            {
                text = text + " " + grammar.Sentence(Templates.QuestionRemark, 0.3);
            }

            questions[i] = text;
            _text.Append(i == 0 ? "" : " ").Append((char)('1' + i)).Append(_random.Chance(0.2) ? ".  " : ". ").Append(text);
        }

        whole = _text.ToString();
        return questions;
    }
}
