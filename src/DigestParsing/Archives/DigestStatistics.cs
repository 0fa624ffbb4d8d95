using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DigestParsing.Archives;

/// <summary>What an archive holds, in numbers. Immutable.</summary>
/// <remarks>The JSON form is the same under any <see cref="System.Text.Json.JsonSerializerOptions"/>: names are fixed here.</remarks>
public sealed class DigestStatistics
{
    /// <summary>How many files were read, those without papers and those that could not be read to the end among them.</summary>
    [JsonPropertyName("files")]
    public long Files { get; init; }

    /// <summary>How many digests there are: headings with tables of papers, whether or not the tables have rows.</summary>
    [JsonPropertyName("digests")]
    public long Digests { get; init; }

    /// <summary>How many papers there are; one that stands in several digests counts for each.</summary>
    [JsonPropertyName("papers")]
    public long Papers { get; init; }

    /// <summary>How many different papers there are, told apart as <see cref="PaperMerging.Merge(IEnumerable{Paper})"/> does.</summary>
    [JsonPropertyName("distinctPapers")]
    public long DistinctPapers { get; init; }

    /// <summary>How many papers have neither the day of a digest nor one of publication.</summary>
    [JsonPropertyName("undatedPapers")]
    public long UndatedPapers { get; init; }

    /// <summary>The first day of a digest; <see langword="null"/> when none has one.</summary>
    [JsonPropertyName("firstDate")]
    public DateOnly? FirstDate { get; init; }

    /// <summary>The last day of a digest; <see langword="null"/> when none has one.</summary>
    [JsonPropertyName("lastDate")]
    public DateOnly? LastDate { get; init; }

    /// <summary>How many different days have a digest.</summary>
    [JsonPropertyName("days")]
    public int Days { get; init; }

    /// <summary>
    /// The days from Monday to Friday between the first and the last that have no digest, in order. An empty digest is one, too. Days without
    /// a digest for more than a year (366 days from one to the next) are not listed: more likely, a year was mistyped.
    /// </summary>
    [JsonPropertyName("missingWeekdays")]
    [AllowNull]
    public IReadOnlyList<DateOnly> MissingWeekdays { get; init => field = value ?? []; } = [];

    /// <summary>The months, in order: by the day of the digest, or else by that of publication.</summary>
    [JsonPropertyName("months")]
    [AllowNull]
    public IReadOnlyList<MonthCount> Months { get; init => field = value ?? []; } = [];

    /// <summary>Papers by <see cref="Paper.Format"/>, most first.</summary>
    [JsonPropertyName("formats")]
    [AllowNull]
    public IReadOnlyList<NamedCount> Formats { get; init => field = value ?? []; } = [];

    /// <summary>Papers by the style of their summary, as in JSON (<c>lettered</c>), most first; papers without a summary do not count.</summary>
    [JsonPropertyName("styles")]
    [AllowNull]
    public IReadOnlyList<NamedCount> Styles { get; init => field = value ?? []; } = [];

    /// <summary>Papers by classification, most first; one that has several counts for each.</summary>
    [JsonPropertyName("classifications")]
    [AllowNull]
    public IReadOnlyList<NamedCount> Classifications { get; init => field = value ?? []; } = [];

    /// <summary>Links by <see cref="PaperLink.Kind"/>, as in <c>gitHubRepository</c>, most first; the pages of the papers themselves do not count.</summary>
    [JsonPropertyName("links")]
    [AllowNull]
    public IReadOnlyList<NamedCount> Links { get; init => field = value ?? []; } = [];

    /// <summary>Problems by severity, as in <c>warning</c>, most first.</summary>
    [JsonPropertyName("diagnostics")]
    [AllowNull]
    public IReadOnlyList<NamedCount> Diagnostics { get; init => field = value ?? []; } = [];

    /// <summary>Counts papers that are already there; files, digests and problems are not known then.</summary>
    /// <param name="papers">The papers.</param>
    public static DigestStatistics Of(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var counter = new StatisticsCounter();
        foreach (var paper in papers)
        {
            counter.Add(paper);
        }

        return counter.ToStatistics();
    }

    /// <summary>The counts of files, digests and papers on one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Files: {Files}, digests: {Digests}, papers: {Papers}, distinct papers: {DistinctPapers}");
}
