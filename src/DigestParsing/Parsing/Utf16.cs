using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace DigestParsing.Parsing;

/// <summary>
/// Turns UTF-16 into the UTF-8 that everything else works on. Code units are taken as they are, bad ones, too: they are found and reported
/// where all bad text is.
/// </summary>
internal static class Utf16
{
    /// <summary>The length of a byte order mark, in bytes.</summary>
    public const int MarkLength = 2;

    // Stands for a lone surrogate: no byte of UTF-8, and one U+FFFD when it is read, as long as the surrogate was.
    private const byte Invalid = 0xFF;

    // Stands for a last byte that is half a code unit.
    private const char LoneSurrogate = '\uD800';

    /// <summary>Whether the bytes begin with the byte order mark of UTF-16.</summary>
    public static bool HasMark(ReadOnlySpan<byte> bytes, out bool isBigEndian)
    {
        isBigEndian = bytes is [0xFE, 0xFF, ..];
        return isBigEndian || bytes is [0xFF, 0xFE, ..];
    }

    /// <summary>Reads code units from their bytes.</summary>
    /// <param name="bytes">The bytes, without a mark. Half a code unit at their end becomes a lone surrogate.</param>
    /// <param name="isBigEndian">Whether the first byte of each is the greater one.</param>
    /// <param name="text">Takes them; as long as half of the bytes, rounded up.</param>
    /// <returns>How many there are.</returns>
    public static int Decode(ReadOnlySpan<byte> bytes, bool isBigEndian, Span<char> text)
    {
        var length = bytes.Length / sizeof(char);
        bytes[..(length * sizeof(char))].CopyTo(MemoryMarshal.AsBytes(text));
        if (isBigEndian == BitConverter.IsLittleEndian)
        {
            var units = MemoryMarshal.Cast<char, ushort>(text[..length]);
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        if (bytes.Length % sizeof(char) != 0)
        {
            text[length++] = LoneSurrogate;
        }

        return length;
    }

    /// <summary>
    /// Writes characters as UTF-8; a lone surrogate becomes a byte that is no UTF-8.
    /// </summary>
    /// <returns>How many bytes were written. Fewer characters than all are read when the bytes do not fit, or the last one is half a pair.</returns>
    public static int ToUtf8(ReadOnlySpan<char> text, Span<byte> utf8, bool isFinal, out int charsRead)
    {
        charsRead = 0;
        var written = 0;
        while (true)
        {
            var status = Utf8.FromUtf16(text[charsRead..], utf8[written..], out var read, out var bytes, replaceInvalidSequences: false, isFinal);
            charsRead += read;
            written += bytes;
            if (status != OperationStatus.InvalidData || written == utf8.Length)
            {
                return written;
            }

            utf8[written++] = Invalid;
            charsRead++;
        }
    }
}
