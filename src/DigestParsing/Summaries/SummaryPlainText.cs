namespace DigestParsing.Summaries;

/// <summary>Renders a summary as plain text.</summary>
internal static class SummaryPlainText
{
    public static string Render(SummaryStructure structure) => structure.Text;
}
