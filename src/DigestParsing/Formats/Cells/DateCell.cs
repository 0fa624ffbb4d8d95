using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestParsing.Formats.Cells;

/// <summary>Reads a date from a cell or a heading.</summary>
internal static partial class DateCell
{
    // Of what is written in words, or of a time.
    private const int MaxLength = 64;

    private static readonly string[] WordForms =
    [
        "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy", "ddd, d MMM yyyy",
    ];

    /// <summary>Reads <c>2026-05-13</c>, also with dots or slashes and with a time after it, or a date with an English month.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out DateOnly date)
    {
        cell = CellSyntax.StripEmphasis(cell);
        if (TryParseNumbers(cell, out date, out var length) && IsTimeOrNothing(cell[length..]))
        {
            return true;
        }

        Span<char> buffer = stackalloc char[MaxLength];
        if (!TryWiden(cell, buffer, out var text))
        {
            date = default;
            return false;
        }

        return DateOnly.TryParseExact(text, WordForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out date);
    }

    /// <summary>Finds the first <c>YYYY-MM-DD</c> in a text that is not part of a longer run of digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <param name="isMalformed">Whether something is written like a date and is none, such as <c>2024-13-45</c>, and no date was found.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, out DateOnly date, out bool isMalformed)
    {
        isMalformed = false;
        for (var i = 0; i + 10 <= text.Length; i++)
        {
            var dash = text[(i + 4)..].IndexOf((byte)'-');
            if (dash < 0 || i + dash + 10 > text.Length)
            {
                break;
            }

            i += dash;
            var candidate = text.Slice(i, 10);
            if (!HasDateShape(candidate) || (i > 0 && char.IsAsciiDigit((char)text[i - 1])) || (i + 10 < text.Length && char.IsAsciiDigit((char)text[i + 10])))
            {
                continue;
            }

            if (TryParseNumbers(candidate, out date, out _))
            {
                isMalformed = false;
                return true;
            }

            isMalformed = true;
        }

        date = default;
        return false;
    }

    // A second date, or a remark, is not lost unseen.
    private static bool IsTimeOrNothing(ReadOnlySpan<byte> rest)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return rest.IsEmpty || (TryWiden(rest, buffer, out var text) && Time().IsMatch(text));
    }

    private static bool TryWiden(ReadOnlySpan<byte> ascii, Span<char> buffer, out ReadOnlySpan<char> text)
    {
        text = default;
        if (ascii.Length > buffer.Length || System.Text.Ascii.ToUtf16(ascii, buffer, out var length) != OperationStatus.Done)
        {
            return false;
        }

        text = buffer[..length];
        return true;
    }

    private static bool HasDateShape(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < 10; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit((char)text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParseNumbers(ReadOnlySpan<byte> text, out DateOnly date, out int length)
    {
        date = default;
        length = 0;
        if (!TryTakeNumber(text, 4, 4, out var year, out var i) || i == text.Length || text[i] is not ((byte)'-' or (byte)'.' or (byte)'/'))
        {
            return false;
        }

        var separator = text[i++];
        if (!TryTakeNumber(text[i..], 1, 2, out var month, out var digits))
        {
            return false;
        }

        i += digits;
        if (i == text.Length || text[i] != separator || !TryTakeNumber(text[(i + 1)..], 1, 2, out var day, out digits))
        {
            return false;
        }

        length = i + 1 + digits;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryTakeNumber(ReadOnlySpan<byte> text, int min, int max, out int number, out int digits)
    {
        number = 0;
        digits = 0;
        while (digits < text.Length && digits < max && char.IsAsciiDigit((char)text[digits]))
        {
            number = (number * 10) + text[digits++] - '0';
        }

        return digits >= min;
    }

    // "T08:30:00Z", " 08:30:00.5+02:00", " 08:30 UTC", " 08:30:00+00"
    [GeneratedRegex(
        @"^[T ](?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:[.,][0-9]+)?)? ?(?:Z|UTC|GMT)? ?(?:[+-][0-9]{1,2}(?::?[0-5][0-9])?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
