using System.Globalization;
using System.Text;
using System.Text.Json;
using DigestParsing.Json;

namespace DigestParsing.Fuzz;

/// <summary>All that a document says, positions and raw rows included, as one text: two documents are the same when their texts are.</summary>
internal static class DocumentText
{
    public static string Of(DigestDocument document)
    {
        var text = new StringBuilder();
        foreach (var digest in document.Digests)
        {
            Append(text, $"digest {digest.Date:yyyy-MM-dd} '{digest.Heading}' {digest.Line} {digest.Papers.Count}");
        }

        foreach (var paper in document.Papers)
        {
            Append(text, $"paper {paper.Span.Start}-{paper.Span.End} {paper.Span} {paper.RawRow} {JsonSerializer.Serialize(paper, DigestJsonContext.Default.Paper)}");
        }

        foreach (var diagnostic in document.Diagnostics)
        {
            var span = diagnostic.Span;
            Append(text, $"{diagnostic} {span.Start}-{span.End} {span.EndLine},{span.EndColumn} '{diagnostic.RawRow}'");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
