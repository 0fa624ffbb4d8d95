namespace DigestParsing.Archives;

/// <summary>Which paper it is: two rows of the same identity are about the same paper.</summary>
/// <param name="Id">The arXiv identifier without its version; the default when there is none.</param>
/// <param name="Title">Without an identifier, the letters and digits of the title.</param>
internal readonly record struct PaperIdentity(ArxivId Id, string? Title)
{
    public static PaperIdentity Of(Paper paper) => paper.ArxivId is { } id
        ? new PaperIdentity(id.WithoutVersion, null)
        : new PaperIdentity(default, LettersOf(paper.Title));

    // Titles of the same paper differ in case, hyphens, quotes and blanks.
    private static string LettersOf(string title)
    {
        Span<char> letters = title.Length <= 256 ? stackalloc char[title.Length] : new char[title.Length];
        var length = 0;
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[length++] = char.ToUpperInvariant(c);
            }
        }

        // A title of marks alone is compared as it is.
        return length == 0 ? title : letters[..length].ToString();
    }
}
