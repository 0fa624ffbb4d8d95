namespace DigestParsing.Formats;

// | Title | Authors | Summary | Link |
// |-------|---------|---------|------|
// | Title | A. Author, B. Author | What the paper says. | [Read more](https://arxiv.org/abs/1706.03762) |
internal static class LinkColumnFormat
{
    public static TableFormat Create() => TableFormat.FromColumns("link-column", columns => columns
        .Title("Title")
        .Authors("Authors")
        .FreeText("Summary")
        .Links("Link", "Links")
        .Exactly());
}
