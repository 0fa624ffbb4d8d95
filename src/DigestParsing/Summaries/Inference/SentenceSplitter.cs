using System.Buffers;
using System.Text;

namespace DigestParsing.Summaries.Inference;

/// <summary>
/// Walks the sentences of a text from first to last. Every character that is no white space is in exactly one of them; a sentence
/// neither starts nor ends with white space. Takes linear time whatever the text, and allocates nothing.
/// </summary>
/// <remarks>
/// A full stop ends a sentence when what follows looks like the start of one and what precedes is no abbreviation, initial or list
/// number. Nothing ends inside brackets or quotation marks that are closed again nearby.
/// </remarks>
internal ref struct SentenceSplitter
{
    // How far a bracket or quotation mark may be from its end for the full stops between to be its own. Bounded, so that a text of
    // nothing but opening brackets and full stops still takes linear time.
    private const int NearbyLength = 240;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。！？()[]\"“”");

    private readonly ReadOnlySpan<char> _text;
    private int _next;

    public SentenceSplitter(ReadOnlySpan<char> text)
    {
        _text = text;
        _next = SkipWhiteSpace(text, 0);
    }

    /// <summary>Where the current sentence starts, in characters from the start of the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current sentence ends: the position after its last character.</summary>
    public int End { get; private set; }

    /// <summary>Moves to the next sentence; <see langword="false"/> at the end of the text.</summary>
    public bool MoveNext()
    {
        if (_next >= _text.Length)
        {
            return false;
        }

        Start = _next;
        var position = _next;
        var brackets = 0;
        var quoted = false;
        while (true)
        {
            var offset = _text[position..].IndexOfAny(Marks);
            if (offset < 0)
            {
                break;
            }

            position += offset;
            switch (_text[position])
            {
                case '(' or '[':
                    brackets++;
                    position++;
                    continue;
                case ')' or ']':
                    brackets = Math.Max(brackets - 1, 0);
                    position++;
                    continue;
                case '“':
                    quoted = true;
                    position++;
                    continue;
                case '”':
                    quoted = false;
                    position++;
                    continue;
                case '"':
                    // A straight mark opens after white space or a bracket, and closes anywhere else: an inch sign opens nothing.
                    quoted = !quoted && (position == Start || IsOpening(_text[position - 1]));
                    position++;
                    continue;
            }

            var mark = position;
            var end = SkipTerminators(mark, out var closesBracket, out var closesQuote);
            brackets = closesBracket ? Math.Max(brackets - 1, 0) : brackets;
            quoted &= !closesQuote;
            if (IsBoundary(mark, end, out var next)
                && !(brackets > 0 && ClosesNearby(end, ')', ']'))
                && !(quoted && ClosesNearby(end, '"', '”')))
            {
                End = end;
                _next = next;
                return true;
            }

            position = end;
        }

        End = _text.Length;
        while (char.IsWhiteSpace(_text[End - 1]))
        {
            End--;
        }

        _next = _text.Length;
        return true;
    }

    // The marks that end a sentence, and the quotation marks, brackets and emphasis that close right behind them.
    private readonly int SkipTerminators(int position, out bool closesBracket, out bool closesQuote)
    {
        closesBracket = closesQuote = false;
        while (position < _text.Length && _text[position] is '.' or '!' or '?' or '…' or '。' or '！' or '？')
        {
            position++;
        }

        while (position < _text.Length && _text[position] is ')' or ']' or '"' or '”' or '\'' or '’' or '*' or '_' or '»')
        {
            closesBracket |= _text[position] is ')' or ']';
            closesQuote |= _text[position] is '"' or '”';
            position++;
        }

        return position;
    }

    private readonly bool ClosesNearby(int position, char closing, char otherClosing)
    {
        var ahead = _text.Slice(position, Math.Min(NearbyLength, _text.Length - position));
        return ahead.IndexOfAny(closing, otherClosing) >= 0;
    }

    // Whether the marks at [mark, end) end a sentence; next is where the following one would start.
    private readonly bool IsBoundary(int mark, int end, out int next)
    {
        next = SkipWhiteSpace(_text, end);
        if (next == _text.Length)
        {
            return true;
        }

        if (_text[mark] is '。' or '！' or '？')
        {
            return HasLetterOrDigit(next, out _, out _);
        }

        var word = SentenceWords.Before(_text[Start..mark]);
        if (next == end)
        {
            // "… of the model.The method …": only a word that starts sentences for sure, for file names and versions look alike.
            return _text[mark] != '…' && mark > Start && !char.IsWhiteSpace(_text[mark - 1]) && IsStarter(next);
        }

        if (!HasLetterOrDigit(next, out var first, out var formula))
        {
            return false;
        }

        if (_text[mark] == '.' && end == mark + 1 && SentenceWords.IsAbbreviation(word, _text[Start..mark]))
        {
            return SentenceWords.MayEndSentence(word) && IsStarter(first);
        }

        // A small letter starts a sentence when it is a name's, or when the full stop can be nothing but one: after a long plain word.
        return formula
            || !char.IsLower(_text[first])
            || IsMixedCaseName(first)
            || (_text[mark] == '.' && end == mark + 1 && SentenceWords.IsPlain(word));
    }

    // Past quotation marks, brackets and emphasis: the letter or digit that a sentence would start with.
    private readonly bool HasLetterOrDigit(int position, out int first, out bool formula)
    {
        formula = false;
        for (first = position; first < _text.Length && first - position < 8; first++)
        {
            var c = _text[first];
            if (char.IsLetterOrDigit(c) || (char.IsHighSurrogate(c) && IsLetterOrDigit(_text[first..])))
            {
                return true;
            }

            if (c is '$' or '\\')
            {
                formula = true;
            }
            else if (char.IsWhiteSpace(c) || c is '.' or '!' or '?' or ',' or ';' or ':')
            {
                return false;
            }
        }

        // A run of signs.
        return first < _text.Length && first - position == 8;
    }

    // Letters outside the basic plane are those of formulas.
    private static bool IsLetterOrDigit(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(rune);

    private readonly bool IsStarter(int position)
    {
        var rest = _text[position..];
        var length = 0;
        while (length < rest.Length && length <= SentenceWords.LongestStarter && char.IsAsciiLetter(rest[length]))
        {
            length++;
        }

        return length < rest.Length && (rest[length] is ' ' or ',' or '-' || char.IsWhiteSpace(rest[length])) && SentenceWords.IsStarter(rest[..length]);
    }

    // A name such as eMIGM, o1 or mPLUG: a sentence may start with it though its first letter is small.
    private readonly bool IsMixedCaseName(int position)
    {
        for (var i = position + 1; i < _text.Length && i - position <= 12; i++)
        {
            var c = _text[i];
            if (char.IsUpper(c) || char.IsAsciiDigit(c))
            {
                return true;
            }

            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOpening(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '*' or '_' or '—' or '–' or '/';

    private static int SkipWhiteSpace(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
