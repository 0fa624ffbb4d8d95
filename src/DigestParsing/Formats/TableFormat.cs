using System.Diagnostics;
using DigestParsing.Tables;

namespace DigestParsing.Formats;

/// <summary>
/// A table format that is declared by its columns: their names, and what their cells hold. Immutable and safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// var weekly = TableFormat.FromColumns("weekly", columns => columns
///     .Title("Paper", "Title").Links("Links").Date("Week").Ignore("Recommend"));
/// </code>
/// </example>
[DebuggerDisplay("{Name,nq}")]
public sealed class TableFormat : IWritableTableFormat
{
    private readonly TableColumn[] _columns;
    private readonly IReadOnlyList<string> _requiredNames;
    private readonly bool _isExact;
    private readonly bool _allowsOthers;

    private TableFormat(string name, TableColumnsBuilder builder)
    {
        Name = name;
        _columns = [.. builder.Columns];
        _requiredNames = builder.RequiredNames;
        _isExact = builder.IsExact;
        _allowsOthers = builder.AllowsOthers;
        Columns = Array.AsReadOnly(_columns);
        ColumnNames = Array.AsReadOnly(Array.ConvertAll(_columns, column => column.Name));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The declared columns, in the order they are written.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>Makes a format from its columns.</summary>
    /// <param name="name">The name by which papers and diagnostics speak of the format.</param>
    /// <param name="columns">Declares the columns.</param>
    /// <exception cref="ArgumentException">
    /// The name is blank, there is not exactly one title column, there is more than one free-text, authors or date column, or two columns
    /// share a name.
    /// </exception>
    public static TableFormat FromColumns(string name, Action<TableColumnsBuilder> columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(columns);
        var builder = new TableColumnsBuilder();
        columns(builder);
        Validate(name, builder.Columns);
        return new TableFormat(name, builder);
    }

    /// <inheritdoc/>
    public TableRowReader? Open(in TableHeader header, HeaderMatch match)
    {
        if (!MayFit(header.ColumnCount, match))
        {
            return null;
        }

        var columns = new TableColumn?[header.ColumnCount];
        var known = 0;
        var hasTitle = false;
        for (var i = 0; i < columns.Length; i++)
        {
            var column = Find(header, i);
            if (column is null || Array.IndexOf(columns, column, 0, i) >= 0)
            {
                continue;
            }

            columns[i] = column;
            known++;
            hasTitle |= IsTitle(column.Kind);
        }

        var fits = match == HeaderMatch.ByName
            ? known > 1
            : _isExact ? IsInDeclaredOrder(columns) : known == columns.Length;
        return hasTitle && fits && HasRequired(header) ? new ColumnRowReader(columns, header) : null;
    }

    /// <inheritdoc/>
    public void WriteRow(Paper paper, TableRowWriter row)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(row);
        ColumnRowWriter.Write(_columns, paper, row);
    }

    internal static bool IsTitle(ColumnKind kind) => kind is ColumnKind.Title or ColumnKind.LinkedTitle or ColumnKind.ReadMoreTitle;

    // The number of columns rules most formats out before any name is compared.
    private bool MayFit(int columnCount, HeaderMatch match) => (_isExact, _allowsOthers) switch
    {
        (true, _) when match == HeaderMatch.ByName => false,
        (true, true) => columnCount >= _columns.Length,
        (true, false) => columnCount == _columns.Length,
        (false, true) => match == HeaderMatch.ByName,
        _ => true,
    };

    private TableColumn? Find(in TableHeader header, int index)
    {
        foreach (var column in _columns)
        {
            foreach (var name in column.Names)
            {
                if (header.NameEquals(index, name))
                {
                    return column;
                }
            }
        }

        return null;
    }

    // All declared columns, in order; others may stand between them when they are allowed.
    private bool IsInDeclaredOrder(TableColumn?[] columns)
    {
        var next = 0;
        foreach (var column in columns)
        {
            if (column is null ? !_allowsOthers : next == _columns.Length || column != _columns[next++])
            {
                return false;
            }
        }

        return next == _columns.Length;
    }

    private bool HasRequired(in TableHeader header)
    {
        foreach (var name in _requiredNames)
        {
            for (var i = 0; i < header.ColumnCount; i++)
            {
                if (header.NameEquals(i, name))
                {
                    return true;
                }
            }
        }

        return _requiredNames.Count == 0;
    }

    private static void Validate(string name, IReadOnlyList<TableColumn> columns)
    {
        if (columns.Count(column => IsTitle(column.Kind)) != 1)
        {
            throw new ArgumentException($"The format '{name}' needs exactly one title column.", nameof(columns));
        }

        foreach (var kind in (ReadOnlySpan<ColumnKind>)[ColumnKind.FreeText, ColumnKind.Authors, ColumnKind.Date])
        {
            if (columns.Count(column => column.Kind == kind) > 1)
            {
                throw new ArgumentException($"The format '{name}' declares more than one column of the kind {kind}.", nameof(columns));
            }
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var columnName in columns.SelectMany(column => column.Names))
        {
            if (!names.Add(columnName))
            {
                throw new ArgumentException($"The format '{name}' declares the column name '{columnName}' twice.", nameof(columns));
            }
        }
    }
}
