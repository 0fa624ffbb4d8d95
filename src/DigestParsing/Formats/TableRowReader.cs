using DigestParsing.Tables;

namespace DigestParsing.Formats;

/// <summary>
/// Reads the rows of tables with one header. It may be kept for other tables of the same document that have the same header, so what a
/// row says must not depend on the rows before it.
/// </summary>
public abstract class TableRowReader
{
    /// <summary>Reads one row.</summary>
    /// <param name="row">The row. It may have fewer or more cells than the header has columns.</param>
    /// <param name="paper">
    /// Takes what the row says; empty at the start. A row for which no title is set is no paper and is reported as
    /// <see cref="DiagnosticCode.MissingTitle"/>.
    /// </param>
    public abstract void Read(in TableRow row, PaperBuilder paper);
}
