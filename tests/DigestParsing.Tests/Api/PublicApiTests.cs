using System.Reflection;
using System.Runtime.Versioning;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Api;

public class PublicApiTests
{
    /// <summary>Set to 1, it makes the test write what is there instead of comparing with it.</summary>
    private const string Update = "DIGEST_UPDATE_API";

    private static readonly string Snapshot = Path.Combine(TestPaths.Root, "tests", "DigestParsing.Tests", "Api", "DigestParsing.api.txt");

    [Fact]
    public void PublicApi_OfTheLibrary_IsAsAgreed()
    {
        // The other target differs in what the compiler makes of records and converters, not in what is offered.
        var target = typeof(DigestParser).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;
        if (!target.Contains("v10.0", StringComparison.Ordinal))
        {
            return;
        }

        var actual = PublicApi.Print(typeof(DigestParser).Assembly);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(Snapshot, actual);
        }

        LineDiff.Between(File.ReadAllText(Snapshot).ReplaceLineEndings("\n").Split('\n'), actual.Split('\n')).Should().BeEmpty(
            "- is gone, + is new; when that is meant, run this test with {0}=1 and commit the file",
            Update);
    }

    [Fact]
    public void PublicTypes_OfTheLibrary_AreSealedOrMeantToBeInherited()
    {
        var open = typeof(DigestParser).Assembly.GetExportedTypes()
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract)
            .Select(type => type.Name);

        open.Should().BeEmpty();
    }
}
