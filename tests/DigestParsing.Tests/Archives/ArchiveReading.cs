using DigestParsing.Archives;

namespace DigestParsing.Tests.Archives;

/// <summary>Reads an archive to its end.</summary>
internal static class ArchiveReading
{
    public static async Task<(List<Paper> Papers, List<Diagnostic> Diagnostics)> ReadAllAsync(this DigestArchive archive)
    {
        var papers = new List<Paper>();
        var diagnostics = new List<Diagnostic>();
        await foreach (var paper in archive.ReadPapersAsync(diagnostics.Add))
        {
            papers.Add(paper);
        }

        return (papers, diagnostics);
    }

    public static async Task<List<DigestDocument>> ReadDocumentsAsync(this DigestArchive archive)
    {
        var documents = new List<DigestDocument>();
        await foreach (var document in archive.ReadAsync())
        {
            documents.Add(document);
        }

        return documents;
    }
}
