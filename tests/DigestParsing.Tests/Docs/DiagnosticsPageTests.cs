using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DigestParsing.Formats;
using DigestParsing.Tables;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Docs;

/// <summary>The page on diagnostics has every code, and its examples raise what they say.</summary>
public partial class DiagnosticsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "diagnostics.md")).ReplaceLineEndings("\n");

    private static readonly IReadOnlyList<Entry> Entries = [.. Entry.ReadAll(Page)];

    public static TheoryData<string> Codes => [.. Entries.Select(entry => entry.Name)];

    [Fact]
    public void Page_Codes_AreThoseOfTheEnumeration()
    {
        var codes = Enum.GetValues<DiagnosticCode>().Where(code => code != DiagnosticCode.None).Select(code => ((int)code, code.ToString()));

        Entries.Select(entry => (entry.Number, entry.Name)).Should().Equal(codes.OrderBy(code => code.Item1));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_Entry_HasMeaningExampleAndRemedy(string name)
    {
        var entry = Entries.Single(candidate => candidate.Name == name);

        entry.Text.Trim().Should().MatchRegex("^[A-Z`]").And.Contain("\n*Remedy:* ");
        entry.Example.Should().NotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_Example_RaisesItsCode(string name)
    {
        var entry = Entries.Single(candidate => candidate.Name == name);
        if (entry.Language == "text")
        {
            // How it is printed; what raises it is a file or a format.
            entry.Example.Should().MatchRegex($@"^[^()\n]*\(\d+,\d+\): {entry.Severity} DIG{entry.Number:000}: [A-Z].*[^\n]$");
            return;
        }

        var document = entry.Parse();

        var raised = document.Diagnostics.Where(diagnostic => (int)diagnostic.Code == entry.Number).ToList();
        raised.Should().NotBeEmpty("the example of {0} raises it, and found are {1}", name, string.Join("; ", document.Diagnostics));
        raised[0].ToString().Should().Contain($": {(entry.Severity == "information" ? "info" : entry.Severity)} DIG{entry.Number:000}: ");
        document.Diagnostics.Where(diagnostic => (int)diagnostic.Code != entry.Number && diagnostic.Code != DiagnosticCode.NoPapers).Should().BeEmpty("nothing else is wrong in it");
    }

    [Fact]
    public void Page_ExamplesOfFormats_ArePrintedAsTheyAre()
    {
        const string Text = "|Own|\n|-|\n|row|\n";

        Printed((row, paper) => throw new ArgumentOutOfRangeException()).Should().Be(Example(DiagnosticCode.FormatFailed));
        Printed((row, paper) =>
        {
            paper.Title = "T";
            paper.Report(DiagnosticSeverity.Warning, "Found no score, expected one");
        }).Should().Be(Example(DiagnosticCode.FormatReported));

        static string Printed(OwnFormat.Read read) => new DigestParser(new DigestParserOptions { Formats = [new OwnFormat(read)] }).Parse(Text).Diagnostics[0].ToString();

        static string Example(DiagnosticCode code) => Entries.Single(entry => entry.Number == (int)code).Example;
    }

    private sealed record Entry(int Number, string Name, string Severity, string Text, string Language, string Info, string Example)
    {
        public static IEnumerable<Entry> ReadAll(string page)
        {
            var headings = Heading().Matches(page);
            for (var i = 0; i < headings.Count; i++)
            {
                var start = headings[i].Index + headings[i].Length;
                var end = i + 1 < headings.Count ? headings[i + 1].Index : page.Length;
                var text = page[start..end];
                var fence = Fence().Match(text);
                yield return new Entry(
                    int.Parse(headings[i].Groups[1].Value, CultureInfo.InvariantCulture),
                    headings[i].Groups[2].Value,
                    headings[i].Groups[3].Value,
                    text,
                    fence.Groups["language"].Value,
                    fence.Groups["info"].Value,
                    fence.Groups["content"].Value);
            }
        }

        public DigestDocument Parse()
        {
            var options = new DigestParserOptions();
            string? path = null;
            var replace = false;
            var (name, value) = Info.Split('=') is [var left, var right] ? (left, right) : (Info, "");
            switch (name)
            {
                case "path":
                    path = value;
                    break;
                case "MaxRowLength":
                    options = options with { MaxRowLength = int.Parse(value, CultureInfo.InvariantCulture) };
                    break;
                case "MaxColumns":
                    options = options with { MaxColumns = int.Parse(value, CultureInfo.InvariantCulture) };
                    break;
                case "MaxRows":
                    options = options with { MaxRows = int.Parse(value, CultureInfo.InvariantCulture) };
                    break;
                case "0xFF":
                    replace = true;
                    break;
                default:
                    name.Should().BeEmpty("an example is parsed with nothing else");
                    break;
            }

            // "¿" is 0xC2 0xBF.
            byte[] bytes = [.. Encoding.UTF8.GetBytes(Example).Where(b => !replace || b != 0xC2).Select(b => replace && b == 0xBF ? (byte)0xFF : b)];
            return new DigestParser(options).Parse(bytes, path);
        }
    }

    private sealed class OwnFormat(OwnFormat.Read read) : ITableFormat
    {
        public delegate void Read(TableRow row, PaperBuilder paper);

        public string Name => "mine";

        public TableRowReader? Open(in TableHeader header, HeaderMatch match) => new Rows(read);

        private sealed class Rows(Read read) : TableRowReader
        {
            public override void Read(in TableRow row, PaperBuilder paper) => read(row, paper);
        }
    }

    [GeneratedRegex(@"^### DIG(\d{3}) (\w+) · (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<fence>`{3,})(?<language>\w+)(?: with (?<info>\S+))?\n(?<content>.*?)\n\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
