namespace DigestParsing;

/// <summary>
/// Every kind of problem the library reports. The numbers are stable: they are printed as <c>DIG</c> and three digits, and
/// one that is no longer raised is never used again.
/// </summary>
/// <remarks>1xx text, 2xx tables, 3xx cells and formats, 4xx documents, 5xx archives, 6xx writing.</remarks>
public enum DiagnosticCode
{
    /// <summary>No problem; never reported.</summary>
    None = 0,

    /// <summary>Bytes that are not UTF-8, or a lone surrogate in a string, were read as U+FFFD.</summary>
    InvalidText = 101,

    /// <summary>A row ended, where its line or the text ended, before its last cell or without the closing pipe that its header has.</summary>
    UnfinishedRow = 201,

    /// <summary>A row has fewer cells than its table has columns.</summary>
    TooFewCells = 202,

    /// <summary>A row has more cells than its table has columns.</summary>
    SurplusCells = 203,

    /// <summary>Lines that look like table rows have no table header above them.</summary>
    RowWithoutHeader = 204,

    /// <summary>A code fence is never closed, so the rest of the document is code.</summary>
    UnclosedCodeFence = 205,

    /// <summary>A comment or raw HTML block is never closed, so the rest of the document belongs to it.</summary>
    UnclosedHtmlBlock = 206,

    /// <summary>A line or row is longer than <c>MaxRowLength</c> and was passed over.</summary>
    RowTooLong = 207,

    /// <summary>A row or header has more cells than <c>MaxColumns</c> and was passed over.</summary>
    TooManyColumns = 208,

    /// <summary>The document has more rows than <c>MaxRows</c>; the rest of it was not read.</summary>
    TooManyRows = 209,

    /// <summary>No format reads a table with this header, so its rows are no papers.</summary>
    TableNotRecognized = 301,

    /// <summary>A row names no title, so it is no paper.</summary>
    MissingTitle = 302,

    /// <summary>A cell that should hold links holds something else as well, or instead.</summary>
    InvalidLink = 303,

    /// <summary>A cell that should hold a date does not.</summary>
    InvalidDate = 304,

    /// <summary>A cell that should hold a list is not written as one.</summary>
    InvalidList = 305,

    /// <summary>A format threw an exception, or answered with something that cannot be.</summary>
    FormatFailed = 306,

    /// <summary>A problem that a format outside the library found and reported in its own words.</summary>
    FormatReported = 307,

    /// <summary>A heading announces papers for a day that is no date.</summary>
    InvalidHeadingDate = 401,

    /// <summary>A heading and the path of its file name different days.</summary>
    DateMismatch = 402,

    /// <summary>The document has no table of papers.</summary>
    NoPapers = 403,

    /// <summary>A table of papers has no rows.</summary>
    EmptyTable = 404,

    /// <summary>A file cannot be opened, or not be read to its end; what was read before is delivered.</summary>
    FileUnreadable = 501,

    /// <summary>The name of an entry leads out of its archive, or is no name of a file; the entry was passed over.</summary>
    UnsafePath = 502,

    /// <summary>A link was not followed: it is inside an archive, leads out of the directory, or leads to nothing.</summary>
    LinkNotFollowed = 503,

    /// <summary>An archive inside an archive or directory was passed over.</summary>
    NestedArchive = 504,

    /// <summary>A file is longer, or compressed data gives more, than the limit; it was read up to there or passed over.</summary>
    FileTooLarge = 505,

    /// <summary>An archive is cut short or damaged; what could be read before is delivered.</summary>
    ArchiveDamaged = 506,

    /// <summary>A directory or archive holds no file of digests.</summary>
    NoFiles = 507,

    /// <summary>The format cannot represent some fields of a paper, or reads them back differently; they were left out or approximated.</summary>
    FieldNotWritten = 601,
}
