using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace DigestParsing.Summaries;

/// <summary>A few short words, to be looked for at the end of a text; case does not matter.</summary>
internal sealed class ShortWords
{
    // How many characters at the end of a text are looked at together.
    private const int Window = 8;

    private readonly string[][] _byLength;

    // The words that fit into the window, by length, each as the bytes of its characters.
    private readonly ulong[][] _packed;

    /// <summary>Creates the set from words of small letters with a space between them; a word may hold full stops.</summary>
    public ShortWords(string words)
    {
        var all = words.Split(' ');
        _byLength = new string[all.Max(word => word.Length) + 1][];
        for (var length = 0; length < _byLength.Length; length++)
        {
            _byLength[length] = all.Where(word => word.Length == length).ToArray();
        }

        _packed = new ulong[Window][];
        for (var length = 0; length < Window; length++)
        {
            _packed[length] = length < _byLength.Length ? [.. _byLength[length].Select(Pack)] : [];
        }
    }

    /// <summary>Whether one of the words is the last of the text. Looks back no further than the longest of them.</summary>
    public bool EndsIn(ReadOnlySpan<char> text)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < Window)
        {
            return EndsInSlowly(text);
        }

        var last = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text[^Window..])));
        if (Vector128.GreaterThanAny(last, Vector128.Create((ushort)0x7F)))
        {
            return EndsInSlowly(text);
        }

        // Bit 5 is the difference between capitals and small letters.
        var bytes = Vector128.Narrow(last, last);
        var small = bytes | Vector128.Create((byte)0x20);
        var inWord = Vector128.LessThanOrEqual(small - Vector128.Create((byte)'a'), Vector128.Create((byte)25))
            | Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9))
            | Vector128.Equals(bytes, Vector128.Create((byte)'.'));
        var length = BitOperations.LeadingZeroCount(~(inWord.ExtractMostSignificantBits() << 24));
        if (length >= Window)
        {
            return _byLength.Length > Window && EndsInSlowly(text);
        }

        var word = length == 0 ? 0 : small.AsUInt64().ToScalar() >> ((Window - length) * 8);
        return _packed[length].AsSpan().Contains(word);
    }

    private bool EndsInSlowly(ReadOnlySpan<char> text)
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

    // The first character in the lowest byte.
    private static ulong Pack(string word)
    {
        Span<byte> bytes = stackalloc byte[Window];
        bytes.Clear();
        Encoding.ASCII.GetBytes(word, bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}
