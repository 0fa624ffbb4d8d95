namespace DigestParsing.Archives;

internal enum ArchiveKind
{
    /// <summary>None: a document.</summary>
    None,

    Zip,

    Tar,

    GZip,
}

/// <summary>Tells archives by their first bytes; names can be wrong.</summary>
internal static class ArchiveKinds
{
    /// <summary>How many bytes it takes to tell.</summary>
    public const int HeadLength = 512;

    public static ArchiveKind Detect(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) ? ArchiveKind.Zip
        : head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) ? ArchiveKind.GZip
        : head.Length > 262 && head[257..].StartsWith("ustar"u8) ? ArchiveKind.Tar
        : ArchiveKind.None;

    /// <summary>Whether the bytes are enough to see that it is no archive: those begin with letters and marks, and have no short first line.</summary>
    public static bool IsText(ReadOnlySpan<byte> head) => head.Length > 4 && Detect(head) == ArchiveKind.None && head.Contains((byte)'\n');
}
