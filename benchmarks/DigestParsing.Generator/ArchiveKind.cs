namespace DigestParsing.Generator;

/// <summary>The ways in which an archive can be written.</summary>
public enum ArchiveKind
{
    /// <summary>One Markdown file with every digest in it.</summary>
    File,

    /// <summary>A directory with a file a day, <c>2024/10/14.md</c>.</summary>
    Directory,

    /// <summary>The same files in a zip.</summary>
    Zip,

    /// <summary>The same files in a tar, compressed by gzip.</summary>
    TarGz,
}
