namespace DigestParsing.Generator;

/// <summary>The tables that digests hold.</summary>
public enum TableShape
{
    /// <summary>Title · Authors · Summary, the title followed by its two links.</summary>
    ThreeColumn,

    /// <summary>Title · Authors · Summary · Classification · GitHub URLs · HuggingFace URLs.</summary>
    SixColumn,

    /// <summary>Title · Authors · Summary · Link.</summary>
    LinkColumn,

    /// <summary>Publish Date · Title · Authors · PDF · Code, under headings that name topics.</summary>
    ArxivDaily,
}
