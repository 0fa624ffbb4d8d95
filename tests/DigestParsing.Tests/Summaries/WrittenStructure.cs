using DigestParsing.Summaries;

namespace DigestParsing.Tests.Summaries;

/// <summary>Summaries of which only what the text itself sets apart is of interest.</summary>
internal static class WrittenStructure
{
    private static readonly SummaryExtractor Extractor = SummaryExtractor.Default.WithoutInference();

    public static PaperSummary Written(string text) => new(text, Extractor);
}
