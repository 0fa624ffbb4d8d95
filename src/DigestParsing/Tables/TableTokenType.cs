namespace DigestParsing.Tables;

/// <summary>What a <see cref="Utf8TableReader"/> stands on.</summary>
public enum TableTokenType
{
    /// <summary>Nothing: before the first call of <see cref="Utf8TableReader.Read"/>, or after the last token.</summary>
    None,

    /// <summary>An ATX heading, <c>## Papers for 2024-10-14</c>.</summary>
    Heading,

    /// <summary>The header of a table: its first row and the delimiter row below it.</summary>
    Header,

    /// <summary>A row of the table whose header was read last; one line, or several when the row is wrapped.</summary>
    Row,

    /// <summary>A line that looks like a table row but has no header above it.</summary>
    StrayRow,

    /// <summary>A line or row longer than <see cref="TableReaderOptions.MaxRowLength"/>; its text is passed over.</summary>
    OversizedRow,
}
