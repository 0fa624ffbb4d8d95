using DigestParsing.Summaries.Inference;

namespace DigestParsing.Tests.Inference;

public sealed class RoleModelTests
{
    [Theory]
    [InlineData("results 1 2 3 4 5 6", "*no tab*")]
    [InlineData("results\t1 2 3 4 5", "*fewer than six*")]
    [InlineData("=nowhere\t1 2 3 4 5 6", "*no line 'nowhere'*")]
    [InlineData("results\t1 2 3 4 5 6\nresults\t1 2 3 4 5 6", "*the same slot*")]
    public void Parse_BadTable_ThrowsWhatIsWrong(string table, string message)
    {
        var parse = () => RoleModel.Parse(System.Text.Encoding.UTF8.GetBytes(table));

        parse.Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void Parse_WindowsLineEndings_GivesTheSame()
    {
        const string Text = "TreeNet is new. It aims to read tables. It achieves 5%.";
        var table = System.Text.Encoding.UTF8.GetString(RoleWeights.Table).ReplaceLineEndings("\r\n");

        RoleInference.Infer(Text, RoleModel.Parse(System.Text.Encoding.UTF8.GetBytes(table)))
            .Should().Equal(RoleInference.Infer(Text));
    }

    [Fact]
    public void Parse_WeightsOfAWord_DecideTheRole()
    {
        var model = RoleModel.Parse("zebra\t0 0 0 0 0 40\nzebra crossing\t0 0 0 0 80 0"u8);

        RoleInference.Infer("A Zebras' herd.", model).Single().Role.Should().NotBe(SectionRole.Note, "a longer word is another word");
        RoleInference.Infer("Here a zebra.", model).Single().Role.Should().Be(SectionRole.Note);
        RoleInference.Infer("Here a zebra crossing.", model).Single().Role.Should().Be(SectionRole.Implication);
    }

    [Fact]
    public void Parse_WordsBeyondEightLetters_AreTheirFirstEight()
    {
        var model = RoleModel.Parse("outperfo\t0 0 0 40 0 0"u8);

        RoleInference.Infer("It outperforms all.", model).Single().Role.Should().Be(SectionRole.Results);
        RoleInference.Infer("It OUTPERFORMED all.", model).Single().Role.Should().Be(SectionRole.Results);
    }
}
