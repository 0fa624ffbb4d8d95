using System.Text;

namespace DigestParsing.Fuzz;

/// <summary>Damages texts. The same seed gives the same texts.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> corpus)
{
    private const int MaxLength = 6000;

    // What means something to the library somewhere, and what is unusual in text.
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "|", "||", "\\|", "\\", "\n", "\r", "\r\n", "\n\n", "\n|", "|\n", " ", "\t", "    ", "\n  ", "|---|---|---|\n", "|:-:|-:|", "-", "---", "- ", "* ", "> ",
            "```\n", "```", "~~~\n", "`", "<!--", "-->", "<!-->", "<pre>", "</pre>", "<details>", "</details>\n", "<br>", "<a href=\"https://a.b/c\">x</a>", "#", "## ",
            "## Papers for 2024-10-14\n\n", "## Papers for 2024-13-45\n", "# 2024-02-30\n", "| Title | Authors | Summary |\n|---|---|---|\n",
            "| Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |\n|-|-|-|-|-|-|\n", "|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n",
            "| Paper | Links | Week |\n|:-|-:|---|\n", "| a | b |\n", "[", "]", "](", ")", "(", "[x](", "[[", "**", "*", "_", "(Read more on [arXiv](", "ead more](",
            "https://arxiv.org/abs/2410.08565", "http://arxiv.org/abs/cs.CL/0501001v3", "//x.y/z", "www.a.bc/d", "https://huggingface.co/papers/1", "[code]()", "N/A", "null",
            "['A', 'B']", "['", "\\'", "\\x41", "\\ud800", "\\U0001F600", "et al.", "et.al.", ",", ";", "2026-05-13", "2026-05-13T00:00", "13 May 2026", "&#124;", "&amp;#124;", "&#10;",
            "a) ", "b) ", "i) ", "ii)", "1. ", "2) ", "**Objective:** ", "Follow-up questions:", "Here is a summary: ", "$", "$\\|x\\|$", "\0", "\u00A0", "\u200F", "\u2028", "\uFEFF",
            "é", "e\u0301", "漢", "🎲", "\uFFFD", "|\u00A0|", "|🎲\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0x80], [0xC0, 0xAF], [0xFF, 0xFE], [0xFE, 0xFF],
    ];

    private readonly Random _random = new(seed);

    /// <summary>A new text.</summary>
    public byte[] Next()
    {
        var text = new List<byte>(Window(Pick(corpus)));
        var count = 1 + _random.Next(8);
        for (var i = 0; i < count; i++)
        {
            Mutate(text);
            if (text.Count > MaxLength)
            {
                text.RemoveRange(MaxLength, text.Count - MaxLength);
            }
        }

        return [.. text];
    }

    /// <summary>Limits under which the text is read: mostly the defaults, now and then so small that texts exceed them.</summary>
    public DigestParserOptions NextOptions() => _random.Next(4) switch
    {
        0 => new DigestParserOptions
        {
            KeepRawRows = true,
            MaxRowLength = _random.Next(16, 600),
            MaxColumns = _random.Next(1, 8),
            MaxRows = _random.Next(1, 6),
        },
        1 => new DigestParserOptions { MaxRowLength = _random.Next(16, 2000) },
        _ => new DigestParserOptions(),
    };

    private byte[] Window(byte[] text)
    {
        if (text.Length <= MaxLength || _random.Next(10) == 0)
        {
            return text.Length <= MaxLength ? text : text[..MaxLength];
        }

        // Some lines of a long text, mostly with its beginning, where the header stands.
        var head = _random.Next(3) == 0 ? 0 : Math.Min(text.Length, LineStart(text, 600));
        var start = LineStart(text, _random.Next(text.Length));
        return [.. text[..head], .. text[start..Math.Min(text.Length, start + _random.Next(MaxLength - head))]];
    }

    private static int LineStart(byte[] text, int from)
    {
        var next = text.AsSpan(from).IndexOf((byte)'\n');
        return next < 0 ? 0 : from + next + 1;
    }

    private void Mutate(List<byte> text)
    {
        var at = _random.Next(text.Count + 1);
        switch (_random.Next(11))
        {
            case 0 or 1 or 2:
                text.InsertRange(at, Pick(Tokens));
                break;
            case 3:
                text.InsertRange(at, Repeat(Pick(Tokens), _random.Next(1, 400)));
                break;
            case 4 when text.Count > 0:
                text[at % text.Count] = (byte)_random.Next(256);
                break;
            case 5:
                text.RemoveRange(at, Math.Min(text.Count - at, _random.Next(1, 80)));
                break;
            case 6:
                text.RemoveRange(at, text.Count - at);
                break;
            case 7:
                text.InsertRange(at, Slice(text));
                break;
            case 8:
                text.InsertRange(at, Window(Pick(corpus)).Take(_random.Next(1500)));
                break;
            case 9:
                ReplaceAll(text);
                break;
            default:
                // At the seams: right after a pipe or a line end.
                var seam = text.FindIndex(at, b => b is (byte)'|' or (byte)'\n');
                text.InsertRange(seam < 0 ? at : seam + 1, Pick(Tokens));
                break;
        }
    }

    private void ReplaceAll(List<byte> text)
    {
        var (from, to) = _random.Next(4) switch
        {
            0 => ((byte)'\n', (byte)'\r'),
            1 => ((byte)' ', (byte)'\t'),
            2 => ((byte)'-', (byte)'|'),
            _ => ((byte)_random.Next(32, 127), (byte)_random.Next(32, 127)),
        };
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i] == from)
            {
                text[i] = to;
            }
        }
    }

    private List<byte> Slice(List<byte> text)
    {
        var start = _random.Next(text.Count + 1);
        return text.GetRange(start, Math.Min(text.Count - start, _random.Next(1, 600)));
    }

    private static IEnumerable<byte> Repeat(byte[] token, int count) => Enumerable.Repeat(token, Math.Min(count, 1 + (2000 / token.Length))).SelectMany(bytes => bytes);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
