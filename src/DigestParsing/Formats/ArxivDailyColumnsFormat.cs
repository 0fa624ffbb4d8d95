namespace DigestParsing.Formats;

// |Publish Date|Title|Authors|PDF|Code|
// |---|---|---|---|---|
// |**2017-06-12**|**Title**|A. Author et.al.|[1706.03762](http://arxiv.org/abs/1706.03762)|**[link](https://github.com/owner/name)**|
internal static class ArxivDailyColumnsFormat
{
    public static TableFormat Create() => TableFormat.FromColumns("arxiv-daily-columns", columns => columns
        .Date("Publish Date")
        .Title("Title")
        .Authors("Authors")
        .Links("PDF")
        .GitHubLinks("Code")
        .Exactly()
        .AllowOthers());
}
