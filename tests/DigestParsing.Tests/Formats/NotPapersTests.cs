using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Formats;

/// <summary>Tables that list something else: no paper is made of them, and no warning.</summary>
public class NotPapersTests
{
    private static readonly string[] OtherHeaders =
    [
        "Date|Papers", "Month|Papers|Link", "File|Size|Date", "Version|Date|Changes", "Name|Link", "Title|Link", "Title|URL|Date", "Tool|Stars|License",
        "Model|Params|Score", "Topic|Description", "Key|Value", "Title|Page", "Category|Count", "Contributor|GitHub", "Badge|Meaning", "Title|Tags|Date", "| |", "1|2|3",
        "Dataset|Title|License", "Conference|Date|Place", "Feature|Status|Code",
    ];

    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(TestPaths.InTestData("not-papers"), "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void ParseFile_Example_InventsNoPaper(string file)
    {
        var document = DigestParser.Default.ParseFile(TestPaths.InTestData("not-papers/" + file));

        document.Papers.Should().BeEmpty();
        document.HasErrors.Should().BeFalse();
    }

    [Fact]
    public void Parse_GeneratedTablesOfOtherThings_InventsNoPaper()
    {
        var random = new Random(5);
        string[] cells = ["14.md", "[14](2024/10/14.md)", "2024-10-14", "13", "https://arxiv.org/abs/2410.08565", "[Attention](https://arxiv.org/abs/1706.03762)", "", "**yes**", "![x](https://img.io/a.svg)"];
        foreach (var header in OtherHeaders)
        {
            var columns = header.Split('|').Length;
            var rows = Enumerable.Range(0, 20).Select(_ => $"|{string.Join('|', Enumerable.Range(0, columns).Select(_ => cells[random.Next(cells.Length)]))}|");
            var text = $"# Readme\n\n|{header}|\n|{string.Concat(Enumerable.Repeat("---|", columns))}\n{string.Join('\n', rows)}\n";

            var document = DigestParser.Default.Parse(text);

            document.Papers.Should().BeEmpty("the columns are {0}", header);
            document.Diagnostics.Select(diagnostic => diagnostic.Code).Should().BeEquivalentTo([DiagnosticCode.TableNotRecognized, DiagnosticCode.NoPapers], "the columns are {0}", header);
        }
    }

    [Theory]
    [InlineData("<table><tr><th>Title</th><th>Authors</th></tr><tr><td>T</td><td>A</td></tr></table>")]
    [InlineData("```\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n```")]
    [InlineData("    |Title|Authors|Summary|\n    |-|-|-|\n    |T|A|s|")]
    [InlineData("<!--\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n-->")]
    [InlineData("<pre>\n|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n</pre>")]
    [InlineData("[![a](b)](c) | [![d](e)](f)\n\nText | with | pipes")]
    [InlineData("- Title | Authors\n- --- | ---")]
    public void Parse_WhatIsNoTable_InventsNoPaper(string text)
    {
        var document = DigestParser.Default.Parse(text);

        document.Papers.Should().BeEmpty();
        document.HasErrors.Should().BeFalse();
    }
}
