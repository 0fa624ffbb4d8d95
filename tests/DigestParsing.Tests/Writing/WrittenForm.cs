using DigestParsing.Formats;

namespace DigestParsing.Tests.Writing;

/// <summary>What each built-in form holds of a paper, said here once more and independently of the writer.</summary>
internal static class WrittenForm
{
    public static readonly TheoryData<string> Names = new()
    {
        "six-column-linked", "three-column-prose", "link-column", "arxiv-daily-columns", "columns-by-name",
    };

    public static TableFormat Get(string name) => (TableFormat)TableFormats.BuiltIn.Single(format => format.Name == name);

    /// <summary>The paper with nothing but what the form holds, as it is read again.</summary>
    public static Paper Reduce(Paper paper, string name)
    {
        var page = new Paper
        {
            DigestDate = paper.DigestDate,
            Title = paper.Title,
            Authors = paper.Authors,
            HasMoreAuthors = paper.HasMoreAuthors,
            ArxivId = paper.ArxivId,
            ArxivUrl = paper.ArxivUrl,
            HuggingFaceUrl = paper.HuggingFaceUrl,
            OtherLinks = paper.OtherLinks,
            Format = name,
        };
        return name switch
        {
            "six-column-linked" => ReduceToFirstLink(page) with
            {
                Summary = paper.Summary,
                Classifications = paper.Classifications,
                GitHubLinks = paper.GitHubLinks,
                HuggingFaceLinks = paper.HuggingFaceLinks,
            },
            "three-column-prose" or "link-column" => page with { Summary = paper.Summary },
            "arxiv-daily-columns" => page with { PublishedDate = paper.PublishedDate, GitHubLinks = paper.GitHubLinks },
            _ => paper with { Format = name },
        };
    }

    private static Paper ReduceToFirstLink(Paper paper) =>
        paper.ArxivUrl is not null ? paper with { HuggingFaceUrl = null, OtherLinks = [] }
        : paper.HuggingFaceUrl is not null ? paper with { OtherLinks = [] }
        : paper with { OtherLinks = [.. paper.OtherLinks.Take(1)] };
}
