namespace DigestParsing.Cli.Tests;

public class RealPathTests
{
    [Fact]
    public void Of_LinkThatLeadsUpFromALink_LeadsWhereTheSystemDoes()
    {
        using var folder = new TemporaryFolder();
        var target = folder.Write("else/a.md", "There.");
        folder.Write("else/sub/b.md", "");
        folder.Write("here/a.md", "Here.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "here/d"), "../else/sub");
        var link = Path.Combine(folder.Path, "here/link.md");
        File.CreateSymbolicLink(link, "d/../a.md");

        RealPath.Of(link).Should().Be(RealPath.Of(target));
        File.ReadAllText(link).Should().Be("There.");
    }

    [Fact]
    public void Of_LinksThatMultiply_EndsSoon()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "x0"), ".");
        for (var i = 1; i < 35; i++)
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.Path, $"x{i}"), $"x{i - 1}/x{i - 1}");
        }

        Action resolve = () => RealPath.Of(Path.Combine(folder.Path, "x34"));

        resolve.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Of_CircleOfLinks_Ends()
    {
        using var folder = new TemporaryFolder();
        var link = Path.Combine(folder.Path, "a");
        File.CreateSymbolicLink(link, "b");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b"), "a");

        RealPath.Of(link).Should().StartWith(RealPath.Of(folder.Path));
    }
}
