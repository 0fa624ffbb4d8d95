using System.Text;
using DigestParsing.Formats;
using DigestParsing.Tests.Golden;

namespace DigestParsing.Tests.Parsing;

public class OptionsTests
{
    private const string Table = "|Title|Authors|Summary|\n|-|-|-|\n";

    [Fact]
    public void Constructor_Defaults_AreThoseOfTheDocumentation()
    {
        var options = new DigestParser().Options;

        options.Should().Be(new DigestParserOptions());
        (options.Strict, options.KeepRawRows, options.MaxRowLength, options.MaxColumns, options.MaxRows).Should().Be((false, false, 4 * 1024 * 1024, 512, long.MaxValue));
        options.Formats.Should().BeSameAs(TableFormats.BuiltIn);
        DigestParser.Default.Options.Should().Be(options);
    }

    [Fact]
    public void Constructor_WrongOptions_AreRefused()
    {
        Refused(new DigestParserOptions { MaxRowLength = 15 }, nameof(DigestParserOptions.MaxRowLength));
        Refused(new DigestParserOptions { MaxRowLength = int.MaxValue }, nameof(DigestParserOptions.MaxRowLength));
        Refused(new DigestParserOptions { MaxColumns = 0 }, "MaxColumns has to be at least 1.");
        Refused(new DigestParserOptions { MaxRows = 0 }, "MaxRows has to be at least 1.");
        Refused(new DigestParserOptions { Formats = null! }, nameof(DigestParserOptions.Formats));
        Refused(new DigestParserOptions { Formats = [null!] }, "format");
        Refused(new DigestParserOptions { Formats = [TableFormats.LinkColumn, TableFormats.LinkColumn] }, "formats");
        Refused(new DigestParserOptions { Summaries = null! }, nameof(DigestParserOptions.Summaries));

        static void Refused(DigestParserOptions options, string what) =>
            FluentActions.Invoking(() => new DigestParser(options)).Should().Throw<ArgumentException>().WithParameterName(nameof(options)).WithMessage($"*{what}*");
    }

