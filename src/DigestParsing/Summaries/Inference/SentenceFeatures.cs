using System.Runtime.CompilerServices;

namespace DigestParsing.Summaries.Inference;

/// <summary>Reads the features of a sentence: its words, and its first words in order.</summary>
internal static class SentenceFeatures
{
    /// <summary>The words of a sentence that are read; what comes later says little about its role, and its length is no one's choice.</summary>
    public const int MaxWords = 48;

    /// <summary>The words among which pairs are read.</summary>
    public const int MaxPairWords = 12;

    /// <summary>Reads the sentence <c>text[start..end]</c> into <paramref name="sink"/>.</summary>
    public static void Read<TSink>(ReadOnlySpan<char> text, int start, int end, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ulong first = 0, second = 0, previous = 0;
        var count = 0;
        var inOrder = 0;
        var position = start;
        while (count < MaxWords)
        {
            var word = NextWord(text, ref position, end, start, out var isName);
            if (word == 0)
            {
                break;
            }

            count++;
            sink.Word(word);
            if (inOrder >= MaxPairWords)
            {
                continue;
            }

            var token = isName ? PackedWord.Name : word;
            if (isName && previous == PackedWord.Name)
            {
                continue;
            }

            switch (inOrder++)
            {
                case 0:
                    first = token;
                    sink.Opening(first, 0, 0);
                    break;
                case 1:
                    second = token;
                    sink.Opening(first, second, 0);
                    goto default;
                case 2:
                    sink.Opening(first, second, token);
                    goto default;
                default:
                    sink.Pair(previous, token);
                    break;
            }

            previous = token;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong NextWord(ReadOnlySpan<char> text, ref int position, int end, int start, out bool isName)
    {
        isName = false;
        var p = position;
        while (p < end)
        {
            var c = text[p];
            if (char.IsAsciiLetter(c))
            {
                var wordStart = p;
                ulong word = 0;
                var capitals = 0;
                var shift = 0;
                do
                {
                    if (shift < 64)
                    {
                        word |= (ulong)(c | 0x20) << shift;
                        shift += 8;
                    }

                    capitals += (c & 0x20) == 0 ? (p == wordStart ? 1 : 2) : 0;
                    p++;
                }
                while (p < end && char.IsAsciiLetter(c = text[p]));

                isName = capitals > 1 || (capitals == 1 && wordStart > start);
                position = p;
                return word;
            }

            p++;
            if (char.IsAsciiDigit(c))
            {
                var attached = p - 1 > start && (char.IsAsciiLetter(text[p - 2]) || text[p - 2] == '-');
                while (p < end && (char.IsAsciiDigit(text[p]) || (text[p] is '.' or ',' && p + 1 < end && char.IsAsciiDigit(text[p + 1]))))
                {
                    p++;
                }

                if (!attached)
                {
                    position = p;
                    return PackedWord.Number;
                }
            }
            else if (c == '%')
            {
                position = p;
                return PackedWord.Percent;
            }
        }

        position = p;
        return 0;
    }
}
