using DigestParsing.Cli.Output;

namespace DigestParsing.Cli.Tests;

public class GitHubAnnotationTests
{
    [Theory]
    [InlineData(3, 2, 3, 8, "line=3,col=2,endColumn=7")]
    [InlineData(3, 2, 3, 2, "line=3,col=2,endColumn=2")]
    [InlineData(3, 1, 4, 1, "line=3,endLine=3")]
    [InlineData(3, 1, 5, 6, "line=3,endLine=5")]
    public void Of_Span_IsThePlaceAsGitHubCountsIt(int line, int column, int endLine, int endColumn, string place) =>
        GitHubAnnotation.Of(Make("a.md") with { Span = new SourceSpan(0, 5, line, column, endLine, endColumn) })
            .Should().Be($"::warning file=root/a.md,{place},title=DIG403::100%25 of it%0A");

    [Fact]
    public void Of_PathWithMarks_IsEscaped() =>
        GitHubAnnotation.Of(Make("a,b:c.md")).Should().StartWith("::warning file=root/a%2Cb%3Ac.md,");

    private static Diagnostic Make(string path) =>
        new() { Code = DiagnosticCode.NoPapers, Severity = DiagnosticSeverity.Warning, Message = "100% of it\n", Root = "root", Path = path };
}
