using System.Globalization;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Golden;

public class ExampleTests
{
    public static TheoryData<string> WithPapers => [.. ExampleFiles.With(".expected.json")];

    public static TheoryData<string> WithDiagnostics => [.. ExampleFiles.With(".diagnostics.txt")];

    [Theory]
    [MemberData(nameof(WithPapers))]
    public void Parse_Example_GivesTheExpectedPapers(string example)
    {
        var expected = PaperLines.OfExpected(File.ReadAllText(TestPaths.InTestData(example + ".expected.json")));

        var document = ExampleFiles.Parse(example);

        LineDiff.Between(expected, PaperLines.OfPapers(document.Papers)).Should().BeEmpty("- is expected, + was read from {0}", example);
    }

    [Theory]
    [MemberData(nameof(WithDiagnostics))]
    public void Parse_Example_GivesTheExpectedWarningsAndErrors(string example)
    {
        var expected = File.ReadAllLines(TestPaths.InTestData(example + ".diagnostics.txt")).Where(line => line.Length > 0);

        var actual = ExampleFiles.Parse(example).Diagnostics
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Information)
            .Select(diagnostic => string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Span.Line},{diagnostic.Span.Column} {diagnostic.Id}"));

        LineDiff.Between([.. expected], [.. actual]).Should().BeEmpty("- is expected, + was raised for {0}", example);
    }

    [Fact]
    public void Examples_AreFound()
    {
        WithPapers.Should().HaveCountGreaterThan(40);
        WithDiagnostics.Should().HaveCountGreaterThan(15);
    }
}
