namespace DigestParsing.Cli.Tests.Commands;

public class ShowCommandTests
{
    private const string Digest =
        """
        ## Papers for 2024-10-14

        | Title | Authors | Summary |
        |-------|---------|---------|
        | First (Read more on [arXiv](https://arxiv.org/abs/2410.08565))| Ada Lovelace | a) An aim of **weight**. b) A method. Follow-up questions: 1. Why? 2. How? |
        | Second (Read more on [arXiv](https://arxiv.org/abs/2410.00002))| Grace Hopper | - A point. - Another. |

        """;

    [Fact]
    public async Task Show_Paper_SetsSectionsAndQuestionsApart()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("show", folder.Write("14.md", Digest), "2410.08565v2");

        run.ExitCode.Should().Be(0);
        run.OutputLines.Skip(1).Should().Equal(
            "First",
            "Ada Lovelace",
            "arXiv:2410.08565  ·  digest of 2024-10-14",
            "https://arxiv.org/abs/2410.08565",
            "Objective",
            "  An aim of weight.",
            "Methodology",
            "  A method.",
            "Follow-up questions",
            "  1. Why?",
            "  2. How?");
    }

    [Fact]
    public async Task Show_WithoutIdentifier_ShowsAllPapers()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("show", folder.Write("14.md", Digest));

        run.OutputLines.Should().Contain(["First", "Second", "  • A point.", "  • Another."]);
    }

    [Fact]
    public async Task Show_PaperThatIsNotThere_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("14.md", Digest);

        var run = await CommandRun.OfAsync("show", path, "1706.03762");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be($"digests: {path}: there is no paper 1706.03762 in it\n");
    }

    [Fact]
    public async Task Show_NoIdentifier_ExplainsIt()
    {
        var run = await CommandRun.OfAsync("show", "14.md", "attention");

        run.ExitCode.Should().Be(2);
        run.ErrorLines[0].Should().Contain("'attention' is no arXiv identifier");
    }
}
