namespace DigestParsing.Cli.Tests;

public class WarmUpTests
{
    [Fact]
    public void Digest_Parsed_HasPapersOfEveryCommonForm()
    {
        var document = DigestParser.Default.Parse(WarmUp.Digest);

        document.Diagnostics.Should().BeEmpty();
        document.Papers.Select(paper => (paper.Format, paper.Summary.Style)).Should().Equal(
            ("three-column-prose", SummaryStyle.Lettered),
            ("three-column-prose", SummaryStyle.Roman),
            ("three-column-prose", SummaryStyle.Prose),
            ("six-column-linked", SummaryStyle.Bulleted));
        document.Papers.Should().OnlyContain(paper => paper.ArxivId != null && paper.Summary.Points.Count + paper.Summary.Sections.Count > 0);
    }
}
