using DigestParsing.Formats;

namespace DigestParsing.Tests.Formats;

public class TableFormatTests
{
    [Fact]
    public void Open_FormatThatAllowsOthersStandsFirst_LeavesExactHeadersToTheOthers()
    {
        var parser = new DigestParser(new DigestParserOptions { Formats = [TableFormats.ColumnsByName, TableFormats.LinkColumn] });

        parser.Parse("| Title | Authors | Summary | Link |\n|-|-|-|-|\n| A | B | C | D |\n").Papers.Single().Format.Should().Be("link-column");
    }

    [Fact]
    public void Open_MoreColumnsThanDeclared_DoesNotFit()
    {
        var format = TableFormat.FromColumns("exact", columns => columns.Title("Title").Authors("Authors").Exactly().AllowOthers());
        var parser = new DigestParser(new DigestParserOptions { Formats = [format] });

        parser.Parse("| Title | Authors | Year |\n|-|-|-|\n| A | B | C |\n").Papers.Should().ContainSingle();
        parser.Parse("| Title | Authors | Title |\n|-|-|-|\n| A | B | C |\n").Papers.Should().ContainSingle();
        parser.Parse("| Authors | Title | Year |\n|-|-|-|\n| A | B | C |\n").Papers.Should().BeEmpty();
    }

    [Fact]
    public void BuiltIn_Formats_AreKnownByName()
    {
        TableFormats.BuiltIn.Select(format => format.Name).Should().Equal(
            "six-column-linked", "three-column-prose", "link-column", "arxiv-daily-columns", "columns-by-name");
        TableFormats.BuiltIn.Should().Equal(
            TableFormats.SixColumnLinked, TableFormats.ThreeColumnProse, TableFormats.LinkColumn, TableFormats.ArxivDailyColumns, TableFormats.ColumnsByName);
    }

