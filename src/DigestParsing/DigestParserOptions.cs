namespace DigestParsing;

/// <summary>How a parser reads. Immutable; checked when a parser is made from it.</summary>
public sealed record DigestParserOptions
{
    /// <summary>Whether <see cref="Paper.RawRow"/> is filled, which about doubles the memory that papers take. Default: <see langword="false"/>.</summary>
    public bool KeepRawRows { get; init; }
}
