using DigestParsing.Cli.Conversion;

namespace DigestParsing.Cli.Tests.Conversion;

public class ConversionTargetTests
{
    [Theory]
    [InlineData("../14.md")]
    [InlineData("a/../../14.md")]
    [InlineData("/14.md")]
    [InlineData("")]
    public void GetPath_NameThatLeadsOutOfTheFolder_Throws(string relative)
    {
        using var folder = new TemporaryFolder();
        var target = new ConversionTarget(["-"], new NamedPaths(["-"], ["*.md"]), folder.Path, isInPlace: false, force: true);

        var getPath = () => target.GetPath(source: null, relative);

        getPath.Should().Throw<IOException>();
        target.GetPath(source: null, "a/14.md").Should().Be(Path.Combine(folder.Path, "a/14.md"));
    }
}
