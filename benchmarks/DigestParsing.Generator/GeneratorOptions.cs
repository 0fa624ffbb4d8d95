namespace DigestParsing.Generator;

/// <summary>What a <see cref="DigestGenerator"/> makes. The same options give the same bytes, on every platform and runtime.</summary>
public sealed record GeneratorOptions
{
    /// <summary>The seed; 1 unless set.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The one table that every digest holds, or <see langword="null"/>, the default, for a mix of all four.</summary>
    public TableShape? Shape { get; init; }

    /// <summary>
    /// The mean size of a digest in bytes, or <see langword="null"/>, the default, for as many rows a day as real archives have
    /// (about 14, so some 20 kB).
    /// </summary>
    public int? MeanDigestBytes { get; init; }
}
