using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Tables;

/// <summary>
/// One case of a specification: a heading of the second level, a sentence, the input in a fence and the expected outcome in a second
/// one. See the README of <c>testdata</c>.
/// </summary>
internal sealed record SpecCase(string File, string Name, string Input, string Expected)
{
    public static IReadOnlyList<SpecCase> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(TestPaths.InTestData(folder), "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<SpecCase> Read(string path)
    {
        var name = "";
        var fences = new List<string>();
        var content = new List<string>();
        var fence = "";
        foreach (var line in System.IO.File.ReadAllText(path).Split('\n'))
        {
            if (fence.Length > 0)
            {
                if (line.TrimEnd() == fence)
                {
                    fences.Add(string.Join('\n', content));
                    fence = "";
                    if (fences.Count == 2)
                    {
                        yield return new SpecCase(Path.GetFileNameWithoutExtension(path), name, fences[0], fences[1]);
                    }
                }
                else
                {
                    content.Add(line);
                }
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = new string('`', line.Length - line.TrimStart('`').Length);
                content = [];
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                name = line[3..];
                fences = [];
            }
        }
    }
}
