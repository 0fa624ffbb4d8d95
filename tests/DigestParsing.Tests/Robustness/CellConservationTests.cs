using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestParsing.Json;

namespace DigestParsing.Tests.Robustness;

/// <summary>No text of a cell is unreachable: it is in its paper, or in the raw row of a diagnostic.</summary>
public class CellConservationTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = DigestJsonContext.Default };

    private static readonly string[] Headers =
    [
        "Title|Authors|Summary|Classification|GitHub URLs|HuggingFace URLs", "Title|Authors|Summary", "Title|Authors|Summary|Link",
        "Publish Date|Title|Authors|PDF|Code", "Publish Date|Title|Authors|PDF|Translate|Code", "Paper|Venue|Code|Abstract|Score", "Title|Date|Tags|Authors",
        "Name|Value", "Title|Title|Authors|Authors",
    ];

    // N is a number of its own wherever it stands. What a link says is not kept, where it leads is.
    private static readonly string[] Cells =
    [
        "wordN", "wordN and wordN", "**wordN**", "[x](https://a.b/wordN)", "[x](https://a.b/wordN) wordN", "wordN [x](https://a.b/wordN)", "[x](https://a.b/wordN), [x](https://arxiv.org/abs/wordN)",
        "['wordN', 'wordN']", "['wordN', 'wordN", "['wordN'] wordN", "2026-05-13", "2026-05-13 wordN", "2026-05-13T08:30", "wordN et al.", "wordN, wordN,", "N/A", "", "-", "null",
        "wordN (Read more on [arXiv](https://arxiv.org/abs/wordN) or [HuggingFace](https://huggingface.co/papers/wordN))", "wordN\\|wordN", "wordN|wordN", "wordN\n  wordN", "`wordN", "<b>wordN</b>",
        "https://a.b/wordN wordN", "<https://a.b/wordN>", "<a href=\"https://a.b/wordN\">x</a>", "![x](https://a.b/wordN)", "&#124;wordN", "[wordN]", "[wordN](", "(wordN)", "wordN.md", "//a.b/wordN",
    ];

    [Fact]
    public void Parse_GeneratedRows_KeepsEveryWord()
    {
        var random = new Random(7);
        for (var i = 0; i < 4000; i++)
        {
            var (text, number) = CreateTable(random);

            var document = DigestParser.Default.Parse(text);

            var reachable = new StringBuilder();
            foreach (var paper in document.Papers)
            {
                reachable.AppendLine(JsonSerializer.Serialize(paper, Plain));
            }

            foreach (var diagnostic in document.Diagnostics)
            {
                // Of a table that nobody reads, the span is what is told.
                reachable.AppendLine(diagnostic.RawRow ?? (diagnostic.Code == DiagnosticCode.TableNotRecognized ? text[(int)diagnostic.Span.Start..(int)diagnostic.Span.End] : ""));
            }

            var kept = reachable.ToString();
            var lost = Enumerable.Range(0, number).Select(Word).Where(word => !kept.Contains(word, StringComparison.Ordinal)).ToList();
            lost.Should().BeEmpty("all words are kept of\n{0}\nwhich gives\n{1}", text, kept);
        }
    }

    private static (string Text, int Words) CreateTable(Random random)
    {
        var header = Headers[random.Next(Headers.Length)];
        var columns = header.Split('|').Length;
        var text = new StringBuilder().Append('|').Append(header).Append("|\n|").Insert(0, "## Papers for 2024-10-14\n\n");
        text.Insert(text.Length, "-|", columns).Append('\n');
        var words = 0;
        for (var row = random.Next(1, 4); row > 0; row--)
        {
            var count = Math.Max(1, columns + (random.Next(4) == 0 ? random.Next(-2, 3) : 0));
            for (var cell = 0; cell < count; cell++)
            {
                text.Append("| ").Append(Number(Cells[random.Next(Cells.Length)], ref words)).Append(' ');
            }

            text.Append(random.Next(10) == 0 ? "\n" : "|\n");
        }

        return (text.ToString(), words);
    }

    private static string Number(string cell, ref int words)
    {
        for (var index = cell.IndexOf("wordN", StringComparison.Ordinal); index >= 0; index = cell.IndexOf("wordN", StringComparison.Ordinal))
        {
            cell = string.Concat(cell.AsSpan(0, index), Word(words++), cell.AsSpan(index + 5));
        }

        return cell;
    }

    private static string Word(int number) => string.Create(CultureInfo.InvariantCulture, $"w{number}w");
}
