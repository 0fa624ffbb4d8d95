namespace DigestParsing;

/// <summary>What a part of a summary says about its paper.</summary>
public enum SectionRole
{
    /// <summary>What the paper presents, in a sentence.</summary>
    Overview,

    /// <summary>The question, aim or gap that the paper starts from.</summary>
    Objective,

    /// <summary>How it is done: approach, data, set-up.</summary>
    Methodology,

    /// <summary>What was found or measured.</summary>
    Results,

    /// <summary>What it means for those who would use it.</summary>
    Implication,

    /// <summary>Anything else, such as a remark on what the paper leaves open.</summary>
    Note,
}
