namespace DigestParsing;

/// <summary>What <see cref="PaperSummary.ToHtml(SummaryHtmlOptions)"/> lets pass. Immutable; the defaults are safe.</summary>
/// <remarks>A summary comes from outside. Allow only what you would also allow whoever wrote it to put into your page.</remarks>
public sealed record SummaryHtmlOptions
{
    /// <summary>The safe defaults, as <see cref="PaperSummary.ToHtml()"/> uses them.</summary>
    public static SummaryHtmlOptions Default { get; } = new();

    /// <summary>
    /// Whether HTML in the text is passed on as it is; otherwise it is shown as text. Default: <see langword="false"/>. With it, scripts
    /// in a summary run in your page.
    /// </summary>
    public bool AllowRawHtml { get; init; }

    /// <summary>
    /// Whether links and images may have any address, <c>javascript:</c> and <c>data:</c> too; otherwise only http, https, mailto and
    /// relative ones. Default: <see langword="false"/>.
    /// </summary>
    public bool AllowAnyAddress { get; init; }
}
