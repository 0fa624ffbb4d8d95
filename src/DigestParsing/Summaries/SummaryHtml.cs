using System.Net;

namespace DigestParsing.Summaries;

/// <summary>Renders a summary as HTML.</summary>
internal static class SummaryHtml
{
    public static string Render(SummaryStructure structure, SummaryHtmlOptions options) => WebUtility.HtmlEncode(structure.Text);
}