    [Fact]
    public void Parse_NoFormats_PassesOverEveryTable()
    {
        var document = new DigestParser(new DigestParserOptions { Formats = [] }).Parse(Table + "|T|A|s|\n");

        document.Papers.Should().BeEmpty();
        document.Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCode.TableNotRecognized);
    }

    [Fact]
    public void Parse_FormatsChangedAfterwards_ReadsAsBefore()
    {
        var formats = new List<ITableFormat>(TableFormats.BuiltIn);
        var parser = new DigestParser(new DigestParserOptions { Formats = formats });

        formats.Clear();

        parser.Parse(Table + "|T|A|s|\n").Papers.Should().ContainSingle();
    }

    [Fact]
    public void Parse_KeepRawRows_KeepsThemAsTheyStand()
    {
        const string Rows = "| T\n  on two lines | A | s|\r\n\t|U|B|t|  \n";
        var parser = new DigestParser(new DigestParserOptions { KeepRawRows = true });

        parser.Parse(Table + Rows).Papers.Select(paper => paper.RawRow).Should().Equal("| T\n  on two lines | A | s|", "\t|U|B|t|  ");
        DigestParser.Default.Parse(Table + Rows).Papers.Should().OnlyContain(paper => paper.RawRow == null);
    }

    [Fact]
    public void Parse_RowOfTheGreatestLength_IsRead()
    {
        var row = $"|T|A|{new string('s', 90)}|";
        var parser = new DigestParser(new DigestParserOptions { MaxRowLength = row.Length });

        parser.Parse(Table + row).Papers.Should().ContainSingle();
        parser.Parse(Table + row + "\r\n").Papers.Should().ContainSingle();
        parser.Parse(Table + row.Replace("s|", "ss|", StringComparison.Ordinal)).Papers.Should().BeEmpty();
    }

    [Fact]
    public void Parse_RowTooLong_IsReportedAndHarmsNoOther()
    {
        var parser = new DigestParser(new DigestParserOptions { MaxRowLength = 40 });

        var document = parser.Parse(Table + "|T|A|s|\n|" + new string('x', 50) + "|\n|wrapped\n  " + new string('y', 30) + "|A|s|\n|U|B|t|\n");

        document.Papers.Select(paper => paper.Title).Should().Equal("T", "U");
        document.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity, diagnostic.Span.Line, diagnostic.Span.EndLine)).Should().Equal(
            (DiagnosticCode.RowTooLong, DiagnosticSeverity.Error, 4, 5),
            (DiagnosticCode.RowTooLong, DiagnosticSeverity.Error, 5, 7));
        document.Diagnostics[0].Message.Should().Contain("52").And.Contain("40");
    }

    [Fact]
    public void Parse_TooManyColumns_IsReportedAndHarmsNoOther()
    {
        var parser = new DigestParser(new DigestParserOptions { MaxColumns = 3 });

        var document = parser.Parse(Table + "|T|A|s|\n|T|A|s|t|\n|U|B|t|\n\n|Title|Authors|Summary|Link|\n|-|-|-|-|\n|a|b|c|d|\n|e|f|g|h|\n");

        document.Papers.Select(paper => paper.Title).Should().Equal("T", "U");
        document.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Span.Line, diagnostic.Span.EndLine)).Should().Equal(
            (DiagnosticCode.TooManyColumns, 4, 5),
            (DiagnosticCode.TooManyColumns, 7, 11));
        document.Diagnostics[0].RawRow.Should().Be("|T|A|s|t|");
    }

    [Fact]
    public void Parse_TooManyRows_StopsAndSaysWhere()
    {
        var parser = new DigestParser(new DigestParserOptions { MaxRows = 2 });
        var text = Table + "|T|A|s|\n|U|B|t|\n|V|C|u|\n\n## Papers for 2024-13-45\n\n" + Table + "|W|D|v|\n";

        var document = parser.Parse(text);

        document.Papers.Select(paper => paper.Title).Should().Equal("T", "U");
        var diagnostic = document.Diagnostics.Should().ContainSingle().Subject;
        (diagnostic.Code, diagnostic.Severity, diagnostic.Span.Line, diagnostic.Span.End).Should().Be((DiagnosticCode.TooManyRows, DiagnosticSeverity.Error, 5, text.Length));
        parser.Parse(Table + "|T|A|s|\n|U|B|t|\n").Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Parse_Strict_ThrowsTheFirstErrorWithItsDiagnostic()
    {
        const string Text = Table + "|T|A|\n||A|s|\n||B|t|\n";
        var lenient = DigestParser.Default.Parse(Text, "a/b.md");
        var strict = new DigestParser(new DigestParserOptions { Strict = true });

        var thrown = FluentActions.Invoking(() => strict.Parse(Text, "a/b.md")).Should().Throw<DigestException>().Which;

        thrown.Diagnostic.Should().Be(lenient.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        thrown.Message.Should().Be(thrown.Diagnostic.ToString()).And.Be("a/b.md(4,1): error DIG302: The row has no title, so it is no paper");
        lenient.HasErrors.Should().BeTrue();
        strict.Parse(Table + "|T|A|\n").Diagnostics.Should().ContainSingle("a warning is no error").Which.Code.Should().Be(DiagnosticCode.TooFewCells);
    }

    [Fact]
    public void Parse_ExamplesInStrictMode_ThrowOnlyWhereThereIsAnError()
    {
        var strict = new DigestParser(new DigestParserOptions { Strict = true });
        foreach (var example in ExampleFiles.With(".expected.json"))
        {
            var hasErrors = ExampleFiles.Parse(example).HasErrors;
            var parse = () => ExampleFiles.Parse(example, strict);
            if (hasErrors)
            {
                parse.Should().Throw<DigestException>();
            }
            else
            {
                parse.Should().NotThrow("{0} has no error", example);
            }
        }
    }

    [Fact]
    public void Parse_EveryProblemOfARow_IsReportedOnceWithTheWholeRow()
    {
        const string Row = "|T|**A**|soon|['x|see it|\uFFFD|";
        byte[] text = [.. "|Title|Authors|Date|Tags|Code|Notes|\n|-|-|-|-|-|-|\n"u8, .. Encoding.UTF8.GetBytes(Row).SelectMany(b => b == 0xEF ? [0xFF] : b is 0xBF or 0xBD ? [] : new[] { b })];

        var document = DigestParser.Default.Parse(text);

        document.Papers.Should().ContainSingle();
        document.Diagnostics.Select(diagnostic => diagnostic.Code).Should().BeEquivalentTo(
            [DiagnosticCode.InvalidDate, DiagnosticCode.InvalidList, DiagnosticCode.InvalidLink, DiagnosticCode.InvalidText]);
        document.Diagnostics.Should().OnlyContain(diagnostic => diagnostic.RawRow == Row);
    }
}
