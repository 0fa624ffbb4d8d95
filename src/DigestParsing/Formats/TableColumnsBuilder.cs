using DigestParsing.Tables;

namespace DigestParsing.Formats;

/// <summary>
/// Declares the columns of a <see cref="TableFormat"/>, in the order they are written. Each method takes the name of a column and other
/// names it is known by; neither case nor the amount of space between words matters.
/// </summary>
public sealed class TableColumnsBuilder
{
    private readonly List<TableColumn> _columns = [];

    internal TableColumnsBuilder()
    {
    }

    internal IReadOnlyList<TableColumn> Columns => _columns;

    internal bool IsExact { get; private set; }

    internal bool AllowsOthers { get; private set; }

    internal IReadOnlyList<string> RequiredNames { get; private set; } = [];

    /// <summary>Declares the column of the title. Every format has exactly one title column, of this kind or another.</summary>
    public TableColumnsBuilder Title(params string[] names) => Add(ColumnKind.Title, names);

    /// <summary>Declares a title column whose titles are links.</summary>
    public TableColumnsBuilder LinkedTitle(params string[] names) => Add(ColumnKind.LinkedTitle, names);

    /// <summary>Declares a title column whose titles end in <c>(Read more on …)</c>.</summary>
    public TableColumnsBuilder ReadMoreTitle(params string[] names) => Add(ColumnKind.ReadMoreTitle, names);

    /// <summary>Declares the column of the authors.</summary>
    public TableColumnsBuilder Authors(params string[] names) => Add(ColumnKind.Authors, names);

    /// <summary>Declares the column of the summary.</summary>
    public TableColumnsBuilder FreeText(params string[] names) => Add(ColumnKind.FreeText, names);

    /// <summary>Declares a column of classifications.</summary>
    public TableColumnsBuilder List(params string[] names) => Add(ColumnKind.List, names);

    /// <summary>Declares a column of links to code.</summary>
    public TableColumnsBuilder GitHubLinks(params string[] names) => Add(ColumnKind.GitHubLinks, names);

    /// <summary>Declares a column of links to Hugging Face.</summary>
    public TableColumnsBuilder HuggingFaceLinks(params string[] names) => Add(ColumnKind.HuggingFaceLinks, names);

    /// <summary>Declares a column of other links, the paper's own pages among them.</summary>
    public TableColumnsBuilder Links(params string[] names) => Add(ColumnKind.Links, names);

    /// <summary>Declares the column of the day of publication.</summary>
    public TableColumnsBuilder Date(params string[] names) => Add(ColumnKind.Date, names);

    /// <summary>Declares a column that is known and not wanted; its cells go to no property and raise no diagnostic.</summary>
    public TableColumnsBuilder Ignore(params string[] names) => Add(ColumnKind.Ignored, names);

    /// <summary>
    /// Makes the format claim only tables that have all the declared columns, in the declared order, and no others. Without it, a format
    /// claims a table exactly when it has the title column and the format knows all its columns, and by name when it has the title
    /// column and one more that the format knows.
    /// </summary>
    public TableColumnsBuilder Exactly()
    {
        IsExact = true;
        return this;
    }

    /// <summary>
    /// Lets a table have columns that are not declared. Together with <see cref="Exactly"/> such a table is still claimed exactly; without
    /// it, the format never claims exactly but stands back for formats that do. Links in such columns go to
    /// <see cref="Paper.OtherLinks"/>, other text to <see cref="Paper.AdditionalCells"/>.
    /// </summary>
    public TableColumnsBuilder AllowOthers()
    {
        AllowsOthers = true;
        return this;
    }

    /// <summary>
    /// Makes the format claim only tables that have a column of one of these names, so that it does not take any table with titles for
    /// a table of papers.
    /// </summary>
    public TableColumnsBuilder RequireAnyOf(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        RequiredNames = [.. names];
        return this;
    }

    private TableColumnsBuilder Add(ColumnKind kind, string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Length == 0 || names.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A column needs a name, and none of its names may be blank.", nameof(names));
        }

        _columns.Add(new TableColumn(kind, Array.AsReadOnly([.. names.Select(TableHeader.FoldBlanks)])));
        return this;
    }
}
