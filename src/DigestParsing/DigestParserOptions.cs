using DigestParsing.Formats;
using DigestParsing.Summaries;

namespace DigestParsing;

/// <summary>How a parser reads. Immutable; checked when a parser is made from it.</summary>
public sealed record DigestParserOptions
{
    /// <summary>
    /// The formats that are asked, in this order, whether they read a table. Default: <see cref="TableFormats.BuiltIn"/>. Put your own
    /// before them: <c>Formats = [mine, .. TableFormats.BuiltIn]</c>.
    /// </summary>
    public IReadOnlyList<ITableFormat> Formats { get; init; } = TableFormats.BuiltIn;

    /// <summary>
    /// Finds the sections, points and questions of a summary, when they are first read. Default: <see cref="SummaryExtractor.Default"/>.
    /// </summary>
    public ISummaryExtractor Summaries { get; init; } = SummaryExtractor.Default;

    /// <summary>
    /// Whether the first problem of <see cref="DiagnosticSeverity.Error"/> is thrown as a <see cref="DigestException"/>. Default:
    /// <see langword="false"/>: every problem is reported, none is thrown.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>Whether <see cref="Paper.RawRow"/> is filled, which about doubles the memory that papers take. Default: <see langword="false"/>.</summary>
    public bool KeepRawRows { get; init; }

    /// <summary>
    /// The most bytes a row may have, all its lines together. A longer one is passed over and reported. Default: 4 MiB. At least 16, at most
    /// 256 MiB.
    /// </summary>
    public int MaxRowLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most cells a row may have. A row with more is no paper and is reported. Default: 512. At least 1.</summary>
    public int MaxColumns { get; init; } = 512;

    /// <summary>The most rows of a document that are read. At the next one reading stops, and that is reported. Default: no limit. At least 1.</summary>
    public long MaxRows { get; init; } = long.MaxValue;
}
