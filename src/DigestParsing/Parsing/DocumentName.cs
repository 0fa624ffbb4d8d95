namespace DigestParsing.Parsing;

/// <summary>What a document is called, and the day that its name tells.</summary>
/// <param name="Path">The path as papers and diagnostics give it.</param>
/// <param name="Root">The directory or archive that the path belongs to.</param>
/// <param name="Date">The day in the path, the folders of the root included.</param>
internal readonly record struct DocumentName(string? Path, string? Root, DateOnly? Date)
{
    /// <summary>The name of a document that is not one of many.</summary>
    public static DocumentName Of(string? path) => new(path, null, PathDate.Find(path));
}
