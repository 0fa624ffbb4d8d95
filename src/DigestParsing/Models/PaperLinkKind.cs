namespace DigestParsing;

/// <summary>What a <see cref="PaperLink"/> leads to.</summary>
public enum PaperLinkKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A repository at GitHub, or a place inside it.</summary>
    GitHubRepository,

    /// <summary>A model at Hugging Face.</summary>
    HuggingFaceModel,

    /// <summary>A dataset at Hugging Face.</summary>
    HuggingFaceDataset,

    /// <summary>A space at Hugging Face.</summary>
    HuggingFaceSpace,

    /// <summary>A collection at Hugging Face.</summary>
    HuggingFaceCollection,

    /// <summary>A paper's page at Hugging Face.</summary>
    HuggingFacePaper,

    /// <summary>A paper's page or file at arXiv.</summary>
    ArxivPaper,
}
