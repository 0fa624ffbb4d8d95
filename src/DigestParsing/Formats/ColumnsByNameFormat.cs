namespace DigestParsing.Formats;

// Any of these columns, in any order, with others between them. A title alone does not make a table of papers: an index, a change log
// or a list of links has titles as well. One that is called a paper does, as long as another column is known.
internal static class ColumnsByNameFormat
{
    // Not "Papers": in an index that is how many there are.
    private static readonly string[] Paper = ["Paper", "Paper Title", "Paper Name"];

    private static readonly string[] Authors = ["Authors", "Author", "Author(s)", "First Author"];

    private static readonly string[] Summary =
        ["Summary", "Abstract", "TL;DR", "TLDR", "Paper Summary", "AI Summary", "Summaries"];

    private static readonly string[] PaperPages = ["PDF", "arXiv", "arXiv ID", "arXiv Link", "Paper Link", "Paper URL", "PDF Link"];

    public static TableFormat Create() => TableFormat.FromColumns("columns-by-name", columns => columns
        .Title(["Title", .. Paper, "Papers"])
        .Authors(Authors)
        .FreeText(Summary)
        .List("Classification", "Classifications", "Category", "Categories", "Tags", "Tag", "Topic", "Topics", "Keywords", "Subjects")
        .GitHubLinks("GitHub URLs", "GitHub URL", "GitHub", "GitHub Link", "Code", "Codes", "Code Link", "Repo", "Repository")
        .HuggingFaceLinks("HuggingFace URLs", "Hugging Face URLs", "HuggingFace URL", "HuggingFace", "Hugging Face", "HF")
        .Links(PaperPages)
        .Links("Link", "Links", "URL", "URLs")
        .Date("Publish Date", "Published", "Publication Date", "Publish", "Date", "Submitted", "Published Date")
        .RequireAnyOf([.. Paper, .. Authors, .. Summary, .. PaperPages])
        .AllowOthers());
}
