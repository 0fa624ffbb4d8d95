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
    // says itself where it ends. Blank cells at the end are pipes too many.
    private void ReadSurplus(in TableRow row, int surplus, PaperBuilder paper)
    {
        var titleSurplus = FindTitleSurplus(row, surplus);
        var blankSurplus = EndsBlank(row, surplus - titleSurplus) ? surplus - titleSurplus : 0;
        var textSurplus = _freeText < 0 ? 0 : surplus - titleSurplus - blankSurplus;
        var cell = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            var count = 1 + (i == _title ? titleSurplus : 0) + (i == _freeText ? textSurplus : 0);
            ReadCell(i, row.GetCells(cell, count), paper);
            cell += count;
        }

        if (cell < row.CellCount && blankSurplus == 0)
        {
            var left = row.GetCells(cell, row.CellCount - cell);
            paper.ReportSurplusCells(row, left);
            paper.AddCell("", left);
        }
        else if (titleSurplus > 0 || textSurplus > 0)
        {
            paper.ReportAbsorbedCells(row, "the pipes between were taken as part of " + (textSurplus > 0 ? "the summary" : "the title"));
        }
        else if (_freeText >= 0)
        {
            paper.ReportAbsorbedCells(row, "the blank ones at its end were left out");
        }
    }

    // Whether the last cells are blank and before them stands what the last column holds. Where something else stands there, that is free
    // text with a pipe in it, and the blank cell is the last column's.
    private bool EndsBlank(in TableRow row, int count)
    {
        var end = row.CellCount - count;
        if (count == 0 || row.GetCells(end, count).ContainsAnyExcept("| \t\r\n"u8))
        {
            return false;
        }

        return _freeText < 0 || _columns[^1]?.Kind switch
        {
            ColumnKind.GitHubLinks or ColumnKind.HuggingFaceLinks => PaperBuilder.IsLinksOrNothing(row[end - 1]),
            ColumnKind.Links => PaperBuilder.IsLinksOrNothing(row[end - 1]) || LinksCell.TryReadArxivId(row[end - 1], out _),
            ColumnKind.Date => PaperBuilder.IsDateOrNothing(row[end - 1]),
            _ => true,
        };
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
