using System.Collections.ObjectModel;

namespace DigestParsing;

/// <summary>A list of a <see cref="Paper"/>. Nothing else knows its array, so it never changes and need not be copied again.</summary>
internal sealed class PaperList<T> : ReadOnlyCollection<T>
{
    private static readonly PaperList<T> None = new([]);

    private PaperList(T[] values)
        : base(values)
    {
    }

    /// <summary>The values of a list, copied unless it is one of a paper already; none for <see langword="null"/>.</summary>
    public static IReadOnlyList<T> Of(IReadOnlyList<T>? values) => values is PaperList<T> ? values : Copy(values);

    /// <summary>The values of a list, copied.</summary>
    public static PaperList<T> Copy(List<T> values) => values.Count == 0 ? None : new PaperList<T>(values.ToArray());

    private static PaperList<T> Copy(IReadOnlyList<T>? values) => values is null or { Count: 0 } ? None : new PaperList<T>([.. values]);
}
