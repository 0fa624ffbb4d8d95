namespace DigestParsing.Formats;

/// <summary>Writes the rows of a <see cref="TableFormat"/>.</summary>
internal static class ColumnRowWriter
{
    public static void Write(IReadOnlyList<TableColumn> columns, Paper paper, TableRowWriter row)
    {
        // Links that have no column of their own go where reading looks for them: into the title, if it has links, and the link columns.
        var pages = GetPages(paper);
        var lastLinks = LastIndexOf(columns, ColumnKind.Links);
        var written = 0;
        if (lastLinks >= 0 && columns.FirstOrDefault(column => TableFormat.IsTitle(column.Kind)) is { } title)
        {
            written = title.Kind switch
            {
                ColumnKind.LinkedTitle => 1,
                ColumnKind.ReadMoreTitle => pages.Count,
                _ => 0,
            };
        }

        var paperPages = pages.Count - paper.OtherLinks.Count;
        for (var i = 0; i < columns.Count; i++)
        {
            switch (columns[i].Kind)
            {
                case ColumnKind.Title:
                    row.WriteTitle(paper.Title);
                    break;
                case ColumnKind.LinkedTitle:
                    row.WriteLinkedTitle(paper.Title, pages.Count == 0 ? null : pages[0]);
                    break;
                case ColumnKind.ReadMoreTitle:
                    row.WriteReadMoreTitle(paper.Title, pages);
                    break;
                case ColumnKind.Authors:
                    row.WriteAuthors(paper.Authors, paper.HasMoreAuthors);
                    break;
                case ColumnKind.FreeText:
                    row.WriteFreeText(paper.Summary.Text);
                    break;
                case ColumnKind.List:
                    row.WriteList(IsFirst(columns, i) ? paper.Classifications : []);
                    break;
                case ColumnKind.GitHubLinks:
                    row.WriteLinks(IsFirst(columns, i) ? paper.GitHubLinks.Select(link => link.Url) : []);
                    break;
                case ColumnKind.HuggingFaceLinks:
                    row.WriteLinks(IsFirst(columns, i) ? paper.HuggingFaceLinks.Select(link => link.Url) : []);
                    break;
                case ColumnKind.Links:
                    // Of several columns, the first has the paper's own pages and the last all other links.
                    var end = i == lastLinks ? pages.Count : IsFirst(columns, i) ? Math.Max(written, paperPages) : written;
                    row.WriteLinks(pages.Skip(written).Take(end - written), "Read more");
                    written = end;
                    break;
                case ColumnKind.Date:
                    row.WriteDate(paper.PublishedDate);
                    break;
                default:
                    row.WriteText("");
                    break;
            }
        }
    }

    private static List<string> GetPages(Paper paper)
    {
        var pages = new List<string>(2 + paper.OtherLinks.Count);
        Add(paper.ArxivUrl ?? GetAbstractUrl(paper));
        Add(paper.HuggingFaceUrl);
        pages.AddRange(paper.OtherLinks.Select(link => link.Url));
        return pages;

        void Add(string? url)
        {
            if (!string.IsNullOrWhiteSpace(url))
            {
                pages.Add(url);
            }
        }
    }

    // An identifier without an address of its own, unless that of Hugging Face names it.
    private static string? GetAbstractUrl(Paper paper) =>
        paper.ArxivId is not { } id || (ArxivId.TryFind(paper.HuggingFaceUrl, out var named) && named == id) ? null : id.AbstractUrl.ToString();

    private static bool IsFirst(IReadOnlyList<TableColumn> columns, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (columns[i].Kind == columns[index].Kind)
            {
                return false;
            }
        }

        return true;
    }

    private static int LastIndexOf(IReadOnlyList<TableColumn> columns, ColumnKind kind)
    {
        for (var i = columns.Count - 1; i >= 0; i--)
        {
            if (columns[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }
}
