using System.Text;
using System.Text.Json;
using DigestParsing.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Tables;

/// <summary>On tables without wrapped rows the reader gives the rows and cells that Markdig does.</summary>
public class MarkdigDifferentialTests
{
    [Fact]
    public void Read_GeneratedTables_GivesMarkdigsCells() => Prop
        .ForAll(GeneratedTable.Text.ToArbitrary(), text =>
        {
            var expected = Describe(MarkdigTables.Read(text));
            var actual = Describe(ReadTables(text));
            return (expected == actual).Label($"In\n{text}\nMarkdig reads\n{expected}\nand the reader\n{actual}");
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| x \\| y | z |")]
    [InlineData("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |")]
    [InlineData("a | b | c\n--- | ---\n1 | 2 | 3")]
    [InlineData("a | b\n--- | --- | ---\n1 | 2 | 3")]
    [InlineData("| a \\\\ | b |\n|---|---|\n| x\\\\| y \\\\\\| z |")]
    [InlineData("|a|\n|-|\n|b|")]
    [InlineData("| a | b |\n|---|---|\n||\n| | x |\n|x||")]
    [InlineData("| a | b |\n|---|---|\n| <x | y> |\n|&amp;|&lt; \\* |")]
    [InlineData("| a | b |\n|---|---|\n| **x | y** |")]
    public void Read_EdgeCase_GivesMarkdigsCells(string text) =>
        Describe(ReadTables(text)).Should().Be(Describe(MarkdigTables.Read(text)));

    // The differences from Markdig, each with its reason in docs/formats.md.
    [Theory]
    [InlineData("| a | b |\n|---|---|\n| `x | y` |", """["`x | y`"]""", """["`x","y`"]""")]
    [InlineData("| a | b |\n|---|---|\n| [x | y](u) |", """["[x | y](u)"]""", """["[x","y](u)"]""")]
    [InlineData("| a | b |\n|---|---|\n| x\n  y | z |", "", """["x\n  y","z"]""")]
    [InlineData("| a | b |\n|---|---|\n| x | y |\ntext", "", """["x","y"]""")]
    public void Read_NamedDifference_GivesItsOwnCells(string text, string markdigLastRow, string lastRow)
    {
        LastRow(ReadTables(text)).Should().Be(lastRow);
        LastRow(MarkdigTables.Read(text)).Should().NotBe(lastRow).And.EndWith(markdigLastRow);
    }

    private static string LastRow(List<List<string[]>> tables) =>
        tables.Count == 0 ? "" : JsonSerializer.Serialize(tables[^1][^1], TableEvents.Plain);

    private static string Describe(List<List<string[]>> tables) =>
        string.Join('\n', tables.Select(table => string.Join('\n', table.Select(row => JsonSerializer.Serialize(row, TableEvents.Plain))) + '\n'));

    private static List<List<string[]>> ReadTables(string text)
    {
        var tables = new List<List<string[]>>();
        using var reader = new Utf8TableReader(Encoding.UTF8.GetBytes(text));
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case TableTokenType.Header:
                    var names = new List<string>();
                    for (var i = 0; i < reader.Header.ColumnCount; i++)
                    {
                        names.Add(Encoding.UTF8.GetString(reader.Header[i]));
                    }

                    tables.Add([MarkdigTables.WithoutEmptyEnd(names)]);
                    break;
                case TableTokenType.Row:
                    tables[^1].Add(MarkdigTables.WithoutEmptyEnd(TableEvents.CellsOf(reader.Row)));
                    break;
            }
        }

        return tables;
    }
}
