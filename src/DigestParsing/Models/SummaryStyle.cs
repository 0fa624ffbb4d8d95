namespace DigestParsing;

/// <summary>How the text of a summary is divided.</summary>
public enum SummaryStyle
{
    /// <summary>Sentences without labels. An empty summary is prose, too.</summary>
    Prose,

    /// <summary>Sections labelled <c>a)</c>, <c>b)</c>, …</summary>
    Lettered,

    /// <summary>Sections labelled <c>i)</c>, <c>ii)</c>, …</summary>
    Roman,

    /// <summary>Sections labelled <c>1.</c>, <c>2.</c>, …, usually with headings.</summary>
    Numbered,

    /// <summary>Sections with a heading and no label.</summary>
    Named,

    /// <summary>A list of points.</summary>
    Bulleted,
}
