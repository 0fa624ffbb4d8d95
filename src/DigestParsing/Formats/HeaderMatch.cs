namespace DigestParsing.Formats;

/// <summary>How well a table's header has to fit a format that is asked to read it.</summary>
public enum HeaderMatch
{
    /// <summary>Every column has to be one the format is made for.</summary>
    Exact,

    /// <summary>
    /// It is enough that the format knows the columns that matter by name. Asked only for tables that no format claims exactly.
    /// </summary>
    ByName,
}
