using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using DigestParsing.Comparison;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>Counts what an archive holds.</summary>
internal sealed class StatisticsCounter
{
    // In days. What is longer is hardly a gap: a year that was mistyped would otherwise make thousands of days be missing.
    private const int LongestGap = 366;

    private readonly HashSet<PaperIdentity> _distinct = [];
    private readonly HashSet<DateOnly> _days = [];
    private readonly HashSet<DateOnly> _paperDays = [];
    private readonly Dictionary<int, long> _months = [];
    private readonly Dictionary<string, long> _formats = [];
    private readonly Dictionary<string, long> _classifications = [];
    private readonly Dictionary<SummaryStyle, long> _styles = [];
    private readonly Dictionary<PaperLinkKind, long> _links = [];
    private readonly Dictionary<DiagnosticSeverity, long> _diagnostics = [];
    private long _files;
    private long _digests;
    private long _papers;
    private long _undated;

    public void Add(DocumentPiece piece)
    {
        _files += piece is { EndsDocument: true, IsFile: true } ? 1 : 0;
        foreach (var item in piece.Items)
        {
            switch (item)
            {
                case Paper paper:
                    Add(paper);
                    break;
                case Diagnostic diagnostic:
                    Increment(_diagnostics, diagnostic.Severity);
                    break;
                case DigestHeading heading:
                    _digests++;
                    AddDay(heading.Date);
                    break;
            }
        }
    }

    public void Add(Paper paper)
    {
        _papers++;
        _distinct.Add(PaperIdentity.Of(paper));
        AddDay(paper.DigestDate);
        if ((paper.DigestDate ?? paper.PublishedDate) is { } date)
        {
            _paperDays.Add(date);
            Increment(_months, MonthOf(date));
        }
        else
        {
            _undated++;
        }

        if (paper.Format is not null)
        {
            Increment(_formats, paper.Format);
        }

        if (paper.Summary.Text.Length > 0)
        {
            Increment(_styles, paper.Summary.Style);
        }

        foreach (var classification in paper.Classifications)
        {
            Increment(_classifications, classification);
        }

        AddLinks(paper.GitHubLinks);
        AddLinks(paper.HuggingFaceLinks);
        AddLinks(paper.OtherLinks);
    }

    public DigestStatistics ToStatistics()
    {
        DateOnly? first = _days.Count == 0 ? null : _days.Min();
        DateOnly? last = _days.Count == 0 ? null : _days.Max();
        var days = _paperDays.GroupBy(MonthOf).ToDictionary(month => month.Key, month => month.Count());
        return new DigestStatistics
        {
            Files = _files,
            Digests = _digests,
            Papers = _papers,
            DistinctPapers = _distinct.Count,
            UndatedPapers = _undated,
            FirstDate = first,
            LastDate = last,
            Days = _days.Count,
            MissingWeekdays = FindMissingWeekdays(),
            Months = [.. _months.OrderBy(month => month.Key).Select(month => new MonthCount(
                string.Create(CultureInfo.InvariantCulture, $"{month.Key / 12:0000}-{(month.Key % 12) + 1:00}"),
                days[month.Key],
                month.Value))],
            Formats = Sort(_formats, name => name),
            Styles = Sort(_styles, style => Camel(style.ToString())),
            Classifications = Sort(_classifications, name => name),
            Links = Sort(_links, kind => Camel(kind.ToString())),
            Diagnostics = Sort(_diagnostics, severity => Camel(severity.ToString())),
        };
    }

    private static int MonthOf(DateOnly date) => (date.Year * 12) + date.Month - 1;

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static void Increment<T>(Dictionary<T, long> counts, T key)
        where T : notnull
        => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private static NamedCount[] Sort<T>(Dictionary<T, long> counts, Func<T, string> getName)
        where T : notnull
        => [.. counts
            .Select(count => new NamedCount(getName(count.Key), count.Value))
            .OrderByDescending(count => count.Count)
            .ThenBy(count => count.Name, StringComparer.Ordinal)];

    private DateOnly[] FindMissingWeekdays()
    {
        DateOnly[] days = [.. _days.Order()];
        var missing = new List<DateOnly>();
        for (var i = 1; i < days.Length; i++)
        {
            if (days[i].DayNumber - days[i - 1].DayNumber > LongestGap)
            {
                continue;
            }

            for (var day = days[i - 1].AddDays(1); day < days[i]; day = day.AddDays(1))
            {
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                {
                    missing.Add(day);
                }
            }
        }

        return [.. missing];
    }

    private void AddDay(DateOnly? day)
    {
        if (day is not null)
        {
            _days.Add(day.Value);
        }
    }

    private void AddLinks(IReadOnlyList<PaperLink> links)
    {
        for (var i = 0; i < links.Count; i++)
        {
            Increment(_links, links[i].Kind);
        }
    }
}
