using System.IO.Compression;

namespace DigestParsing.Archives;

/// <summary>Tells what the entries of a zip file are.</summary>
internal static class ZipEntries
{
    private const int FileTypeMask = 0xF000;
    private const int SymbolicLink = 0xA000;

    /// <summary>Describes an entry; <see langword="null"/> for a folder.</summary>
    public static DigestFile? Describe(ZipArchiveEntry entry, DigestArchiveOptions options, Func<Stream> open)
    {
        var path = NormalizePath(entry.FullName);
        if (path.Length == 0 || path.EndsWith('/'))
        {
            return null;
        }

        var compressedLength = entry.CompressedLength;
        return new DigestFile(path, _ => new ValueTask<Stream>(new LimitedStream(open(), options.MaxFileLength, () => compressedLength, options.MaxExpansion)))
        {
            Length = entry.Length,
            SourceLength = compressedLength,
            IsLocal = true,
            Failure = FindFault(entry, options),
        };
    }

    /// <summary>Some programs of Windows write backslashes, against the specification.</summary>
    public static string NormalizePath(string path) => EntryPath.TrimCurrentFolder(path.Replace('\\', '/'));

    private static Failure? FindFault(ZipArchiveEntry entry, DigestArchiveOptions options)
    {
        if (((entry.ExternalAttributes >> 16) & FileTypeMask) == SymbolicLink)
        {
            return new Failure(DiagnosticCode.LinkNotFollowed, DiagnosticSeverity.Warning, "The entry is a link; links in archives are not followed");
        }

        return entry.IsEncrypted
            ? new Failure(DiagnosticCode.FileUnreadable, DiagnosticSeverity.Error, "The entry is encrypted")
            : FindExcess(entry.Length, entry.CompressedLength, options);
    }

    /// <summary>Why an entry of these lengths is not read, if so.</summary>
    public static Failure? FindExcess(long length, long compressedLength, DigestArchiveOptions options) =>
        LimitedStream.GivesTooMuch(length, compressedLength, options.MaxExpansion)
            ? new Failure(
                DiagnosticCode.FileTooLarge,
                DiagnosticSeverity.Error,
                FormattableString.Invariant($"The entry gives {length} bytes for {compressedLength} compressed ones, at most {options.MaxExpansion} times its length is read"))
            : null;
}
