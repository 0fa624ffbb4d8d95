using System.Text;

namespace DigestParsing.Tests.Parsing;

/// <summary>Lines and columns are those that an editor shows; offsets are bytes of UTF-8.</summary>
public class PositionTests
{
    private const string Header = "|Title|Authors|Date|\n|-|-|-|\n";

    [Theory]
    [InlineData("|T|A|soon|", 6, 10)]
    [InlineData("|🎲|A|soon|", 7, 11)]
    [InlineData("|e\u0301 漢|é|soon|", 9, 13)]
    [InlineData("\t|T|A| soon |", 8, 12)]
    [InlineData("|\u200F\u2028|A|soon|", 7, 11)]
    public void Span_OfACell_IsCountedInUtf16Units(string row, int column, int endColumn)
    {
        var diagnostic = DigestParser.Default.Parse(Header + row + "\n").Diagnostics.Should().ContainSingle().Subject;

        (diagnostic.Span.Line, diagnostic.Span.Column, diagnostic.Span.EndLine, diagnostic.Span.EndColumn).Should().Be((3, column, 3, endColumn));
        var bytes = Encoding.UTF8.GetBytes(Header + row);
        Encoding.UTF8.GetString(bytes[(int)diagnostic.Span.Start..(int)diagnostic.Span.End]).Should().Be("soon");
        diagnostic.Span.Length.Should().Be(4);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Span_InAWrappedRow_IsOnItsOwnLine(string lineEnd)
    {
        var text = (Header + "| 🎲 on\n  two lines |A| soon|\n|U|B|never|\n").Replace("\n", lineEnd, StringComparison.Ordinal);

        var document = DigestParser.Default.Parse(text);

        document.Diagnostics.Select(diagnostic => (diagnostic.Span.Line, diagnostic.Span.Column)).Should().Equal((4, 17), (5, 6));
        document.Papers.Select(paper => (paper.Source!.Line, paper.Source.EndLine, paper.Span.EndLine, paper.Span.EndColumn)).Should().Equal((3, 4, 5, 1), (5, 5, 6, 1));
    }

    [Fact]
    public void Span_OfTheLastRowWithoutLineEnd_EndsAtItsEnd()
    {
        var paper = DigestParser.Default.Parse(Header + "|🎲|A|2024-10-14|").Papers.Single();

        (paper.Span.Line, paper.Span.Column, paper.Span.EndLine, paper.Span.EndColumn).Should().Be((3, 1, 3, 18));
    }

    [Fact]
    public void Span_AfterAByteOrderMark_CountsItInBytesOnly()
    {
        var paper = DigestParser.Default.Parse("\uFEFF" + Header + "|T|A|2024-10-14|").Papers.Single();

        (paper.Span.Start, paper.Span.Line, paper.Span.Column).Should().Be((3 + Header.Length, 3, 1));
        DigestParser.Default.Parse("\uFEFF|a|b|").Diagnostics
            .Single(diagnostic => diagnostic.Code == DiagnosticCode.RowWithoutHeader).Span.Should().Be(new SourceSpan(3, 8, 1, 1, 1, 6));
    }

    [Fact]
    public void Span_Contains_IsHalfOpen()
    {
        var span = new SourceSpan(10, 20, 1, 1, 1, 11);

        span.Contains(new SourceSpan(10, 20, 1, 1, 1, 11)).Should().BeTrue();
        span.Contains(new SourceSpan(9, 12, 1, 1, 1, 1)).Should().BeFalse();
        span.Contains(new SourceSpan(19, 21, 1, 1, 1, 1)).Should().BeFalse();
        span.ToString().Should().Be("1,1");
    }
}
