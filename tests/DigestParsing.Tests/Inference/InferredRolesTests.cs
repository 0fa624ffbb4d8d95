using DigestParsing.Summaries.Inference;

namespace DigestParsing.Tests.Inference;

public sealed class InferredRolesTests
{
    [Fact]
    public void Join_NeighboursOfOneRole_BecomeOneWithTheMeanConfidence()
    {
        InferredSentence[] sentences =
        [
            new(0, 10, SectionRole.Overview, 0.9),
            new(11, 10, SectionRole.Results, 1),
            new(22, 30, SectionRole.Results, 0.6),
            new(53, 10, SectionRole.Overview, 0.512),
        ];

        InferredRoles.Join(sentences).Should().Equal(
            new InferredSentence(0, 10, SectionRole.Overview, 0.9),
            new InferredSentence(11, 41, SectionRole.Results, 0.7),
            new InferredSentence(53, 10, SectionRole.Overview, 0.512));
    }

    [Fact]
    public void Join_Nothing_GivesNothing() => InferredRoles.Join([]).Should().BeEmpty();

    [Fact]
    public void Join_AllOfOneRole_GivesOne() =>
        InferredRoles.Join([new(3, 4, SectionRole.Note, 0.8), new(8, 4, SectionRole.Note, 0.9)])
            .Should().Equal(new InferredSentence(3, 9, SectionRole.Note, 0.85));

    [Fact]
    public void Join_OneSentence_KeepsItsConfidence() =>
        InferredRoles.Join([new InferredSentence(0, 5, SectionRole.Results, 0.123456)])[0].Confidence.Should().Be(0.123456);
}
