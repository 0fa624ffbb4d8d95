namespace DigestParsing.Formats;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>
    /// A title. One spelled <c>[Title](url)</c> or <c>Title (Read more on [arXiv](url) or [HuggingFace](url))</c> is read as such, too;
    /// this kind says how it is written.
    /// </summary>
    Title,

    /// <summary>A title that is a link: <c>[Title](url)</c>.</summary>
    LinkedTitle,

    /// <summary>A title that ends in links: <c>Title (Read more on [arXiv](url) or [HuggingFace](url))</c>.</summary>
    ReadMoreTitle,

    /// <summary>Names separated by commas, or <c>First Author et.al.</c></summary>
    Authors,

    /// <summary>The summary: Markdown, kept verbatim. At most one column; it takes the surplus cells of a row with unescaped pipes.</summary>
    FreeText,

    /// <summary>Classifications: a Python list literal, <c>['A', 'B']</c>, or values separated by commas.</summary>
    List,

    /// <summary>Links to code.</summary>
    GitHubLinks,

    /// <summary>Links to Hugging Face.</summary>
    HuggingFaceLinks,

    /// <summary>Any other links. The paper's own pages at arXiv and Hugging Face are told apart by their addresses.</summary>
    Links,

    /// <summary>The day of publication.</summary>
    Date,

    /// <summary>Known, and not wanted.</summary>
    Ignored,
}
