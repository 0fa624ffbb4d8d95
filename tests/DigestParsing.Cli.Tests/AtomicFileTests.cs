using DigestParsing.Cli.Output;

namespace DigestParsing.Cli.Tests;

public class AtomicFileTests
{
    [Theory]
    [InlineData("Old.")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Dispose_WithoutCommit_LeavesThingsAsTheyWere(string? before)
    {
        using var folder = new TemporaryFolder();
        var path = before is null ? Path.Combine(folder.Path, "out.md") : folder.Write("out.md", before);

        using (var file = await AtomicFile.CreateAsync(path, overwrite: true, CancellationToken.None))
        {
            file.Stream.Write("Half of "u8);
        }

        Directory.GetFileSystemEntries(folder.Path).Should().HaveCount(before is null ? 0 : 1);
        if (before is not null)
        {
            File.ReadAllText(path).Should().Be(before);
        }
    }

    [Fact]
    public async Task Commit_OntoAFileThatIsNotToBeReplaced_Throws()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("out.md", "Old.");

        using var file = await AtomicFile.CreateAsync(path, overwrite: false, CancellationToken.None);
        var commit = file.Commit;

        commit.Should().Throw<IOException>();
        File.ReadAllText(path).Should().Be("Old.");
    }
}
