namespace DigestParsing.Formats;

/// <summary>
/// A table format that can write as well as read. Formats declared by their columns can; a class of your own can when it implements this
/// interface.
/// </summary>
/// <remarks>
/// What a format writes, its own <see cref="ITableFormat.Open"/> has to read: every row is read again as it is written, and what a paper
/// holds and the row does not is reported as <see cref="DiagnosticCode.FieldNotWritten"/>.
/// </remarks>
public interface IWritableTableFormat : ITableFormat
{
    /// <summary>The header row: the names of the columns, at least one.</summary>
    IReadOnlyList<string> ColumnNames { get; }

    /// <summary>Writes a paper as a row: one cell for each of <see cref="ColumnNames"/>, from left to right.</summary>
    /// <param name="paper">The paper. What the format has no cell for is left out.</param>
    /// <param name="row">Takes the cells; empty at the start, and not to be kept.</param>
    void WriteRow(Paper paper, TableRowWriter row);
}
