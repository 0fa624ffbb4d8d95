using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

/// <summary>Keeps every report of progress.</summary>
internal sealed class ProgressList : IProgress<DigestArchiveProgress>
{
    public List<DigestArchiveProgress> Values { get; } = [];

    public void Report(DigestArchiveProgress value) => Values.Add(value);
}