    [Theory]
    [InlineData("Title|Authors|Summary|Classification|GitHub URLs|HuggingFace URLs", "six-column-linked")]
    [InlineData("title | AUTHORS | **Summary** | Classification | GitHub  URLs | HuggingFace URLs", "six-column-linked")]
    [InlineData("Title|Authors|Summary", "three-column-prose")]
    [InlineData("Title|Authors|Summary|Link", "link-column")]
    [InlineData("Title|Authors|Summary|Links", "link-column")]
    [InlineData("Publish Date|Title|Authors|PDF|Code", "arxiv-daily-columns")]
    [InlineData("Publish Date|Title|Authors|PDF|Translate|Read|Code", "arxiv-daily-columns")]
    [InlineData("Authors|Title|Summary", "columns-by-name")]
    [InlineData("Title|Authors|Summary|Classification|GitHub URLs", "columns-by-name")]
    [InlineData("Title|Authors|PDF|Publish Date|Code", "columns-by-name")]
    [InlineData("#|Paper|Code", "columns-by-name")]
    [InlineData("Title|Abstract", "columns-by-name")]
    [InlineData("No.|Paper Title|First Author|arXiv ID|Notes", "columns-by-name")]
    [InlineData("Title|Link", null)]
    [InlineData("Title|Date", null)]
    [InlineData("Date|Papers", null)]
    [InlineData("Date|Papers|Link", null)]
    [InlineData("Title", null)]
    [InlineData("Authors|Summary", null)]
    [InlineData("Paper|Remarks", null)]
    [InlineData("Version|Date|Changes", null)]
    [InlineData("Name|Title|Email", null)]
    public void Open_Header_IsClaimedByOneFormat(string header, string? expected)
    {
        var columns = header.Split('|').Length;
        var document = DigestParser.Default.Parse($"|{header}|\n|{string.Concat(Enumerable.Repeat("-|", columns))}\n|{string.Concat(Enumerable.Repeat("x|", columns))}\n");

        document.Papers.Select(paper => paper.Format).Should().Equal(expected is null ? [] : [expected]);
        document.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCode.TableNotRecognized).Should().Be(expected is null);
    }

    [Theory]
    [InlineData("|T|A|s|\n|U|A|s|\n|---|---|---|\n|V|A|s|\n", "T", 4)]
    [InlineData("|T|A|s\n s|\n|U|A|s|\n|:-:|:-:|:-:|\n|V|A|s|\n|W|A|s|\n|---|---|---|\n", "T", 5, 8)]
    [InlineData("|U|A|s|\n|---|---|---|\n|V|A|s|\n", "", 3)]
    public void Parse_DelimiterRowAmongPapers_WarnsThatPapersMayBeLost(string rows, string titles, params int[] lines)
    {
        var text = $"|Title|Authors|Summary|\n|-|-|-|\n{rows}";

        var document = DigestParser.Default.Parse(text);

        document.Papers.Select(paper => paper.Title).Should().Equal(titles.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var lost = document.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCode.TableNotRecognized).ToList();
        lost.Select(diagnostic => diagnostic.Span.Line).Should().Equal(lines);
        lost.Should().OnlyContain(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Message.Contains("right below a table of papers", StringComparison.Ordinal));
        lost[^1].Span.End.Should().Be(text.Length);
    }

    [Theory]
    [InlineData("|---|---|", true)]
    [InlineData("|---|---|---|---|", true)]
    [InlineData("| :-: | --: | :- | - |", true)]
    [InlineData("| - | - | - |", true)]
    [InlineData("| – | — | |", true)]
    [InlineData("| --- | A | s |", false)]
    [InlineData("| **—** | A | s |", false)]
    [InlineData("| [---](https://a.b/c) | - | - |", false)]
    [InlineData("| | - | s |", false)]
    public void Parse_TitleOfHyphens_IsNone(string row, bool isRule)
    {
        var document = DigestParser.Default.Parse($"|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n{row}\n|U|A|s|\n");

        document.Papers.Select(paper => paper.Title).Should().Equal("T", "U");
        var missing = document.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCode.MissingTitle).Subject;
        missing.Severity.Should().Be(isRule ? DiagnosticSeverity.Information : DiagnosticSeverity.Error);
        missing.RawRow.Should().Be(row);
    }

    [Theory]
    [InlineData("- -")]
    [InlineData(":")]
    [InlineData("---)")]
    [InlineData("&#45;--")]
    [InlineData("−1")]
    public void Parse_TitleWithMoreThanHyphens_IsOne(string title) =>
        DigestParser.Default.Parse($"|Title|Authors|Summary|\n|-|-|-|\n| {title} |A|s|\n").Papers.Should().ContainSingle();

    [Theory]
    [InlineData("|T|A|s|\n\n|File|Size|\n|---|---|\n|a|1|\n")]
    [InlineData("|T|A|s|\ntext\n|File|Size|\n|---|---|\n|a|1|\n")]
    [InlineData("|T|A|s|\n# Heading\n|File|Size|\n|---|---|\n|a|1|\n|b|2|\n|---|---|\n")]
    public void Parse_OtherTableFurtherBelow_IsInformation(string rows)
    {
        var document = DigestParser.Default.Parse($"|Title|Authors|Summary|\n|-|-|-|\n{rows}");

        document.Diagnostics.Should().NotBeEmpty().And.OnlyContain(diagnostic =>
            diagnostic.Code == DiagnosticCode.TableNotRecognized && diagnostic.Severity == DiagnosticSeverity.Information && !diagnostic.Message.Contains("lost", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_UserFormat_IsAskedBeforeBuiltIns()
    {
        var mine = TableFormat.FromColumns("mine", columns => columns.Title("Title").Authors("Authors").FreeText("Summary"));
        var parser = new DigestParser(new DigestParserOptions { Formats = [mine, .. TableFormats.BuiltIn] });

        parser.Parse("|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n").Papers.Single().Format.Should().Be("mine");
        parser.Parse("|Summary|Title|\n|-|-|\n|s|T|\n").Papers.Single().Format.Should().Be("mine", "it knows all the columns");
    }

    [Fact]
    public void Open_ExactMatch_IsPreferredToAMatchByName()
    {
        var loose = TableFormat.FromColumns("loose", columns => columns.Title("Title").Authors("Authors").AllowOthers());
        var parser = new DigestParser(new DigestParserOptions { Formats = [loose, .. TableFormats.BuiltIn] });

        parser.Parse("|Title|Authors|Summary|\n|-|-|-|\n|T|A|s|\n").Papers.Single().Format.Should().Be("three-column-prose");
        var paper = parser.Parse("|Title|Authors|Score|\n|-|-|-|\n|T|A|9|\n").Papers.Single();
        paper.Format.Should().Be("loose");
        paper.AdditionalCells.Should().Equal(new PaperCell("Score", "9"));
    }

    [Fact]
    public void FromColumns_ExampleOfTheDocumentation_ReadsAWeeklyList()
    {
        var weekly = TableFormat.FromColumns("weekly", columns => columns
            .Title("Paper", "Title").Links("Links").Date("Week").Ignore("Recommend"));
        var parser = new DigestParser(new DigestParserOptions { Formats = [weekly, .. TableFormats.BuiltIn] });

        var paper = parser.Parse("| Paper | Links | Week | Recommend |\n|-|-|-|-|\n| **T** | [a](https://arxiv.org/abs/2410.08565) | 2024-10-14 | *** |\n").Papers.Single();

        paper.Should().BeEquivalentTo(new { Title = "T", Format = "weekly", PublishedDate = (DateOnly?)new DateOnly(2024, 10, 14), ArxivUrl = "https://arxiv.org/abs/2410.08565" });
        paper.AdditionalCells.Should().BeEmpty();
        weekly.Columns.Select(column => (column.Name, column.Kind)).Should().Equal(
            ("Paper", ColumnKind.Title), ("Links", ColumnKind.Links), ("Week", ColumnKind.Date), ("Recommend", ColumnKind.Ignored));
        weekly.Columns[0].Names.Should().Equal("Paper", "Title");
    }

    [Fact]
    public void Open_NameBeyondAscii_IsMatchedInAnyCase()
    {
        var format = TableFormat.FromColumns("spanish", columns => columns.Title("Título").Authors("Autores"));
        var parser = new DigestParser(new DigestParserOptions { Formats = [format] });

        parser.Parse("| **TÍTULO** | autores |\n|-|-|\n| T | A |\n").Papers.Should().ContainSingle().Which.Authors.Should().Equal("A");
    }

    [Fact]
    public void Open_NameWithBlanksBetweenWords_IsMatchedHoweverManyThereAre()
    {
        var format = TableFormat.FromColumns("own", columns => columns.Title(" Paper  Title ").Authors("Written\tby"));
        var parser = new DigestParser(new DigestParserOptions { Formats = [format] });

        parser.Parse("| Paper   Title | Written by |\n|-|-|\n| T | A |\n").Papers.Should().ContainSingle(paper => paper.Title == "T");
        DigestMarkdownWriter.ToMarkdown([new Paper { Title = "T" }], format, out _).Should().Contain("| Paper Title | Written by |");
    }

    [Fact]
    public void Read_ColumnOfArxivIdentifiers_SetsThem()
    {
        var document = DigestParser.Default.Parse("|No.|Paper Title|First Author|arXiv ID|Related|\n|-|-|-|-|-|\n|1|T|A|arXiv:1412.6980|2410.08565|\n|2|U|A|cs.CL/0501001||\n");

        document.Papers.Select(paper => paper.ArxivId?.ToString()).Should().Equal("1412.6980", "cs.CL/0501001");
        document.Papers[0].AdditionalCells.Should().Contain(new PaperCell("Related", "2410.08565"), "it is not said to be this paper");
        document.Papers[1].OtherLinks.Should().BeEmpty();
        document.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Open_ColumnTwice_SecondIsKeptAsAdditionalCell()
    {
        var paper = DigestParser.Default.Parse("|Title|Authors|Title|\n|-|-|-|\n|T|A|U|\n").Papers.Single();

        paper.Title.Should().Be("T");
        paper.AdditionalCells.Should().Equal(new PaperCell("Title", "U"));
    }

    [Fact]
    public void Read_UnknownColumns_KeepLinksAndText()
    {
        var paper = DigestParser.Default.Parse("|Title|Authors|Video|Venue|Blank|Bold|\n|-|-|-|-|-|-|\n|T|A|[v](https://a.b/c)|ICML | - | **N/A** |\n").Papers.Single();

        paper.OtherLinks.Should().Equal(new PaperLink("https://a.b/c"));
        paper.AdditionalCells.Should().Equal(new PaperCell("Venue", "ICML"));
    }

    [Theory]
    [InlineData("| A title | Jan | p(x|y) and |z| |", "A title", "p(x|y) and |z|")]
    [InlineData("| p(x|y) (Read more on [arXiv](https://a.b/c)) | Jan | s |", "p(x|y)", "s")]
    [InlineData("| p(x|y) (Read more on [arXiv](https://a.b/c)) | Jan | p(x|y) |", "p(x|y)", "p(x|y)")]
    public void Read_SurplusPipesInThreeColumns_StayWhereTheyBelong(string row, string title, string summary)
    {
        var document = DigestParser.Default.Parse($"|Title|Authors|Summary|\n|-|-|-|\n{row}\n");

        var paper = document.Papers.Single();
        (paper.Title, string.Join(", ", paper.Authors), paper.Summary.Text).Should().Be((title, "Jan", summary));
        document.Diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.SurplusCells, Severity = DiagnosticSeverity.Information });
    }

    [Theory]
    [InlineData("| [T](https://a.b/c) | Jan | a|b | ['X'] | N/A | [Link](https://d.e/f) |", "T", "a|b")]
    [InlineData("| [p(x|y)](https://a.b/c) | Jan | s | ['X'] | N/A | [Link](https://d.e/f) |", "p(x|y)", "s")]
    [InlineData("| [T](https://a.b/c) ICLR | Jan | a|b) | ['X'] | N/A | [Link](https://d.e/f) |", "T ICLR", "a|b)")]
    [InlineData("| [p(x|y)](https://a.b/c) (ICLR) | Jan | a|b | ['X'] | N/A | [Link](https://d.e/f) |", "p(x|y) (ICLR)", "a|b")]
    [InlineData("| [p(x|y)](https://a.b/c) | Jan | a|b|c | ['X'] | N/A | [Link](https://d.e/f) |", "p(x|y)", "a|b|c")]
    public void Read_SurplusPipesInSixColumns_AreFoundFromBothEnds(string row, string title, string summary)
    {
        var paper = DigestParser.Default.Parse($"|Title|Authors|Summary|Classification|GitHub URLs|HuggingFace URLs|\n|-|-|-|-|-|-|\n{row}\n").Papers.Single();

        (paper.Title, string.Join(", ", paper.Authors), paper.Summary.Text).Should().Be((title, "Jan", summary));
        paper.Classifications.Should().Equal("X");
        paper.HuggingFaceLinks.Should().Equal(new PaperLink("https://d.e/f"));
    }

    [Theory]
    [InlineData("Title|Authors|Summary", "| T | Jan | s | |", "s")]
    [InlineData("Title|Authors|Summary", "| T | Jan | s || |", "s")]
    [InlineData("Title|Authors|Summary", "| T | Jan | | |", "")]
    [InlineData("Title|Authors|Summary", "| T | Jan | a | b | |", "a | b |")]
    [InlineData("Title|Authors|Summary", "| p(x|y) (Read more on [L](https://a.b/c)) | Jan | s | |", "s")]
    [InlineData("Title|Authors|Summary|Link", "| T | Jan | s | [L](https://a.b/c) | |", "s", "https://a.b/c")]
    [InlineData("Title|Authors|Summary|Link", "| T | Jan | s | https://a.b/c, <https://d.e/f> |||", "s", "https://a.b/c", "https://d.e/f")]
    [InlineData("Title|Authors|Summary|Link", "| T | Jan | s | N/A | |", "s")]
    [InlineData("Title|Authors|Summary|Link", "| T | Jan | s | **N/A** | |", "s")]
    [InlineData("Title|Authors|Summary|Link", "| T | Jan | s | 1412.6980 | |", "s")]
    [InlineData("Title|Authors|Summary|Link", "| T | Jan | s | | |", "s")]
    [InlineData("Title|Authors|Summary|Link", "| T | Jan | a | b | |", "a | b")]
    [InlineData("Title|Authors|Summary|Link", "| T | Jan | a | b [L](https://a.b/c) | |", "a | b [L](https://a.b/c)")]
    [InlineData("Title|Authors|Summary|Date", "| T | Jan | s | 2024-10-14 | |", "s")]
    [InlineData("Title|Authors|Summary|Date", "| T | Jan | a | b | |", "a | b")]
    public void Read_BlankCellsBeyondTheLastColumn_AreNoPartOfTheSummary(string header, string row, string summary, params string[] links)
    {
        var document = DigestParser.Default.Parse($"|{header}|\n|-|-|-|-|\n{row}\n");

        var paper = document.Papers.Single();
        paper.Authors.Should().Equal("Jan");
        paper.Summary.Text.Should().Be(summary);
        paper.PublishedDate.Should().Be(row.Contains("2024-10-14", StringComparison.Ordinal) ? new DateOnly(2024, 10, 14) : null);
        paper.OtherLinks.Select(link => link.Url).Where(url => row.StartsWith("| T ", StringComparison.Ordinal)).Should().Equal(links);
        paper.AdditionalCells.Should().BeEmpty();
        document.Diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = DiagnosticCode.SurplusCells, Severity = DiagnosticSeverity.Information });
    }

    [Fact]
    public void Read_SurplusCellsWithoutFreeText_AreKeptAndReported()
    {
        var document = DigestParser.Default.Parse("|Title|Authors|\n|-|-|\n|T|A|more|and more|\n");

        document.Papers.Single().AdditionalCells.Should().Equal(new PaperCell("", "more|and more"));
        var diagnostic = document.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Code.Should().Be(DiagnosticCode.SurplusCells);
        diagnostic.Severity.Should().Be(DiagnosticSeverity.Warning);
        diagnostic.Message.Should().Contain("4 cells").And.Contain("2 columns").And.Contain("'more|and more'");
        (diagnostic.Span.Line, diagnostic.Span.Column, diagnostic.Span.EndColumn).Should().Be((3, 6, 19));
    }

    [Theory]
    [InlineData("||\n")]
    [InlineData("| |\n")]
    [InlineData("|T|A| |\n")]
    [InlineData("|T|A| || |\n")]
    public void Read_BlankSurplusCells_AreNoProblem(string row)
    {
        var document = DigestParser.Default.Parse("|Title|Authors|\n|-|-|\n" + row);

        document.Diagnostics.Should().NotContain(diagnostic => diagnostic.Code == DiagnosticCode.SurplusCells);
        document.Papers.SelectMany(paper => paper.AdditionalCells).Should().BeEmpty();
    }

    [Fact]
    public void FromColumns_WrongDeclarations_AreRefused()
    {
        FluentActions.Invoking(() => TableFormat.FromColumns("x", columns => columns.Title("Title").Authors(" title "))).Should().Throw<ArgumentException>().WithMessage("*twice*");
        Refused(columns => columns.Authors("Authors"), "*exactly one title*");
        Refused(columns => columns.Title("A").LinkedTitle("B"), "*exactly one title*");
        Refused(columns => columns.Title("A").FreeText("B").FreeText("C"), "*more than one*FreeText*");
        Refused(columns => columns.Title("A").Authors("B").Authors("C"), "*more than one*Authors*");
        Refused(columns => columns.Title("A").Date("B").Date("C"), "*more than one*Date*");
        Refused(columns => columns.Title("A").Links("a"), "*'a' twice*");
        Refused(columns => columns.Title(), "*needs a name*");
        Refused(columns => columns.Title("A", " "), "*blank*");
        FluentActions.Invoking(() => TableFormat.FromColumns(" ", columns => columns.Title("A"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TableFormat.FromColumns("x", null!)).Should().Throw<ArgumentNullException>();

        static void Refused(Action<TableColumnsBuilder> columns, string message) =>
            FluentActions.Invoking(() => TableFormat.FromColumns("wrong", columns)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void FromColumns_BuilderUsedLater_ChangesNothing()
    {
        TableColumnsBuilder? kept = null;
        var format = TableFormat.FromColumns("x", columns => kept = columns.Title("Title").Authors("Authors"));

        kept!.Links("Links").Exactly();

        format.Columns.Should().HaveCount(2);
    }
}
