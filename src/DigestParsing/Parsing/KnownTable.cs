using DigestParsing.Formats;

namespace DigestParsing.Parsing;

/// <summary>Which format reads tables with a header, and how. Immutable; nothing in it belongs to one document.</summary>
/// <param name="Header">The header and delimiter rows as they stand in the text.</param>
/// <param name="Format">The format.</param>
/// <param name="Rows">Reads the rows.</param>
internal sealed record KnownTable(byte[] Header, ITableFormat Format, TableRowReader Rows);

/// <summary>
/// Remembers the last table that was opened, for all documents of a parser: in an archive nearly every table has the header of the one
/// before. Safe to share between threads.
/// </summary>
internal sealed class KnownTableCache(IReadOnlyList<ITableFormat> formats)
{
    // What somebody else's class answers is asked anew in every document.
    private readonly bool _remembers = formats.All(format => format is TableFormat);
    private KnownTable? _last;

    public KnownTable? Find(ReadOnlySpan<byte> header) => Volatile.Read(ref _last) is { } last && header.SequenceEqual(last.Header) ? last : null;

    public void Add(KnownTable table)
    {
        if (_remembers)
        {
            Volatile.Write(ref _last, table);
        }
    }
}
