namespace DigestParsing.Formats.Cells;

/// <summary>What a text that is written stands for; what can be misread depends on it.</summary>
internal enum CellPlace
{
    /// <summary>A cell of Markdown, read verbatim.</summary>
    FreeText,

    /// <summary>A value on one line that has its cell for itself.</summary>
    Line,

    /// <summary>A title, with or without links around it or after it.</summary>
    Title,

    /// <summary>A name among others that commas part.</summary>
    Name,

    /// <summary>A quoted item of a list.</summary>
    ListItem,

    /// <summary>The address of a link.</summary>
    Address,
}
