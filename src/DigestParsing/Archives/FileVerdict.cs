namespace DigestParsing.Archives;

/// <summary>What becomes of a file that a source lists.</summary>
internal sealed class FileVerdict
{
    private FileVerdict(Failure? failure = null) => Failure = failure;

    /// <summary>It is read.</summary>
    public static FileVerdict Read { get; } = new();

    /// <summary>It is skipped silently: it is no digest, or is read under another path.</summary>
    public static FileVerdict PassOver { get; } = new();

    /// <summary>Why it is not read, to be reported; <see langword="null"/> when it is read or passed over.</summary>
    public Failure? Failure { get; }

    /// <summary>It is not read, and that is reported.</summary>
    public static FileVerdict Refuse(Failure failure) => new(failure);
}
