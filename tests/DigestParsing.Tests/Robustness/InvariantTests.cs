using DigestParsing.Fuzz;
using DigestParsing.Tests.Corpus;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Robustness;

/// <summary>
/// What holds for every text: nothing is thrown, every row is a paper or is reported, once, positions are right, and it makes no
/// difference where the text is cut or how it comes.
/// </summary>
public class InvariantTests
{
    private static readonly string[] Folders = ["archive", "arxiv-daily", "broken", "columns", "dates", "fuzz", "not-papers", "readme", "tables"];

    private static readonly byte[][] Examples = [.. ExamplePaths().Select(path => File.ReadAllBytes(TestPaths.InTestData(path)))];

    public static TheoryData<string> Paths => [.. ExamplePaths()];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Parse_Example_KeepsEveryInvariant(string path) =>
        Invariants.Check(DigestParser.Default, File.ReadAllBytes(TestPaths.InTestData(path)), seed: 1);

    [Theory]
    [InlineData("archive/2024/12/20.md")]
    [InlineData("archive/2024/10/04.md")]
    [InlineData("arxiv-daily/README.md")]
    [InlineData("broken/crlf.md")]
    [InlineData("broken/invalid-utf8.md")]
    public void Parse_CutAtEveryByte_GivesTheSameDocument(string path)
    {
        var text = File.ReadAllBytes(TestPaths.InTestData(path));
        foreach (var parser in new[] { DigestParser.Default, new DigestParser(new DigestParserOptions { MaxRowLength = 200, MaxColumns = 4, KeepRawRows = true }) })
        {
            var expected = DocumentText.Of(parser.Parse(text));
            for (var cut = 0; cut <= text.Length; cut++)
            {
                DocumentText.Of(Splitting.ParseInBlocks(parser, text, [cut])).Should().Be(expected, "it is cut at {0}", cut);
            }
        }
    }

    [Theory]
    [InlineData("archive/2024/10/14.md")]
    [InlineData("broken/mixed-line-ends.md")]
    public void Parse_EveryPrefix_LosesNoRow(string path)
    {
        var text = File.ReadAllBytes(TestPaths.InTestData(path));
        for (var length = 0; length <= text.Length; length++)
        {
            var prefix = text[..length];
            Conservation.Check(DigestParser.Default, prefix, DigestParser.Default.Parse(prefix));
        }
    }

    [Fact]
    public void Parse_EveryPrefix_KeepsThePapersThatAreComplete()
    {
        var text = File.ReadAllBytes(TestPaths.InTestData("archive/2024/10/14.md"));
        var papers = DigestParser.Default.Parse(text).Papers;
        for (var length = 0; length <= text.Length; length += 3)
        {
            var complete = papers.Where(paper => paper.Span.End <= length);

            DigestParser.Default.Parse(text.AsSpan(0, length)).Papers.Take(complete.Count()).Should().Equal(complete);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Parse_MutatedExamples_KeepEveryInvariant(int seed) => CheckMutations(new Mutator(seed, Examples), TimeSpan.FromSeconds(3), atLeast: 200);

    [CorpusFact]
    public void Parse_MutatedCorpus_KeepsEveryInvariant() =>
        CheckMutations(new Mutator(3, [.. CorpusFiles.Markdown("").Select(File.ReadAllBytes)]), TimeSpan.FromSeconds(4), atLeast: 200);

    private static void CheckMutations(Mutator mutator, TimeSpan time, int atLeast)
    {
        var end = DateTime.UtcNow + time;
        for (var i = 0; i < atLeast || DateTime.UtcNow < end; i++)
        {
            var text = mutator.Next();
            var options = mutator.NextOptions();
            var check = () => Invariants.Check(new DigestParser(options), text, i);
            check.Should().NotThrow("the text is {0}", Convert.ToBase64String(text));
        }
    }

    private static IEnumerable<string> ExamplePaths() => Folders
        .Where(folder => Directory.Exists(TestPaths.InTestData(folder)))
        .SelectMany(folder => Directory.EnumerateFiles(TestPaths.InTestData(folder), "*", SearchOption.AllDirectories))
        .Where(path => Path.GetExtension(path) is ".md" or ".bin")
        .Select(TestPaths.Relative)
        .Order(StringComparer.Ordinal);
}
