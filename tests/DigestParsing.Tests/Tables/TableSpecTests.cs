using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Tables;

public class TableSpecTests
{
    private static readonly IReadOnlyList<SpecCase> Specification = SpecCase.ReadAll("tables");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var specCase in Specification)
            {
                cases.Add(specCase.File, specCase.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_Specification_GivesTheEvents(string file, string name)
    {
        var specCase = Specification.Single(candidate => candidate.File == file && candidate.Name == name);

        var events = TableEvents.Read(specCase.Input);

        LineDiff.Between(specCase.Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries), events).Should().BeEmpty("- is expected, + was read");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_SpecificationWithOtherLineEnds_GivesTheSameEvents(string lineEnd)
    {
        foreach (var specCase in Specification)
        {
            var escaped = lineEnd.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            var expected = specCase.Expected.Replace("\\n", escaped, StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);

            var events = TableEvents.Read(specCase.Input.Replace("\n", lineEnd, StringComparison.Ordinal));

            LineDiff.Between(expected, events).Should().BeEmpty("- is expected, + was read in '{0}'", specCase.Name);
        }
    }

    [Fact]
    public void Specification_IsFound() => Specification.Should().HaveCountGreaterThan(60);
}
