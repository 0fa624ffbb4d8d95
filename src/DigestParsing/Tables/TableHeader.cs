using System.Text;

namespace DigestParsing.Tables;

/// <summary>
/// The header of a table: views into the text it was read from, valid until the reader moves on. Columns are numbered from zero.
/// </summary>
public readonly ref struct TableHeader
{
    // "***Title***" is as deep as it gets.
    private const int MaxEmphasis = 3;

    private readonly TableCells _cells;

    internal TableHeader(TableCells cells) => _cells = cells;

    /// <summary>How many columns the table has; at least one.</summary>
    public int ColumnCount => _cells.Count;

    /// <summary>The header row and the delimiter row, without the line end after them.</summary>
    public ReadOnlySpan<byte> Raw => _cells.Raw;

    /// <summary>The name of a column as written, trimmed, without emphasis around it (<c>**Title**</c> gives <c>Title</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public ReadOnlySpan<byte> this[int column]
    {
        get
        {
            var name = _cells.Slice(column, 1);
            for (var depth = 0; depth < MaxEmphasis && name.Length > 2 && name[0] is (byte)'*' or (byte)'_' && name[^1] == name[0]; depth++)
            {
                name = name[1..^1];
            }

            return name.Trim((byte)' ');
        }
    }

    /// <summary>
    /// Whether a column has this name; case does not matter, and neither do emphasis around the name and the amount of space between its
    /// words.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public bool NameEquals(int column, ReadOnlySpan<char> name)
    {
        var written = this[column];
        name = name.Trim();

        // Formats ask for dozens of names, so most end at the first letter. However long a name is written, nothing is made of it.
        while (!written.IsEmpty && !name.IsEmpty)
        {
            if (CellBlanks.IsBlank(written[0]))
            {
                if (!char.IsWhiteSpace(name[0]))
                {
                    return false;
                }

                written = written.TrimStart(" \t\n\r"u8);
                name = name.TrimStart();
                continue;
            }

            _ = Rune.DecodeFromUtf8(written, out var left, out var bytes);
            _ = Rune.DecodeFromUtf16(name, out var right, out var chars);
            if (left != right && Rune.ToUpperInvariant(left) != Rune.ToUpperInvariant(right))
            {
                return false;
            }

            written = written[bytes..];
            name = name[chars..];
        }

        return written.IsEmpty && name.IsEmpty;
    }

    /// <summary>The name of a column as a string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public string GetName(int column) => FoldBlanks(Encoding.UTF8.GetString(this[column]));

    /// <summary>A name with one blank between its words.</summary>
    internal static string FoldBlanks(string name) =>
        name.AsSpan().ContainsAny('\t', '\n', '\r') || name.Contains("  ", StringComparison.Ordinal) || name.StartsWith(' ') || name.EndsWith(' ')
            ? string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : name;
}
