namespace DigestParsing.Formats;

/// <summary>The formats that the library brings. They are written with the same public pieces that a user's own formats are.</summary>
public static class TableFormats
{
    /// <summary>Six columns, a linked title and a list of points: <c>six-column-linked</c>.</summary>
    public static TableFormat SixColumnLinked { get; } = SixColumnLinkedFormat.Create();

    /// <summary>Three columns, a title with <c>(Read more on …)</c> and a summary in prose: <c>three-column-prose</c>.</summary>
    public static TableFormat ThreeColumnProse { get; } = ThreeColumnProseFormat.Create();

    /// <summary>Three columns and one of links: <c>link-column</c>.</summary>
    public static TableFormat LinkColumn { get; } = LinkColumnFormat.Create();

    /// <summary>The columns of the arxiv-daily family, and more columns that its forks have: <c>arxiv-daily-columns</c>.</summary>
    public static TableFormat ArxivDailyColumns { get; } = ArxivDailyColumnsFormat.Create();

    /// <summary>Any table of papers whose columns are known by name, in any order: <c>columns-by-name</c>.</summary>
    public static TableFormat ColumnsByName { get; } = ColumnsByNameFormat.Create();

    /// <summary>All of them, in the order they are asked.</summary>
    public static IReadOnlyList<ITableFormat> BuiltIn { get; } =
        Array.AsReadOnly<ITableFormat>([SixColumnLinked, ThreeColumnProse, LinkColumn, ArxivDailyColumns, ColumnsByName]);
}
