using System.Globalization;
using DigestParsing.Generator;

namespace DigestParsing.Benchmarks.Contenders;

/// <summary>What is written first when no library is at hand: <see cref="string.Split(char, StringSplitOptions)"/> and <see cref="string.IndexOf(string, StringComparison)"/>.</summary>
internal sealed class SplitContender : IContender
{
    private static readonly string[] LetterRoles = ["objective", "methodology", "results", "implication", "note"];
    private static readonly string[] FiveRoles = ["overview", "objective", "methodology", "results", "implication"];
    private static readonly string[] Letters = ["a)", "b)", "c)", "d)", "e)"];
    private static readonly string[] Romans = ["i)", "ii)", "iii)", "iv)", "v)"];

    public string Name => "Split";

    public long Cells(byte[] utf8, TableShape shape)
    {
        long cells = 0;
        ReadOnlySpan<byte> rest = utf8;
        while (DayTexts.Next(ref rest) is { } day)
        {
            foreach (var line in day.Split('\n'))
            {
                cells += line.StartsWith('|') ? line.Split('|').Length : line.StartsWith('#') ? 1 : 0;
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
            ReadDay(day, shape, withStructure, papers);
        }

        return papers;
    }

    private static void ReadDay(string text, TableShape shape, bool withStructure, List<ContenderPaper> papers)
    {
        DateOnly? date = null;
        var row = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("## Papers for ", StringComparison.Ordinal))
            {
                date = DateOnly.ParseExact(line.AsSpan("## Papers for ".Length, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                continue;
            }

            if (row.Length == 0 && (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| Title |", StringComparison.Ordinal)))
            {
                continue;
            }

            // A row goes on until a line ends with its last pipe.
            row = row.Length == 0 ? line : row + (line.StartsWith(' ') ? " " : "") + line.Trim();
            if (row.EndsWith('|'))
            {
                var paper = shape == TableShape.ThreeColumn ? ThreeColumn(row, date, withStructure) : SixColumn(row, date, withStructure);
                if (paper is not null)
                {
                    papers.Add(paper);
                }

                row = "";
            }
        }
    }

    private static ContenderPaper? ThreeColumn(string row, DateOnly? date, bool withStructure)
    {
        var cells = row.Split('|');
        var links = cells[1].Split(" (Read more on [arXiv](");
        if (cells.Length < 5 || links.Length < 2)
        {
            return null;
        }

        var addresses = links[1].Split(") or [HuggingFace](");
        var summary = string.Join('|', cells[3..^1]).Trim();
        return new()
        {
            Date = date,
            Title = links[0].Trim(),
            ArxivUrl = addresses[0],
            HuggingFaceUrl = addresses.Length > 1 ? addresses[1].Trim().TrimEnd(')') : null,
            Authors = Authors(cells[2]),
            Summary = summary,
            Structure = withStructure ? Structure(summary) : null,
        };
    }

    private static ContenderPaper? SixColumn(string row, DateOnly? date, bool withStructure)
    {
        var cells = row.Split('|');
        var title = cells[1].Split("](");
        if (cells.Length < 8 || title.Length < 2)
        {
            return null;
        }

        var summary = string.Join('|', cells[3..^4]).Trim();
        return new()
        {
            Date = date,
            Title = title[0].Trim()[1..],
            ArxivUrl = title[1].Trim().TrimEnd(')'),
            Authors = Authors(cells[2]),
            Summary = summary,
            Classifications = cells[^4].Trim(' ', '[', ']', '\'').Split("', '"),
            GitHubUrls = Links(cells[^3]),
            HuggingFaceUrls = Links(cells[^2]),
            Structure = withStructure ? Structure(summary) : null,
        };
    }

    private static string[] Authors(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Links(string cell)
    {
        var parts = cell.Split("[Link](");
        var urls = new string[parts.Length - 1];
        for (var i = 0; i < urls.Length; i++)
        {
            urls[i] = parts[i + 1].Split(')')[0];
        }

        return urls;
    }

    private static ContenderStructure Structure(string summary)
    {
        string[] questions = [];
        var head = summary.IndexOf("Follow-up questions:", StringComparison.OrdinalIgnoreCase);
        var body = summary;
        if (head >= 0)
        {
            questions = Between(summary[(head + "Follow-up questions:".Length)..], ["1.", "2.", "3.", "4."], out _);
            body = summary[..head].TrimEnd(' ', '*');
        }

        if (body.StartsWith("a)", StringComparison.Ordinal))
        {
            return Labelled(body, "lettered", Letters, LetterRoles, questions);
        }

        if (body.Contains(" ii) ", StringComparison.Ordinal))
        {
            return Labelled(body, "roman", Romans, FiveRoles, questions);
        }

        var points = (" " + body).Split(" - ");
        return points.Length == 1
            ? new() { Questions = questions }
            : new()
            {
                Style = "bulleted",
                Sections = points[0].Trim().Length == 0 ? [] : [new("overview", null, null, points[0].Trim())],
                Points = Array.ConvertAll(points[1..], point => point.Trim()),
                Questions = questions,
            };
    }

    private static ContenderStructure Labelled(string body, string style, string[] labels, string[] roles, string[] questions)
    {
        var texts = Between(body, labels, out var before);
        var sections = new ContenderSection[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            string? heading = null;
            if (text.StartsWith("**", StringComparison.Ordinal))
            {
                var end = text.IndexOf("**", 2, StringComparison.Ordinal);
                if (end > 0)
                {
                    heading = text[2..end].TrimEnd(':');
                    text = text[(end + 2)..].TrimStart(' ', ':');
                }
            }

            sections[i] = new(roles[i], labels[i], heading, text);
        }

        return new() { Style = style, Preamble = before.Length == 0 ? null : before, Sections = sections, Questions = questions };
    }

    private static string[] Between(string text, string[] labels, out string before)
    {
        var parts = new List<string>(5);
        var start = text.IndexOf(labels[0] + " ", StringComparison.Ordinal);
        before = start < 0 ? "" : text[..start].Trim();
        for (var i = 0; i < labels.Length && start >= 0; i++)
        {
            start += labels[i].Length;
            var end = i + 1 < labels.Length ? text.IndexOf(" " + labels[i + 1] + " ", start, StringComparison.Ordinal) : -1;
            parts.Add((end < 0 ? text[start..] : text[start..end]).Trim());
            start = end < 0 ? -1 : end + 1;
        }

        return [.. parts];
    }
}
