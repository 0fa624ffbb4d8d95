using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>Decides which of the files that a source lists are read, the same for every source.</summary>
internal static class FileGate
{
    /// <summary>The path of what has no name of its own, but that of its source.</summary>
    public const string Unnamed = ".";

    /// <summary>Why a file is not read; <see langword="null"/> when it is, or is none of ours.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">Patterns and limits.</param>
    /// <param name="isOurs">Whether it is read, or the failure is to be reported.</param>
    public static Failure? Check(DigestFile file, DigestArchiveOptions options, out bool isOurs)
    {
        isOurs = true;
        if (file.IsNamed)
        {
            return file.Failure ?? FindExcess(file, options);
        }

        if (file.IsProblem)
        {
            return file.Failure;
        }

        if (EntryPath.FindFault(file.Path) is { } fault)
        {
            return fault;
        }

        if (EntryPath.IsHidden(file.Path))
        {
            isOurs = false;
            return null;
        }

        if (EntryPath.IsIncluded(file.Path, options.Include))
        {
            return file.Failure ?? FindExcess(file, options);
        }

        isOurs = EntryPath.IsArchive(file.Path) && file.Failure is null;
        return isOurs
            ? new Failure(DiagnosticCode.NestedArchive, DiagnosticSeverity.Warning, "Archives in archives or directories are not read; give it by itself")
            : null;
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
