using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Tables;

/// <summary>Tables in which the reader and GFM have to agree: no wrapped rows, no pipes in code spans or link texts.</summary>
internal static class GeneratedTable
{
    private static readonly string[] Words =
    [
        "word", "Title", "x", "0.5", "A. Author", "naïve", "漢字", "🎲", "e\u0301", "- point", "a) first", "#", "&amp;", "&#124;", "<b>", "</b>",
        "<think>", "$x_i$", "~", "*", "_", "**bold**", "*em*", "[Link](https://example.org/a)", "['A', 'B']", "https://example.org", "N/A",
        "\\|", "\\\\", "\\*", "\\|\\|", "$\\|x\\|$", ":", "-", "\"", "(x)", "!", "+", ">",
    ];

    private static readonly Gen<string> Cell = Gen.Frequency(
        (1, Gen.Constant("")),
        (9, Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words.Take(4)))));

    // Without a first pipe, the first word must not begin another kind of block.
    private static readonly Gen<string> PlainCell = Gen.Elements("word", "Title", "x", "0.5", "naïve", "漢字");

    private static readonly Gen<string> Padding = Gen.Elements("", " ", " ", " ", "  ", "\t");

    private static readonly Gen<string> Delimiter = Gen.Elements("---", "--", ":--", "--:", ":-:", "------------");

    /// <summary>A text of some tables, each with a heading or a blank line above it.</summary>
    public static Gen<string> Text { get; } =
        from tables in Table.NonEmptyListOf()
        from before in Gen.Elements("", "## Papers for 2024-10-14\n\n", "Some text.\n\n", "\n\n")
        select before + string.Join("\n\n", tables.Take(3));

    private static Gen<string> Table =>
        from columns in Gen.Choose(1, 6)
        from style in Gen.Elements(Style.Closed, Style.Closed, Style.Closed, Style.NoFirstPipe, Style.NoLastPipe, Style.NoPipes)
        let least = style == Style.Closed ? 1 : 2
        let width = Math.Max(columns, least)
        from indent in style == Style.Closed ? Gen.Elements("", "", " ", "   ") : Gen.Constant("")
        from names in PlainCell.ArrayOf(width)
        let header = Enclose(string.Join(" | ", names), style)
        from delimiters in Delimiter.ArrayOf(width)
        from rows in Row(style == Style.Closed ? Gen.Choose(1, width + 2) : Gen.Constant(width), style).ListOf()
        let delimiter = "|" + string.Join('|', delimiters) + "|"
        select string.Join('\n', new[] { header, delimiter }.Concat(rows.Take(8)).Select(line => indent + line));

    private static Gen<string> Row(Gen<int> cellCount, Style style) =>
        from count in cellCount
        from first in style is Style.Closed or Style.NoLastPipe ? Cell : PlainCell
        from last in PlainCell
        from others in Cell.ArrayOf(count)
        from paddings in Padding.ArrayOf(count * 2)
        let cells = others.Select((cell, i) => i == 0 ? first : i == count - 1 && style is Style.NoLastPipe or Style.NoPipes ? last : cell)
        let padded = cells.Select((cell, i) => (i == 0 && style is Style.NoFirstPipe or Style.NoPipes ? "" : paddings[2 * i]) + cell + paddings[(2 * i) + 1])
        select Enclose(string.Join('|', padded), style);

    private static string Enclose(string cells, Style style) =>
        (style is Style.Closed or Style.NoLastPipe ? "|" : "") + cells + (style is Style.Closed or Style.NoFirstPipe ? "|" : "");

    private enum Style
    {
        Closed,
        NoFirstPipe,
        NoLastPipe,
        NoPipes,
    }
}
