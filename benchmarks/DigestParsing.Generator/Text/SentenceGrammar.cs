using System.Globalization;
using System.Text;

namespace DigestParsing.Generator.Text;

/// <summary>Fills templates with words. One instance a thread: it reuses its buffer.</summary>
internal sealed class SentenceGrammar
{
    private readonly StringBuilder _text = new(512);
    private SeededRandom _random = new(0, 0);
    private string _name = "";
    private string _title = "";
    private int _symbolsLeft;

    /// <summary>Begins a paper: its sentences speak of one name, and up to two of them hold a symbol beyond ASCII if the paper has any.</summary>
    public void Begin(SeededRandom random, bool beyondAscii)
    {
        _random = random;
        _name = random.Pick(Vocabulary.NameHeads) + (random.Chance(0.3) ? "-" : "") + random.Pick(Vocabulary.NameTails);
        _symbolsLeft = beyondAscii ? random.Between(1, 2) : 0;
        _title = Phrase(random.Pick(Templates.Title));
    }

    /// <summary>The title of the paper that was begun, on one line.</summary>
    public string Title => _title;

    /// <summary>The name that the paper gives to what it presents.</summary>
    public string Name => _name;

    /// <summary>A sentence with its full stop.</summary>
    public string Sentence(string[] templates, double tailChance = 0.6) => Fill(_random.Pick(templates), tailChance, '.');

    /// <summary>A sentence with its question mark.</summary>
    public string Question() => Fill(_random.Pick(Templates.Question), 0.8, '?');

    /// <summary>A template without a tail and without an end.</summary>
    public string Phrase(string template) => Fill(template, 0, '\0');

    private string Fill(string template, double tailChance, char end)
    {
        _text.Clear();
        Append(template);
        // Real sentences have 25 words on average; a template alone has fewer.
        for (var chance = tailChance; _random.Chance(chance); chance /= 2)
        {
            _text.Append(end == '?' ? " " : ", ");
            Append(_random.Pick(Vocabulary.Tails));
        }

        if (end == '.' && _symbolsLeft > 0)
        {
            _symbolsLeft--;
            Append(_random.Pick(Vocabulary.BeyondAscii));
        }

        if (end != '\0')
        {
            _text.Append(end);
        }

        if (char.IsAsciiLetterLower(_text[0]))
        {
            _text[0] = char.ToUpperInvariant(_text[0]);
        }

        return _text.ToString();
    }

    private void Append(string template)
    {
        var rest = template.AsSpan();
        while (true)
        {
            var open = rest.IndexOf('{');
            if (open < 0)
            {
                _text.Append(rest);
                return;
            }

            var close = rest.IndexOf('}');
            _text.Append(rest[..open]);
            AppendSlot(rest[(open + 1)..close]);
            rest = rest[(close + 1)..];
        }
    }

    private void AppendSlot(ReadOnlySpan<char> slot)
    {
        switch (slot)
        {
            case "name" or "Name":
                _text.Append(_name);
                break;
            case "title":
                _text.Append(_title);
                break;
            case "task":
                _text.Append(_random.Pick(Vocabulary.Tasks));
                break;
            case "technique":
                _text.Append(_random.Pick(Vocabulary.Techniques));
                break;
            case "data":
                _text.Append(_random.Pick(Vocabulary.Data));
                break;
            case "backbone":
                _text.Append(_random.Pick(Vocabulary.Backbones));
                break;
            case "metric":
                _text.Append(_random.Pick(Vocabulary.Metrics));
                break;
            case "quality":
                _text.Append(_random.Pick(Vocabulary.Qualities));
                break;
            case "kind":
                _text.Append(_random.Pick(Vocabulary.Kinds));
                break;
            case "problem":
                _text.Append(_random.Pick(Vocabulary.Problems));
                break;
            case "audience":
                _text.Append(_random.Pick(Vocabulary.Audiences));
                break;
            case "audience2":
                var audience = _random.Pick(Vocabulary.Audiences);
                _text.Append(char.ToLowerInvariant(audience[0])).Append(audience, 1, audience.Length - 1);
                break;
            case "count":
                _text.Append(CultureInfo.InvariantCulture, $"{_random.Between(11, 990)}");
                break;
            case "small":
                _text.Append(CultureInfo.InvariantCulture, $"{_random.Between(2, 9)}");
                break;
            case "percent":
                _text.Append(CultureInfo.InvariantCulture, $"{_random.Between(12, 97)}.{_random.Between(0, 9)}%");
                break;
            case "Task":
                AppendTitleCase(_random.Pick(Vocabulary.Tasks));
                break;
            case "Technique2":
                AppendTitleCase(WithoutArticle(_random.Pick(Vocabulary.Techniques)));
                break;
            case "Quality":
                AppendTitleCase(_random.Pick(Vocabulary.Qualities));
                break;
            case "Kind":
                AppendTitleCase(_random.Pick(Vocabulary.Kinds));
                break;
            default:
                throw new InvalidOperationException($"No slot is named '{slot}'.");
        }
    }

    private static string WithoutArticle(string phrase) =>
        phrase.StartsWith("a ", StringComparison.Ordinal) ? phrase[2..] : phrase.StartsWith("an ", StringComparison.Ordinal) ? phrase[3..] : phrase;

    /// <summary>Capitals as headlines have them: every word but the short ones.</summary>
    private void AppendTitleCase(string phrase)
    {
        var atWordStart = true;
        for (var i = 0; i < phrase.Length; i++)
        {
            var c = phrase[i];
            var wordEnd = phrase.AsSpan(i).IndexOf(' ');
            var isShort = wordEnd is 1 or 2 or 3;
            _text.Append(atWordStart && (!isShort || i == 0) ? char.ToUpperInvariant(c) : c);
            atWordStart = c is ' ' or '-';
        }
    }
}
