namespace DigestParsing.Summaries;

/// <summary>A few short words, to be looked for at the end of a text; case does not matter.</summary>
internal sealed class ShortWords
{
    private readonly string[][] _byLength;

    /// <summary>Creates the set from words with a space between them; a word may hold full stops.</summary>
    public ShortWords(string words)
    {
        var all = words.Split(' ');
        _byLength = new string[all.Max(word => word.Length) + 1][];
        for (var length = 0; length < _byLength.Length; length++)
        {
            _byLength[length] = all.Where(word => word.Length == length).ToArray();
        }
    }

    /// <summary>Whether one of the words is the last of the text. Looks back no further than the longest of them.</summary>
    public bool EndsIn(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
            if (text.Length - start >= _byLength.Length)
            {
                return false;
            }
        }

        var last = text[start..];
        foreach (var word in _byLength[last.Length])
        {
            if (word.Length > 0 && word[0] == (last[0] | 0x20) && last.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
