using System.Diagnostics;
using System.Text.Json.Serialization;
using DigestParsing.Json;
using DigestParsing.Summaries;

namespace DigestParsing;

/// <summary>
/// A paper's summary: its text, and what can be told apart in it. Immutable and safe to share between threads. Only
/// <see cref="Text"/> is kept at first; everything else is found when it is first read, once.
/// </summary>
/// <remarks>
/// Two summaries are equal when their text and their structure are: style, preamble, sections, points and questions. The JSON form
/// is the same under any <see cref="System.Text.Json.JsonSerializerOptions"/>. All that looks into the text, comparing and writing as JSON
/// included, throws what <see cref="Structure"/> does when an extractor of one's own is wrong.
/// </remarks>
[DebuggerDisplay("{Style}: {Text,nq}")]
[JsonConverter(typeof(PaperSummaryJsonConverter))]
public sealed class PaperSummary : IEquatable<PaperSummary>
{
    // The extractor until the structure is first read, and the structure from then on: a summary that nobody looks into costs its text.
    private object _state;

    /// <summary>Creates a summary whose structure <see cref="SummaryExtractor.Default"/> finds.</summary>
    /// <param name="text">The Markdown text. It is kept as given; trim it first.</param>
    public PaperSummary(string text)
        : this(text, SummaryExtractor.Default)
    {
    }

    /// <summary>Creates a summary whose structure is found by an extractor of one's own.</summary>
    /// <param name="text">The Markdown text. It is kept as given; trim it first.</param>
    /// <param name="extractor">Called when the structure is first read; not before.</param>
    public PaperSummary(string text, ISummaryExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(extractor);
        Text = text;
        _state = extractor;
    }

    internal PaperSummary(SummaryStructure structure)
    {
        Text = structure.Text;
        _state = structure;
    }

    /// <summary>The summary of a paper that has none.</summary>
    public static PaperSummary Empty { get; } = new("");

    /// <summary>The cell verbatim, trimmed; empty when the paper has no summary.</summary>
    public string Text { get; }

    /// <summary>How the text is divided.</summary>
    /// <exception cref="InvalidOperationException">As for <see cref="Structure"/>.</exception>
    public SummaryStyle Style => Structure.Style;

    /// <summary>
    /// What only announces the summary (<c>Here is a concise summary of the paper:</c>) or names its list
    /// (<c>**Key points:**</c>), as written; <see langword="null"/> when there is none.
    /// </summary>
    /// <exception cref="InvalidOperationException">As for <see cref="Structure"/>.</exception>
    public string? Preamble => PreambleSpan is { IsEmpty: false } preamble ? preamble.ToString() : null;

    /// <summary>
    /// The sections, in the order of the text; empty when the text has none. An unlabelled sentence before the first label or point
    /// is a section too: an overview without a label.
    /// </summary>
    /// <exception cref="InvalidOperationException">As for <see cref="Structure"/>.</exception>
    public SummaryItems<SummarySection> Sections => new(Structure);

    /// <summary>The points of a summary that is a list, in order; empty when it is none.</summary>
    /// <exception cref="InvalidOperationException">As for <see cref="Structure"/>.</exception>
    public SummaryItems<SummaryPoint> Points => new(Structure);

    /// <summary>The questions that follow the summary, in order; empty when there are none.</summary>
    /// <exception cref="InvalidOperationException">As for <see cref="Structure"/>.</exception>
    public SummaryItems<FollowUpQuestion> FollowUpQuestions => new(Structure);

    /// <summary>The first section that says what the paper presents; <see langword="null"/> when there is none.</summary>
    public SummarySection? Overview => FirstOf(SectionRole.Overview);

    /// <summary>The first section on the question or aim; <see langword="null"/> when there is none.</summary>
    public SummarySection? Objective => FirstOf(SectionRole.Objective);

    /// <summary>The first section on how it is done; <see langword="null"/> when there is none.</summary>
    public SummarySection? Methodology => FirstOf(SectionRole.Methodology);

    /// <summary>The first section on what was found; <see langword="null"/> when there is none.</summary>
    public SummarySection? Results => FirstOf(SectionRole.Results);

    /// <summary>The first section on what it means in practice; <see langword="null"/> when there is none.</summary>
    public SummarySection? Implication => FirstOf(SectionRole.Implication);

    /// <summary>
    /// The style and all the parts of the text with their positions: labels, headings, markers and the rest. Every character of
    /// <see cref="Text"/> that is not white space lies in exactly one part.
    /// </summary>
    /// <exception cref="InvalidOperationException">The extractor answered for another text, or not at all.</exception>
    public SummaryStructure Structure => Volatile.Read(ref _state) as SummaryStructure ?? Extract();

    internal ReadOnlySpan<char> PreambleSpan => Structure is var structure && structure.TryGetPreamble(out var part) ? structure.Slice(part) : default;

    /// <summary>
    /// The summary as plain text: preamble, sections, points and questions each on a line of their own, emphasis, links, code, math
    /// and entities as a reader would see them. A link leaves its text.
    /// </summary>
    public string ToPlainText() => SummaryPlainText.Render(Structure);

    /// <summary>
    /// The summary as HTML that is safe to put into a page: raw HTML in the text is shown, not passed on, and a link with an address
    /// other than http, https, mailto or a relative one leaves only its text.
    /// </summary>
    public string ToHtml() => SummaryHtml.Render(Structure, SummaryHtmlOptions.Default);

    /// <summary>The summary as HTML.</summary>
    /// <param name="options">What may pass.</param>
    public string ToHtml(SummaryHtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return SummaryHtml.Render(Structure, options);
    }

    /// <inheritdoc/>
    public bool Equals(PaperSummary? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        // An extractor gives equal structures for equal texts, so there is no need to look into either of two that share one.
        return other is not null
            && Text == other.Text
            && (ReferenceEquals(Volatile.Read(ref _state), Volatile.Read(ref other._state)) || HasSameStructure(other));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaperSummary);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text, as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private SummaryStructure Extract()
    {
        var state = Volatile.Read(ref _state);
        if (state is not ISummaryExtractor extractor)
        {
            return (SummaryStructure)state;
        }

        var structure = extractor.Extract(Text);
        if (structure is null || structure.Text != Text)
        {
            throw new InvalidOperationException($"{extractor.GetType()} answered with {(structure is null ? "null" : "the structure of another text")}; a structure of the text it was given was expected.");
        }

        // Two threads may both get here; all of them go on with the structure that was published first.
        var published = Interlocked.CompareExchange(ref _state, structure, state);
        return published as SummaryStructure ?? structure;
    }

    private bool HasSameStructure(PaperSummary other) =>
        Style == other.Style
        && PreambleSpan.SequenceEqual(other.PreambleSpan)
        && Sections == other.Sections
        && Points == other.Points
        && FollowUpQuestions == other.FollowUpQuestions;

    private SummarySection? FirstOf(SectionRole role)
    {
        foreach (var section in Sections)
        {
            if (section.Role == role)
            {
                return section;
            }
        }

        return null;
    }
}
