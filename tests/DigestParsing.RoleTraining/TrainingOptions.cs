namespace DigestParsing.RoleTraining;

/// <summary>What training can be told. The defaults are what the weights in the library were trained with.</summary>
internal sealed record TrainingOptions
{
    /// <summary>How strongly the weights of phrases are drawn to zero.</summary>
    public double PhrasePenalty { get; init; } = 0.6;

    /// <summary>The same for places and for one role after another.</summary>
    public double PlacePenalty { get; init; } = 1;

    /// <summary>In how many papers a phrase has to occur.</summary>
    public int LeastPapers { get; init; } = 3;

    /// <summary>How many phrases are kept.</summary>
    public int MostPhrases { get; init; } = 1000;

    /// <summary>
    /// How much a labelled summary counts, whose roles are those of its sections, next to one with a role given to each sentence.
    /// </summary>
    public double SectionedWeight { get; init; } = 0.5;

    /// <summary>The sources to train on.</summary>
    public IReadOnlyCollection<ExampleSource> Sources { get; init; } = Enum.GetValues<ExampleSource>();
}
