using System.Globalization;
using System.Text.RegularExpressions;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Contenders;

/// <summary>Regular expressions compiled by the source generator: a pattern for the rows of each format, others for what is in a cell.</summary>
internal sealed class RegexContender : IContender
{
    public string Name => "Regex";

    public long Cells(byte[] utf8, TableShape shape)
    {
        long cells = 0;
        ReadOnlySpan<byte> rest = utf8;
        while (DayTexts.Next(ref rest) is { } day)
        {
            cells += RowRegexes.Heading.Count(day);
            for (var row = Rows(shape).Match(day); row.Success; row = row.NextMatch())
            {
                for (var group = 1; group < row.Groups.Count; group++)
                {
                    cells += row.Groups[group].Success ? 1 : 0;
                }
            }
        }

        return cells;
    }

    public int Count(byte[] utf8, TableShape shape, bool withStructure) => Read(utf8, shape, withStructure).Count;

    public IReadOnlyList<ContenderPaper> Papers(byte[] utf8, TableShape shape) => Read(utf8, shape, withStructure: true);

    private static List<ContenderPaper> Read(byte[] utf8, TableShape shape, bool withStructure)
    {
        var papers = new List<ContenderPaper>();
        ReadOnlySpan<byte> rest = utf8;
        while (DayTexts.Next(ref rest) is { } day)
        {
            DateOnly? date = RowRegexes.Heading.Match(day) is { Success: true } heading ? Date(heading) : null;
            for (var row = Rows(shape).Match(day); row.Success; row = row.NextMatch())
            {
                papers.Add(shape == TableShape.ThreeColumn ? ThreeColumn(row.Groups, date, withStructure) : SixColumn(row.Groups, date, withStructure));
            }
        }

        return papers;
    }

    private static DateOnly Date(Match heading) => new(
        int.Parse(heading.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
        int.Parse(heading.Groups[2].ValueSpan, CultureInfo.InvariantCulture),
        int.Parse(heading.Groups[3].ValueSpan, CultureInfo.InvariantCulture));

    /// <summary>The items between commas.</summary>
    internal static string[] Authors(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (cell.IsEmpty)
        {
            return [];
        }

        var authors = new string[cell.Count(',') + 1];
        var count = 0;
        foreach (var range in cell.Split(','))
        {
            authors[count++] = cell[range].Trim().ToString();
        }

        return authors;
    }

    internal static string[] Links(ReadOnlySpan<char> cell)
    {
        if (cell.Trim() is "N/A")
        {
            return [];
        }

        var urls = new List<string>(1);
        foreach (var link in RowRegexes.Link.EnumerateMatches(cell))
        {
            urls.Add(Url(cell.Slice(link.Index + "[Link](".Length, link.Length - "[Link]()".Length)));
        }

        return [.. urls];
    }

    internal static string[] Quoted(ReadOnlySpan<char> list)
    {
        var items = new List<string>(3);
        foreach (var item in RowRegexes.Quoted.EnumerateMatches(list))
        {
            items.Add(list.Slice(item.Index + 1, item.Length - 2).ToString());
        }

        return [.. items];
    }

    private static Regex Rows(TableShape shape) => shape == TableShape.ThreeColumn ? RowRegexes.ThreeColumn : RowRegexes.SixColumn;

    private static ContenderPaper ThreeColumn(GroupCollection cells, DateOnly? date, bool withStructure)
    {
        var summary = cells[5].ValueSpan.Trim().ToString();
        return new()
        {
            Date = date,
            Title = TitleBeforeLinks(cells[1].ValueSpan),
            ArxivUrl = Url(cells[2].ValueSpan),
            HuggingFaceUrl = Url(cells[3].ValueSpan),
            Authors = Authors(cells[4].ValueSpan),
            Summary = summary,
            Structure = withStructure ? SummaryRegexes.Read(summary) : null,
        };
    }

    private static ContenderPaper SixColumn(GroupCollection cells, DateOnly? date, bool withStructure)
    {
        var summary = cells[4].ValueSpan.Trim().ToString();
        return new()
        {
            Date = date,
            Title = OneLine(cells[1].ValueSpan),
            ArxivUrl = Url(cells[2].ValueSpan),
            Authors = Authors(cells[3].ValueSpan),
            Summary = summary,
            Classifications = Quoted(cells[5].ValueSpan),
            GitHubUrls = Links(cells[6].ValueSpan),
            HuggingFaceUrls = Links(cells[7].ValueSpan),
            Structure = withStructure ? SummaryRegexes.Read(summary) : null,
        };
    }

    /// <summary>What stands before <c>(Read more on</c> or <c>- read more on</c>.</summary>
    private static string TitleBeforeLinks(ReadOnlySpan<char> text)
    {
        var end = text.LastIndexOf("ead more on", StringComparison.Ordinal);
        return OneLine(end < 2 ? text : text[..(end - 2)].TrimEnd(" -"));
    }

    private static string OneLine(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Contains('\n') ? RowRegexes.LineBreak.Replace(text.ToString(), " ") : text.ToString();
    }

    private static string Url(ReadOnlySpan<char> text) =>
        text.Contains('\n') ? RowRegexes.LineBreak.Replace(text.ToString(), "") : text.ToString();
}
