using DigestParsing.Generator;
using DigestParsing.Summaries;
using DigestParsing.Tables;

namespace DigestParsing.Benchmarks.Contenders;

/// <summary>The library as a user calls it.</summary>
/// <param name="name">The name in tables and plots.</param>
/// <param name="asStrings">
/// Whether sections, points and questions are read as strings, as the other contenders make them, or as slices of the summary, which the
/// library offers besides.
/// </param>
/// <param name="withRoles">Whether the roles of unlabelled prose are inferred, which nothing else does.</param>
internal sealed class LibraryContender(string name, bool asStrings, bool withRoles) : IContender
{
    public string Name => name;

    public DigestParser Parser { get; } = withRoles
        ? DigestParser.Default
        : new DigestParser(new DigestParserOptions { Summaries = SummaryExtractor.Default.WithoutInference() });

    public long Cells(byte[] utf8, TableShape shape)
    {
        long cells = 0;
        using var reader = new Utf8TableReader(utf8);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case TableTokenType.Heading:
                    cells += reader.HeadingText.IsEmpty ? 0 : 1;
                    break;
                case TableTokenType.Header:
                    cells += reader.Header.ColumnCount;
                    break;
                case TableTokenType.Row:
                    var row = reader.Row;
                    for (var i = 0; i < row.CellCount; i++)
                    {
                        cells += row[i].IsEmpty ? 0 : 1;
                    }

                    break;
            }
        }

        return cells;
    }

    public int Count(byte[] utf8, TableShape shape, bool withStructure)
    {
        var papers = Parser.Parse(utf8).Papers;
        if (withStructure)
        {
            foreach (var paper in papers)
            {
                Touch(paper);
            }
        }

        return papers.Count;
    }

    public IReadOnlyList<ContenderPaper> Papers(byte[] utf8, TableShape shape) =>
        [.. Parser.Parse(utf8).Papers.Select(Convert)];

    /// <summary>Reads the structure of a paper; returns the length of all that was read.</summary>
    public int Touch(Paper paper)
    {
        var summary = paper.Summary;
        var length = (int)summary.Style;
        foreach (var section in summary.Sections)
        {
            length += asStrings ? section.Text.Length : section.Span.Length;
        }

        foreach (var point in summary.Points)
        {
            length += asStrings ? point.Text.Length : point.Span.Length;
        }

        foreach (var question in summary.FollowUpQuestions)
        {
            length += asStrings ? question.Text.Length : question.Span.Length;
        }

        return length;
    }

    private static ContenderPaper Convert(Paper paper) => new()
    {
        Date = paper.DigestDate,
        Title = paper.Title,
        Authors = paper.Authors,
        ArxivUrl = paper.ArxivUrl,
        HuggingFaceUrl = paper.HuggingFaceUrl,
        Summary = paper.Summary.Text,
        Classifications = paper.Classifications,
        GitHubUrls = [.. paper.GitHubLinks.Select(link => link.Url)],
        HuggingFaceUrls = [.. paper.HuggingFaceLinks.Select(link => link.Url)],
        Structure = new ContenderStructure
        {
            Style = Lower(paper.Summary.Style),
            Preamble = paper.Summary.Preamble,
            Sections =
            [
                .. paper.Summary.Sections
                    .Where(section => !section.Inferred)
                    .Select(section => new ContenderSection(Lower(section.Role), section.Label, section.Heading, section.Text)),
            ],
            Points = [.. paper.Summary.Points.Select(point => point.Text)],
            Questions = [.. paper.Summary.FollowUpQuestions.Select(question => question.Text)],
        },
    };

    private static string Lower<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();
}
