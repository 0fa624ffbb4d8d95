using System.Text;

namespace DigestParsing.Tables;

/// <summary>
/// The header of a table: views into the text it was read from, valid until the reader moves on. Columns are numbered from zero.
/// </summary>
public readonly ref struct TableHeader
{
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
            while (name.Length > 2 && name[0] is (byte)'*' or (byte)'_' && name[^1] == name[0])
            {
                name = name[1..^1];
            }

            return name.Trim((byte)' ');
        }
    }

    /// <summary>
    /// Whether a column has this name; the case of ASCII letters does not matter, and neither do emphasis around the name and the
    /// amount of space between its words.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public bool NameEquals(int column, ReadOnlySpan<char> name)
    {
        var written = this[column];
        if (written.Length == name.Length && Ascii.EqualsIgnoreCase(written, name))
        {
            return true;
        }

        // Almost every name is ASCII with single blanks in it, and then there is nothing to fold.
        if (Ascii.IsValid(written) && !written.ContainsAny((byte)'\t', (byte)'\n', (byte)'\r') && written.IndexOf("  "u8) < 0)
        {
            return false;
        }

        return string.Equals(FoldBlanks(written), name.Trim().ToString(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The name of a column as a string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public string GetName(int column) => FoldBlanks(this[column]);

    private static string FoldBlanks(ReadOnlySpan<byte> name)
    {
        var text = Encoding.UTF8.GetString(name);
        return text.AsSpan().ContainsAny('\t', '\n', '\r') || text.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : text;
    }
}
