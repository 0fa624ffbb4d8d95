using System.Security.Cryptography;
using System.Text;
using DigestParsing.Generator;

namespace DigestParsing.Tests.Generator;

public sealed class DigestGeneratorTests
{
    private const int Sample = 2 << 20;

    [Fact]
    public void GenerateBytes_SameSeed_SameBytes() => Text(seed: 7).Should().Equal(Text(seed: 7));

    [Fact]
    public void GenerateBytes_OtherSeed_OtherBytes() => Text(seed: 7).Should().NotEqual(Text(seed: 8));

    /// <summary>Archives are named by their seed in measurements; when this fails, old measurements cannot be repeated.</summary>
    [Fact]
    public void GenerateBytes_SeedOne_BytesOnRecord() => Convert.ToHexString(SHA256.HashData(Text(seed: 1))).Should().StartWith("64B074BE350C233F8C57");

    [Fact]
    public void Create_AnyIndex_SameAsInSequence()
    {
        var options = new GeneratorOptions { Seed = 3 };
        var sequence = new DigestGenerator(options).GenerateDigests(40).ToArray();

        var alone = new DigestGenerator(options).Create(39);

        alone.Utf8.ToArray().Should().Equal(sequence[39].Utf8.ToArray());
        alone.Path.Should().Be(sequence[39].Path);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void GenerateBytes_AnySize_MetWithinARow(int size)
    {
        var bytes = new DigestGenerator(new()).GenerateBytes(size).Sum(digest => (long)digest.Utf8.Length);

        bytes.Should().BeInRange(size, size + 6000);
    }

    [Theory]
    [InlineData(TableShape.ThreeColumn)]
    [InlineData(TableShape.SixColumn)]
    public void GenerateBytes_MainFormats_RealProportions(TableShape shape)
    {
        var papers = new DigestGenerator(new() { Shape = shape }).GenerateBytes(Sample).SelectMany(digest => digest.Papers).ToArray();

        Share(paper => paper.EndLine > paper.Line).Should().BeInRange(0.35, 0.45, "two titles in five are wrapped");
        papers.Average(paper => paper.Title.Length).Should().BeInRange(60, 80);
        papers.Average(paper => paper.Authors.Count).Should().BeInRange(4.2, 4.9);
        Share(paper => paper.Authors.Concat([paper.Summary!.Text]).Any(text => !Ascii.IsValid(text))).Should().BeInRange(0.08, 0.2);
        papers.Average(paper => paper.Summary!.Text.Length).Should().BeInRange(shape == TableShape.ThreeColumn ? 1200 : 850, shape == TableShape.ThreeColumn ? 1450 : 1050);
        if (shape == TableShape.ThreeColumn)
        {
            Share(paper => paper.Summary!.Style == "lettered").Should().BeInRange(0.31, 0.42);
            Share(paper => paper.Summary!.FollowUpQuestions.Count > 0).Should().BeInRange(0.44, 0.58);
        }
        else
        {
            Share(paper => paper.Summary!.Points.Count == 5).Should().BeInRange(0.61, 0.73);
            Share(paper => paper.GitHubUrls.Count == 0).Should().BeInRange(0.41, 0.52);
        }

        double Share(Func<GeneratedPaper, bool> condition) => (double)papers.Count(condition) / papers.Length;
    }

    [Fact]
    public void GenerateBytes_Papers_StandOnTheLinesTheyName()
    {
        foreach (var digest in new DigestGenerator(new()).GenerateBytes(Sample))
        {
            var lines = Encoding.UTF8.GetString(digest.Utf8.Span).Split('\n');
            lines.Should().HaveCount(digest.LineCount + 1);
            foreach (var paper in digest.Papers)
            {
                var row = string.Join(' ', lines[(paper.Line - 1)..paper.EndLine].Select(line => line.Trim()));
                row.Should().StartWith("|").And.EndWith("|").And.Contain(paper.Title).And.Contain(paper.ArxivUrl);
            }
        }
    }

    [Fact]
    public void GenerateDigests_ManyYears_PathsInOrderAndIdentifiersUnique()
    {
        var paths = new List<string>();
        var identifiers = new HashSet<string>();
        foreach (var digest in new DigestGenerator(new() { Shape = TableShape.ArxivDaily, MeanDigestBytes = 3000 }).GenerateDigests(3000))
        {
            paths.Add(digest.Path);
            digest.Papers.Where(paper => !identifiers.Add(paper.ArxivId)).Should().BeEmpty();
        }

        paths.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        paths[0].Should().Be("2023/01/02.md");
        paths[^1].Should().Be("mirror-002/2026/07/10.md");
    }

    private static byte[] Text(ulong seed)
    {
        using var text = new MemoryStream();
        ArchiveWriter.WriteFile(new DigestGenerator(new() { Seed = seed }).GenerateBytes(200_000), text);
        return text.ToArray();
    }
}
