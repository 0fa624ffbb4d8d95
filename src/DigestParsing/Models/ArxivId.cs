using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using DigestParsing.Json;

namespace DigestParsing;

/// <summary>
/// An arXiv identifier: new style (<c>2410.08565</c>, from April 2007 on) or old style (<c>cs.CL/0501001</c>), with or without a
/// version (<c>2410.08565v2</c>). Immutable. Ordered by the month of submission, then number, then version.
/// </summary>
/// <remarks>The form alone is checked, not whether arXiv gave out identifiers of it in that month, nor whether there is such a paper.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(ArxivIdJsonConverter))]
public readonly struct ArxivId : IEquatable<ArxivId>, IComparable<ArxivId>, ISpanParsable<ArxivId>, ISpanFormattable
{
    private const int NewStyleLength = 10;

    private readonly string? _archive;
    private readonly int _yearMonth;
    private readonly int _number;
    private readonly ushort _version;
    private readonly byte _digits;

    private ArxivId(string? archive, int yearMonth, int number, int digits, int version)
    {
        _archive = archive;
        _yearMonth = yearMonth;
        _number = number;
        _digits = (byte)digits;
        _version = (ushort)version;
    }

    /// <summary>The archive of an old-style identifier (<c>cs.CL</c>, <c>hep-th</c>); <see langword="null"/> for a new-style one.</summary>
    public string? Archive => _archive;

    /// <summary>Whether the identifier is of the old style.</summary>
    public bool IsOldStyle => _archive is not null;

    /// <summary>The year of submission, such as 2024.</summary>
    public int Year => _yearMonth / 100;

    /// <summary>The month of submission, 1 to 12.</summary>
    public int Month => _yearMonth % 100;

    /// <summary>The number within the month.</summary>
    public int Number => _number;

    /// <summary>The version, from 1 on; <see langword="null"/> when the identifier names none.</summary>
    public int? Version => _version == 0 ? null : _version;

    /// <summary>The same identifier without a version.</summary>
    public ArxivId WithoutVersion => new(_archive, _yearMonth, _number, _digits, 0);

    /// <summary>The page of the abstract, <c>https://arxiv.org/abs/…</c>.</summary>
    public Uri AbstractUrl => new("https://arxiv.org/abs/" + ToString());

    /// <summary>The paper as PDF, <c>https://arxiv.org/pdf/…</c>.</summary>
    public Uri PdfUrl => new("https://arxiv.org/pdf/" + ToString());

    /// <summary>The paper as HTML, <c>https://arxiv.org/html/…</c>; arXiv has it for most papers from December 2023 on.</summary>
    public Uri HtmlUrl => new("https://arxiv.org/html/" + ToString());

    /// <summary>
    /// Parses an identifier, with or without a leading <c>arXiv:</c>. The case of that, of the <c>v</c> of a version and of a subject class does
    /// not matter; an archive is in lower case.
    /// </summary>
    /// <exception cref="FormatException"><paramref name="s"/> is no arXiv identifier.</exception>
    public static ArxivId Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static ArxivId Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out var id)
            ? id
            : throw new FormatException($"'{s}' is no arXiv identifier such as 2410.08565, 2410.08565v2 or cs.CL/0501001.");

    static ArxivId IParsable<ArxivId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static ArxivId ISpanParsable<ArxivId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ArxivId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArxivId result) => TryParse(s, out result);

    static bool ISpanParsable<ArxivId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ArxivId result) => TryParse(s, out result);

    /// <summary>
    /// Parses an identifier, with or without a leading <c>arXiv:</c>. The case of that, of the <c>v</c> of a version and of a subject class does
    /// not matter; an archive is in lower case.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ArxivId result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out ArxivId)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out ArxivId result)
    {
        s = s.Trim();
        if (s.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase))
        {
            s = s[6..].TrimStart();
        }

        return TryReadAll(s, out result);
    }

    /// <summary>
    /// Finds the identifier in an address such as <c>https://arxiv.org/abs/2410.08565v1</c>, <c>arxiv.org/pdf/2410.08565.pdf</c> or
    /// <c>https://huggingface.co/papers/2410.08565</c>: the last part of the path, or the last two for an old-style identifier.
    /// </summary>
    public static bool TryFind(ReadOnlySpan<char> address, out ArxivId result)
    {
        // Nearly every address ends like ".../2410.08565", which takes none of what follows.
        if (address.Length > NewStyleLength && address[^(NewStyleLength + 1)] == '/' && !address.ContainsAny('?', '#')
            && TryReadAll(address[^NewStyleLength..], out result))
        {
            return true;
        }

        address = address.Trim();
        var end = address.IndexOfAny('?', '#');
        if (end >= 0)
        {
            address = address[..end];
        }

        address = address.TrimEnd('/');
        if (address.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            address = address[..^4];
        }

        var slash = address.LastIndexOf('/');
        if (TryReadAll(address[(slash + 1)..], out result))
        {
            return true;
        }

        slash = slash > 0 ? address[..slash].LastIndexOf('/') : -1;
        return TryReadAll(address[(slash + 1)..], out result);
    }

    private static bool TryReadAll(ReadOnlySpan<char> s, out ArxivId result)
    {
        if (TryRead(s, out result, out var length) && length == s.Length)
        {
            return true;
        }

        result = default;
        return false;
    }

    private static bool TryRead(ReadOnlySpan<char> s, out ArxivId result, out int length)
    {
        result = default;
        length = 0;
        var slash = s.IndexOf('/');
        string? archive = null;
        if (slash >= 0)
        {
            var name = s[..slash];
            if (!IsArchive(name))
            {
                return false;
            }

            archive = ToArchive(name);
            s = s[(slash + 1)..];
            length = slash + 1;
        }

        // The old style has the number right behind the month.
        var yearMonthDigits = ReadDigits(archive is null ? s : s[..Math.Min(s.Length, 4)], out var yearMonth);
        if (yearMonthDigits != 4 || !TryFullYear(yearMonth, archive is not null, out yearMonth))
        {
            return false;
        }

        s = s[4..];
        length += 4;
        if (archive is null)
        {
            if (s.IsEmpty || s[0] != '.')
            {
                return false;
            }

            s = s[1..];
            length++;
        }

        var numberDigits = ReadDigits(s, out var number);
        if (archive is null ? numberDigits is not (4 or 5) : numberDigits != 3)
        {
            return false;
        }

        s = s[numberDigits..];
        length += numberDigits;

        var version = 0;
        if (s.Length > 1 && s[0] is 'v' or 'V')
        {
            var versionDigits = ReadDigits(s[1..], out var digits);
            if (versionDigits is > 0 and <= 4)
            {
                version = digits;
                if (version == 0)
                {
                    return false;
                }

                length += 1 + versionDigits;
            }
        }

        result = new ArxivId(archive, yearMonth, number, numberDigits, version);
        return true;
    }

    // Archives are lower-case words with hyphens, and may have a subject class after a dot: math-ph, cs.CL, q-bio.QM.
    private static bool IsArchive(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var subject = dot < 0 ? [] : name[(dot + 1)..];
        var archive = dot < 0 ? name : name[..dot];
        if (archive.Length < 2 || !char.IsAsciiLetterLower(archive[0]) || (dot >= 0 && subject.Length < 2))
        {
            return false;
        }

        foreach (var c in archive)
        {
            if (!char.IsAsciiLetterLower(c) && c != '-')
            {
                return false;
            }
        }

        foreach (var c in subject)
        {
            if (!char.IsAsciiLetter(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    // Subject classes of two letters are in upper case (cs.CL), longer ones in lower case (cond-mat.str-el).
    private static string ToArchive(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        return dot >= 0 && name.Length - dot == 3
            ? string.Concat(name[..dot], name[dot..].ToString().ToUpperInvariant())
            : name.ToString().ToLowerInvariant();
    }

    // Of 2410, 202410.
    private static bool TryFullYear(int yearMonth, bool oldStyle, out int fullYearMonth)
    {
        // arXiv began in August 1991; the old style ended in March 2007, the new one will need a wider year in 2091.
        fullYearMonth = yearMonth + (oldStyle && yearMonth >= 9100 ? 190000 : 200000);
        return yearMonth % 100 is >= 1 and <= 12;
    }

    // How many digits come first, and the number that they write; of more than nine it is of no use.
    private static int ReadDigits(ReadOnlySpan<char> s, out int number)
    {
        number = 0;
        var count = 0;
        while (count < s.Length && char.IsAsciiDigit(s[count]))
        {
            number = unchecked((number * 10) + s[count] - '0');
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public bool Equals(ArxivId other) =>
        _yearMonth == other._yearMonth && _number == other._number && _version == other._version && _digits == other._digits && _archive == other._archive;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ArxivId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_archive, _yearMonth, _number, _version);

    /// <inheritdoc/>
    public int CompareTo(ArxivId other)
    {
        var order = _yearMonth.CompareTo(other._yearMonth);
        order = order != 0 ? order : string.CompareOrdinal(_archive, other._archive);
        order = order != 0 ? order : _digits.CompareTo(other._digits);
        order = order != 0 ? order : _number.CompareTo(other._number);
        return order != 0 ? order : _version.CompareTo(other._version);
    }

    /// <summary>The identifier as arXiv writes it, with the version if it has one; empty for the default value.</summary>
    public override string ToString()
    {
        if (_yearMonth == 0)
        {
            return "";
        }

        var number = _number.ToString("D" + _digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var yearMonth = (_yearMonth % 10000).ToString("D4", CultureInfo.InvariantCulture);
        var version = _version == 0 ? "" : "v" + _version.ToString(CultureInfo.InvariantCulture);
        return _archive is null ? $"{yearMonth}.{number}{version}" : $"{_archive}/{yearMonth}{number}{version}";
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString();
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Whether two identifiers are the same, version included.</summary>
    public static bool operator ==(ArxivId left, ArxivId right) => left.Equals(right);

    /// <summary>Whether two identifiers differ.</summary>
    public static bool operator !=(ArxivId left, ArxivId right) => !left.Equals(right);

    /// <summary>Whether one identifier comes before another.</summary>
    public static bool operator <(ArxivId left, ArxivId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one identifier comes before another or is the same.</summary>
    public static bool operator <=(ArxivId left, ArxivId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one identifier comes after another.</summary>
    public static bool operator >(ArxivId left, ArxivId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one identifier comes after another or is the same.</summary>
    public static bool operator >=(ArxivId left, ArxivId right) => left.CompareTo(right) >= 0;
}
