namespace DigestParsing.Summaries;

/// <summary>Tells the parts of a summary apart: sections, points, follow-up questions and what belongs to them.</summary>
/// <remarks>
/// An extractor is called when the structure of a summary is first read, possibly from several threads at once, so it must be safe
/// to share. Equal texts must give equal structures. What it throws reaches the reader of that property.
/// </remarks>
public interface ISummaryExtractor
{
    /// <summary>Tells the parts of a summary apart.</summary>
    /// <param name="text">The text; it may be empty or blank, and may be anything.</param>
    /// <returns>The structure, made for this very text.</returns>
    SummaryStructure Extract(string text);
}
