namespace DigestParsing.Tests.Support;

/// <summary>Tests that measure the whole process, its memory for instance, and so run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    /// <summary>The collection.</summary>
    public const string Name = "process-wide";
}
