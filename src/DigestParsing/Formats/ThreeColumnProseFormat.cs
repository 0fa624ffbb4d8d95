namespace DigestParsing.Formats;

// | Title | Authors | Summary |
// |-------|---------|---------|
// | Title (Read more on [arXiv](https://arxiv.org/abs/1706.03762) or [HuggingFace](https://huggingface.co/papers/1706.03762))| A. Author | a) An aim. b) A method. |
internal static class ThreeColumnProseFormat
{
    public static TableFormat Create() => TableFormat.FromColumns("three-column-prose", columns => columns
        .ReadMoreTitle("Title")
        .Authors("Authors")
        .FreeText("Summary")
        .Exactly());
}
