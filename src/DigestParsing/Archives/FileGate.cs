using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>Decides which of the files that a source lists are read, the same for every source.</summary>
internal static class FileGate
{
    /// <summary>The path of what has no name of its own, but that of its source.</summary>
    public const string Unnamed = ".";

    private static readonly Failure Nested = new(
        DiagnosticCode.NestedArchive,
        DiagnosticSeverity.Warning,
        "Archives in archives or directories are not read; give it by itself");

    /// <summary>Judges a file by its name, its length and what its source says of it.</summary>
    public static FileVerdict Judge(DigestFile file, DigestArchiveOptions options)
    {
        if (file.IsContainer)
        {
            return FileVerdict.Refuse(file.Failure!);
        }

        if (!file.IsNamed)
        {
            if (!file.IsInDirectory && EntryPath.FindFault(file.Path) is { } fault)
            {
                return FileVerdict.Refuse(fault);
            }

            if (EntryPath.IsHidden(file.Path))
            {
                return FileVerdict.PassOver;
            }

            if (!EntryPath.IsIncluded(file.Path, options.Include))
            {
                return EntryPath.IsArchive(file.Path) && file.Failure is null ? FileVerdict.Refuse(Nested) : FileVerdict.PassOver;
            }
        }

        return (file.Failure ?? FindExcess(file, options)) is { } failure ? FileVerdict.Refuse(failure) : FileVerdict.Read;
    }

    /// <summary>A source without a file that is read.</summary>
    public static Failure NothingFound(DigestArchiveOptions options) => new(
        DiagnosticCode.NoFiles,
        DiagnosticSeverity.Warning,
        $"There are no files of digests here, expected {string.Join(" or ", options.Include)}");

    /// <summary>The name of the document, and the day in it.</summary>
    public static DocumentName GetName(DigestFile file, string? root)
    {
        if (file.Path == Unnamed)
        {
            return new DocumentName(null, root, null);
        }

        return file.IsNamed || root is null
            ? DocumentName.Of(file.Path)
            : new DocumentName(file.Path, root, PathDate.Find(file.Path) ?? PathDate.Find(root.TrimEnd('/') + "/" + file.Path));
    }

    private static Failure? FindExcess(DigestFile file, DigestArchiveOptions options) => file.Length > options.MaxFileLength
        ? new Failure(
            DiagnosticCode.FileTooLarge,
            DiagnosticSeverity.Error,
            FormattableString.Invariant($"The file has {file.Length} bytes, at most {options.MaxFileLength} are read"))
        : null;
}
