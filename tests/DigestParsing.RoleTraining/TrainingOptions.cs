namespace DigestParsing.RoleTraining;

/// <summary>What training can be told; the defaults are what the shipped weights were trained with.</summary>
internal sealed record TrainingOptions
{
    /// <summary>How strongly phrases are held towards no weight at all.</summary>
    public double PhrasePenalty { get; init; } = 0.6;

    /// <summary>The same for places and for one role after another.</summary>
    public double PlacePenalty { get; init; } = 0.1;

    /// <summary>In how many papers a phrase has to occur.</summary>
    public int LeastPapers { get; init; } = 3;

    /// <summary>How many phrases are kept.</summary>
    public int MostPhrases { get; init; } = 1500;

    /// <summary>How much an example counts, by its source.</summary>
    public IReadOnlyDictionary<ExampleSource, double> SourceWeights { get; init; } = new Dictionary<ExampleSource, double>
    {
        [ExampleSource.Labelled] = 1,
        [ExampleSource.Annotated] = 1,
        [ExampleSource.Lettered] = 0.5,
        [ExampleSource.Roman] = 0.5,
    };
}
