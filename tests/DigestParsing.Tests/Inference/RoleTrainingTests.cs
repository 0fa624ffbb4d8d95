using System.Text;
using DigestParsing.RoleTraining;
using DigestParsing.Summaries.Inference;
using DigestParsing.Tests.Corpus;

namespace DigestParsing.Tests.Inference;

/// <summary>How often inferred roles are right on real summaries, and that the weights in the source are the ones that training gives.</summary>
public sealed class RoleTrainingTests
{
    [CorpusFact]
    public void Train_OnTheCorpus_GivesTheWeightsInTheSource()
    {
        var table = RoleTrainer.Train(Examples(), new TrainingOptions());

        Encoding.UTF8.GetString(RoleWeights.Table).ReplaceLineEndings("\n").TrimEnd().Should().Be(table.TrimEnd());
    }

    [CorpusFact]
    public void CrossValidation_HalvesSwapped_IsRightOnPapersNotTrainedOn()
    {
        var report = new Report();

        CrossValidation.Run(Examples(), folds: 2, seed: 0, new TrainingOptions(), report.Add);

        report[ExampleSource.Labelled].Accuracy.Should().BeGreaterThan(0.92);
        report[ExampleSource.Annotated].Accuracy.Should().BeGreaterThan(0.92);
        report[ExampleSource.Templated].Accuracy.Should().BeGreaterThan(0.99);
        report.OneSentenceEach.Accuracy.Should().BeGreaterThan(0.97);
        report.Openings.Accuracy.Should().BeGreaterThan(0.97);
    }

    [CorpusFact]
    public void CrossValidation_LabelledHalfAlone_IsRightOnTheOtherHalf()
    {
        var report = new Report();

        CrossValidation.Run(Examples(), folds: 2, seed: 0, new TrainingOptions { Sources = [ExampleSource.Labelled] }, report.Add);

        report[ExampleSource.Labelled].Accuracy.Should().BeGreaterThan(0.90);
    }

    [CorpusFact]
    public void Infer_LetteredAndRomanSummariesWithoutLabels_GivesTheirSectionsRoles()
    {
        var report = new Report();
        foreach (var example in Examples().Where(e => e.IsSectioned))
        {
            report.Add(example, RoleModel.Shared);
        }

        report.OneSentenceEach.Accuracy.Should().BeGreaterThanOrEqualTo(0.99);
        report.Openings.Accuracy.Should().BeGreaterThanOrEqualTo(0.99);
        report[ExampleSource.Roman].Accuracy.Should().BeGreaterThanOrEqualTo(0.99);
        // Here the guide has notes where the sections have one implication: remarks on the paper behind it.
        report[ExampleSource.Lettered].Accuracy.Should().BeGreaterThan(0.98);
    }

    [CorpusFact]
    public void MoveNext_LabelledSentences_AreSplitAsTheyWereForTheReaders()
    {
        var missed = 0;
        var labelled = Examples().Where(e => e.Source == ExampleSource.Labelled).ToList();
        foreach (var example in labelled)
        {
            var expected = example.Sentences.Select(s => s.Text).ToList();
            missed += SentenceSplitterTests.Split(string.Join(' ', expected)).SequenceEqual(expected) ? 0 : 1;
        }

        labelled.Should().HaveCountGreaterThan(50);
        // One title has a question mark in it, where the readers' sentences were cut.
        missed.Should().BeLessThanOrEqualTo(labelled.Count / 50);
    }

    private static List<Example> Examples() => TrainingCorpus.Read(CorpusFiles.Root!);
}
