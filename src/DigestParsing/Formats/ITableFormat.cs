using DigestParsing.Tables;

namespace DigestParsing.Formats;

/// <summary>
/// A table format: says whether it reads a table with a given header and, row by row, which cell is what. Most formats need no class of
/// their own, see <see cref="TableFormat.FromColumns"/>.
/// </summary>
/// <remarks>
/// One instance serves all documents of a parser, from several threads at once, so an implementation has no state that changes. What
/// belongs to one table lives in the <see cref="TableRowReader"/>. An exception becomes a <see cref="DiagnosticCode.FormatFailed"/>
/// diagnostic that names the format.
/// </remarks>
public interface ITableFormat
{
    /// <summary>The name by which papers and diagnostics speak of the format, such as <c>three-column-prose</c>. Not empty.</summary>
    string Name { get; }

    /// <summary>Asks whether the format reads a table.</summary>
    /// <param name="header">The table's header.</param>
    /// <param name="match">
    /// All formats are asked for an exact match first, in the order of <see cref="DigestParserOptions.Formats"/>; when none answers, all
    /// are asked again for a match by name.
    /// </param>
    /// <returns>The reader of the table's rows, or <see langword="null"/> when the table is not of this format.</returns>
    TableRowReader? Open(in TableHeader header, HeaderMatch match);
}
