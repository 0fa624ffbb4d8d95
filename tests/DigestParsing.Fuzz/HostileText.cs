using System.Text;

namespace DigestParsing.Fuzz;

/// <summary>A text that could be made to take more than linear time, or a deep stack.</summary>
/// <param name="Name">What it consists of.</param>
/// <param name="Count">How many of it the largest text has.</param>
/// <param name="Make">Makes a text of so many.</param>
internal sealed record HostileText(string Name, int Count, Func<int, byte[]> Make)
{
    private const string Header = "## Papers for 2024-10-14\n\n| Title | Authors | Summary |\n|---|---|---|\n";
    private const string SixHeader = "| Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |\n|---|---|---|---|---|---|\n";

    public static IReadOnlyList<HostileText> All { get; } =
    [
        new("pipes in a row", 1_000_000, count => Bytes(Header + Repeat("|", count))),
        new("pipes outside a table", 1_000_000, count => Bytes(Repeat("|", count))),
        new("opening brackets in a title", 1_000_000, count => Bytes(Header + "| " + Repeat("[", count) + " | A | s |\n")),
        new("opening brackets among links", 1_000_000, count => Bytes(SixHeader + "| T | A | s | N/A | " + Repeat("[", count) + " | N/A |\n")),
        new("half links", 250_000, count => Bytes(SixHeader + "| T | A | s | N/A | " + Repeat("[x](", count) + " | N/A |\n")),
        new("links", 100_000, count => Bytes(SixHeader + "| T | A | s | N/A | " + Repeat("[x](https://a.b/c), ", count) + " | N/A |\n")),
        new("cells of half links", 2_000, count => Bytes(SixHeader + Repeat("| T | A | s | N/A | x " + Repeat("[", 4000) + " | N/A |\n", count))),
        new("cells of emphasis", 2_000, count => Bytes(SixHeader + Repeat("| T | A | s | N/A | x " + Repeat("*a **b ", 1000) + " | N/A |\n", count))),
        new("an unclosed list", 1_000_000, count => Bytes(SixHeader + "| T | A | s | [" + Repeat("'", count) + " | N/A | N/A |\n")),
        new("rows", 1_000_000, count => Bytes(Header + Repeat("| T | A | s |\n", count))),
        new("bold rows", 20_000, count => Bytes(Header + Repeat("| **Title** | **A. Author** | **A summary.** |\n", count))),
        new("rows with surplus pipes", 100_000, count => Bytes(Header + Repeat("| T | A | p(x|y) | z |\n", count))),
        new("a row over many lines", 1_000_000, count => Bytes(Header + "| T " + Repeat("\n x", count))),
        new("blanks before the lines of a row", 300_000, count => Bytes(Header + "| T |" + Repeat(" ", count) + "x" + Repeat("\n  y", count))),
        new("unfinished rows", 500_000, count => Bytes(Header + Repeat("| T\n", count))),
        new("stray rows", 500_000, count => Bytes(Repeat("| a | b |\n", count))),
        new("delimiter rows", 500_000, count => Bytes(Repeat("|---|---|\n", count))),
        new("headings", 100_000, count => Bytes(Repeat("## Papers for 2024-10-14\n", count))),
        new("a heading of dates", 100_000, count => Bytes("## " + Repeat("30 Feb  2024 1st  jan. ", count) + "\n")),
        new("headings and tables", 10_000, count => Bytes(Repeat(Header + "| T | A | s |\n\n", count))),
        new("tables of unlike columns", 10_000, count => Bytes(string.Concat(Enumerable.Range(0, count).Select(i => $"| a{i} | b | c | d | e | f |\n|-|-|-|-|-|-|\n| 1 |\n\n")))),
        new("wide tables", 300, count => Bytes(string.Concat(Enumerable.Range(0, count).Select(i => "|" + string.Concat(Enumerable.Range(0, 500).Select(c => $"c{c}x{i}|")) + "\n|-|\n| 1 |\n\n")))),
        new("a long column name", 1_000_000, count => Bytes("| Title | " + Repeat("*", count) + " |\n|---|---|\n| a | b |\n")),
        new("fences", 500_000, count => Bytes(Repeat("```\n~~~\n", count))),
        new("comments", 500_000, count => Bytes(Repeat("<!-- x -->\n<!--\n-->\n", count))),
        new("an open comment", 1_000_000, count => Bytes("<!--" + Repeat("<!- ", count))),
        new("nested quotes and lists", 1_000_000, count => Bytes(Repeat("> - ", count) + "\n" + Header)),
        new("backslashes", 1_000_000, count => Bytes(Header + "| " + Repeat("\\", count) + "| A | s |\n")),
        new("blanks", 1_000_000, count => Bytes(Header + Repeat(" ", count) + "\n|" + Repeat(" ", count) + "|")),
        new("blank lines", 1_000_000, count => Bytes(Header + Repeat("\n \r\t", count))),
        new("lettered labels", 1_000_000, count => Bytes(Header + "| T | A | " + Repeat("a) b) ", count) + " |\n")),
        new("headings of sections", 100_000, count => Bytes(Header + "| T | A | " + Repeat("**Results:** x. ", count) + " |\n")),
        new("roman labels", 1_000_000, count => Bytes(Header + "| T | A | " + Repeat("i) x. ii) ", count) + " |\n")),
        new("questions", 300_000, count => Bytes(Header + "| T | A | Follow-up questions: " + string.Concat(Enumerable.Range(1, count).Select(i => $"{i}. Why? ")) + " |\n")),
        new("points", 1_000_000, count => Bytes(Header + "| T | A | " + Repeat("- x ", count) + " |\n")),
        new("authors", 500_000, count => Bytes(Header + "| T | " + Repeat("A. B, ", count) + " | s |\n")),
        new("references", 500_000, count => Bytes(Header + "| T | A | " + Repeat("&amp;amp;", count) + " |\n")),
        new("ampersands", 1_000_000, count => Bytes(Header + "| T | A | " + Repeat("&#", count) + " |\n")),
        new("brackets and angles", 300_000, count => Bytes(SixHeader + "| T | A | s | N/A | " + Repeat("<[", count) + " | N/A |\n")),
        new("title pipes", 300_000, count => Bytes(SixHeader + "| **T " + Repeat("| ", count) + "** | A | s | N/A | N/A | N/A |\n")),
        new("brackets behind a linked title", 1_000_000, count => Bytes(Header + "| [T](x) " + Repeat("[", count) + " | A | s |\n")),
        new("links behind a linked title", 100_000, count => Bytes(Header + "| [T](x) " + Repeat("([x](y) z, ", count) + " | A | s |\n")),
        new("half links behind a linked title", 250_000, count => Bytes(Header + "| [T](x) " + Repeat("[x](", count) + " | A | s |\n")),
        new("titles that read more", 200_000, count => Bytes(Header + "| T " + Repeat("ead  more ", count) + "](x) | A | s |\n")),
        new("bytes that are no UTF-8", 1_000_000, count => [.. Bytes(Header + "| T | A | "), .. Enumerable.Repeat((byte)0xFF, count), .. Bytes(" |\n")]),
        new("one line without an end", 100_000_000, count => Bytes(Repeat("x", count))),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
