namespace DigestParsing.Comparison;

/// <summary>Which paper it is: two rows of the same identity are about the same paper.</summary>
/// <param name="Id">The arXiv identifier without its version; the default when there is none.</param>
/// <param name="Title">Without an identifier, the <see cref="TitleKey"/> of the title.</param>
internal readonly record struct PaperIdentity(ArxivId Id, string? Title)
{
    public static PaperIdentity Of(Paper paper) => paper.ArxivId is { } id
        ? new PaperIdentity(id.WithoutVersion, null)
        : new PaperIdentity(default, TitleKey.Of(paper.Title));
}
