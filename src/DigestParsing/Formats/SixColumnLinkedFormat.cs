namespace DigestParsing.Formats;

// | Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |
// |-------|---------|---------|----------------|-------------|------------------|
// | [Title](https://arxiv.org/abs/1706.03762) | A. Author, B. Author | - A point. - Another. | ['Multimodal'] | N/A | [Link](https://huggingface.co/org/model) |
internal static class SixColumnLinkedFormat
{
    public static TableFormat Create() => TableFormat.FromColumns("six-column-linked", columns => columns
        .LinkedTitle("Title")
        .Authors("Authors")
        .FreeText("Summary")
        .List("Classification")
        .GitHubLinks("GitHub URLs")
        .HuggingFaceLinks("HuggingFace URLs")
        .Exactly());
}
