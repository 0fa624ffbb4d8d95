using DigestParsing.Formats.Cells;
using DigestParsing.Tables;

namespace DigestParsing.Formats;

/// <summary>Reads the rows of a table whose columns were found in a <see cref="TableFormat"/>.</summary>
internal sealed class ColumnRowReader : TableRowReader
{
    // A title with this many unescaped pipes is no title; the bound keeps the search linear in the row.
    private const int MaxTitlePipes = 16;

    private readonly TableColumn?[] _columns;
    private readonly string[] _names;
    private readonly int _title;
    private readonly int _freeText;

    public ColumnRowReader(TableColumn?[] columns, in TableHeader header)
    {
        _columns = columns;
        _names = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            _names[i] = columns[i] is null ? header.GetName(i) : "";
        }

        _title = Array.FindIndex(columns, column => column is not null && TableFormat.IsTitle(column.Kind));
        _freeText = Array.FindIndex(columns, column => column?.Kind == ColumnKind.FreeText);
    }

    public override void Read(in TableRow row, PaperBuilder paper)
    {
        var surplus = row.CellCount - _columns.Length;
        if (surplus == 0)
        {
            for (var i = 0; i < _columns.Length; i++)
            {
                ReadCell(i, row[i], paper);
            }
        }
        else if (surplus < 0)
        {
            for (var i = 0; i < row.CellCount; i++)
            {
                ReadCell(i, row[i], paper);
            }

            paper.ReportTooFewCells(row);
        }
        else
        {
            ReadSurplus(row, surplus, paper);
        }
    }

    // Columns before the free text are found from the left, those after it from the right, and the free text has what remains: a pipe
    // that nobody escaped is far more likely in a sentence or a formula than in a name or an address. A title can have one as well, and
    // says itself where it ends.
    private void ReadSurplus(in TableRow row, int surplus, PaperBuilder paper)
    {
        var titleSurplus = FindTitleSurplus(row, surplus);
        var textSurplus = _freeText < 0 ? 0 : surplus - titleSurplus;
        var cell = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            var count = 1 + (i == _title ? titleSurplus : 0) + (i == _freeText ? textSurplus : 0);
            ReadCell(i, row.GetCells(cell, count), paper);
            cell += count;
        }

        var left = row.GetCells(cell, row.CellCount - cell);
        if (cell < row.CellCount && !left.IsEmpty)
        {
            paper.ReportSurplusCells(row, left, absorbedBy: null);
            paper.AddCell("", left);
        }
        else if (cell == row.CellCount)
        {
            paper.ReportSurplusCells(row, default, absorbedBy: textSurplus > 0 ? "the summary" : "the title");
        }
    }

    private int FindTitleSurplus(in TableRow row, int surplus)
    {
        if (_title < 0 || (_freeText >= 0 && _freeText < _title))
        {
            return 0;
        }

        var kind = _columns[_title]!.Kind;
        for (var count = 0; count <= Math.Min(surplus, MaxTitlePipes); count++)
        {
            if (TitleCell.HasEnd(row.GetCells(_title, 1 + count), kind))
            {
                return count;
            }
        }

        return 0;
    }

    private void ReadCell(int index, ReadOnlySpan<byte> cell, PaperBuilder paper)
    {
        if (cell.IsEmpty)
        {
            return;
        }

        var column = _columns[index];
        switch (column?.Kind)
        {
            case ColumnKind.Title or ColumnKind.LinkedTitle or ColumnKind.ReadMoreTitle:
                paper.ReadTitle(cell);
                break;
            case ColumnKind.Authors:
                paper.ReadAuthors(cell);
                break;
            case ColumnKind.FreeText:
                paper.ReadSummary(cell);
                break;
            case ColumnKind.List:
                paper.ReadClassifications(cell);
                break;
            case ColumnKind.GitHubLinks:
                paper.ReadGitHubLinks(cell);
                break;
            case ColumnKind.HuggingFaceLinks:
                paper.ReadHuggingFaceLinks(cell);
                break;
            case ColumnKind.Links:
                paper.ReadLinks(cell);
                break;
            case ColumnKind.Date:
                paper.ReadPublishedDate(cell);
                break;
            case null when !paper.TryReadLinks(cell):
                paper.AddCell(_names[index], cell);
                break;
        }
    }
}
