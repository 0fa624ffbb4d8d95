namespace DigestParsing;

/// <summary>A paper's summary: its text, and what can be told apart in it.</summary>
public sealed class PaperSummary
{
    /// <summary>The summary of a paper that has none.</summary>
    public static PaperSummary Empty { get; } = new("");

    /// <summary>Creates a summary from its text.</summary>
    /// <param name="text">The text, Markdown as written in the cell, trimmed.</param>
    public PaperSummary(string text) => Text = text;

    /// <summary>The cell verbatim, trimmed; empty when the paper has no summary.</summary>
    public string Text { get; }
}
