using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace DigestParsing.Parsing;

/// <summary>Turns UTF-16 into the UTF-8 that everything else works on.</summary>
internal static class Utf16
{
    // Stands for a lone surrogate: no byte of UTF-8, and one U+FFFD when it is read, as long as the surrogate was.
    private const byte Invalid = 0xFF;

    // The mark is passed over here; readers that expect one of their own would take a second one away.
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false);

    /// <summary>The encoding, if the bytes begin with the byte order mark of UTF-16.</summary>
    public static Encoding? DetectMark(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 2 ? null
        : bytes[0] == 0xFF && bytes[1] == 0xFE ? LittleEndian
        : bytes[0] == 0xFE && bytes[1] == 0xFF ? BigEndian
        : null;

    /// <summary>
    /// Writes characters as UTF-8; a lone surrogate becomes a byte that is no UTF-8, so that it is found and reported where all bad text
    /// is.
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
