using System.Diagnostics;

namespace DigestParsing.Tables;

/// <summary>
/// Counts the bytes that are looked at, over and over or not, so that tests can assert that work grows with the size of a text and no
/// faster. In release builds nothing is counted and nothing is called.
/// </summary>
internal static class WorkCounter
{
    [ThreadStatic]
    private static long _bytes;

    /// <summary>What this thread has looked at so far; zero in release builds.</summary>
    public static long Bytes => _bytes;

    [Conditional("DEBUG")]
    public static void Add(int bytes) => _bytes += bytes;
}
