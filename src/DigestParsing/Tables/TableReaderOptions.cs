namespace DigestParsing.Tables;

/// <summary>Limits of a <see cref="Utf8TableReader"/>. Immutable.</summary>
public sealed record TableReaderOptions
{
    internal static readonly TableReaderOptions Default = new();

    /// <summary>
    /// The most bytes a row may have, all its lines together without the last line end, before it is passed over as a
    /// <see cref="TableTokenType.OversizedRow"/>. Default: 4 MiB. At least 16.
    /// </summary>
    public int MaxRowLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most cells of a row that are told apart; see <see cref="Utf8TableReader.HasTooManyCells"/>. Default: 512. At least 1.</summary>
    public int MaxColumns { get; init; } = 512;
}
