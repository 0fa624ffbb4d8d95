using System.Text;
using DigestParsing.Generator;
using DigestParsing.Tests.Corpus;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Differential;

/// <summary>The library and the simple reader, which share nothing, read the same.</summary>
public class SimpleReaderTests
{
    [CorpusTheory]
    [InlineData("six-column/archive", 344)]
    [InlineData("three-column/archive", 670)]
    public void Parse_Corpus_GivesWhatTheSimpleReaderGives(string folder, int count)
    {
        var total = 0;
        foreach (var path in CorpusFiles.Markdown(folder))
        {
            total += Compare(File.ReadAllText(path), path);
        }

        total.Should().Be(count);
    }

    [Theory]
    [InlineData(TableShape.SixColumn)]
    [InlineData(TableShape.ThreeColumn)]
    public void Parse_GeneratedDigests_GivesWhatTheSimpleReaderGives(TableShape shape)
    {
        var total = 0;
        foreach (var digest in new DigestGenerator(new GeneratorOptions { Seed = 11, Shape = shape }).GenerateDigests(150))
        {
            total += Compare(Encoding.UTF8.GetString(digest.Utf8.Span), digest.Path);
        }

        total.Should().BeGreaterThan(1000);
    }

    [Theory]
    [InlineData("archive/2024/10/14.md")]
    [InlineData("archive/2024/10/04.md")]
    [InlineData("archive/2024/11/22.md")]
    public void Parse_Example_GivesWhatTheSimpleReaderGives(string path) => Compare(File.ReadAllText(TestPaths.InTestData(path)), path).Should().BePositive();

    private static int Compare(string text, string path)
    {
        var expected = SimpleReader.Read(text);
        var papers = DigestParser.Default.Parse(text).Papers.Where(paper => paper.Format is "six-column-linked" or "three-column-prose").ToList();

        LineDiff.Between([.. expected.SelectMany(paper => paper.Lines())], [.. papers.SelectMany(paper => SimplePaper.Of(paper).Lines())])
            .Should().BeEmpty("- is what the simple reader reads, + what the library reads in {0}", path);
        return papers.Count;
    }
}
