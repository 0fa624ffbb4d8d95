namespace DigestParsing.Tables;

/// <summary>
/// A row of a table: views into the text it was read from, valid until the reader moves on. Cells are numbered from zero.
/// </summary>
public readonly ref struct TableRow
{
    private readonly TableCells _cells;

    internal TableRow(TableCells cells, int columnCount, bool hasReferences)
    {
        _cells = cells;
        ColumnCount = columnCount;
        HasReferences = hasReferences;
    }

    /// <summary>How many cells the row has; may be fewer or more than <see cref="ColumnCount"/>.</summary>
    public int CellCount => _cells.Count;

    /// <summary>How many columns the table's header has.</summary>
    public int ColumnCount { get; }

    /// <summary>The whole row, all its lines, without the line end after it.</summary>
    public ReadOnlySpan<byte> Raw => _cells.Raw;

    /// <summary>Whether an ampersand stands in the row, so that a cell may hold character references.</summary>
    internal bool HasReferences { get; }

    /// <summary>
    /// A cell, trimmed of spaces, tabs and line ends, otherwise as written: escaped pipes keep their backslash, and a wrapped cell
    /// the line ends inside it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public ReadOnlySpan<byte> this[int cell] => _cells.Slice(cell, 1);

    /// <summary>
    /// <paramref name="count"/> cells as if they were one: with the pipes between them, trimmed at both ends. Empty when
    /// <paramref name="count"/> is zero.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no such cells.</exception>
    public ReadOnlySpan<byte> GetCells(int first, int count) => _cells.Slice(first, count);
}
