namespace DigestParsing.Tests.Summaries;

/// <summary>What holds for the structure of any text.</summary>
internal static class SummaryLaw
{
    /// <summary>Says how a summary breaks the law that nothing of it is lost or told twice; <see langword="null"/> when it does not.</summary>
    public static string? Violation(PaperSummary summary)
    {
        var text = summary.Text;
        var position = 0;
        foreach (var part in summary.Structure.Parts)
        {
            if (part.Start < position || part.End > text.Length)
            {
                return $"{part} overlaps what is before it or reaches beyond the text";
            }

            if (!text.AsSpan(position, part.Start - position).IsWhiteSpace())
            {
                return $"'{text[position..part.Start]}' before {part} is in no part";
            }

            var slice = text[part.Range];
            if (slice.Length > 0 && (char.IsWhiteSpace(slice[0]) || char.IsWhiteSpace(slice[^1])) && part.Kind is SummaryPartKind.Section or SummaryPartKind.Point or SummaryPartKind.Question)
            {
                return $"{part} is not trimmed: '{slice}'";
            }

            position = part.End;
        }

        if (!text.AsSpan(position).IsWhiteSpace())
        {
            return $"'{text[position..]}' at the end is in no part";
        }

        return MembersAgree(summary);
    }

    private static string? MembersAgree(PaperSummary summary)
    {
        var parts = summary.Structure.Parts;
        int Count(SummaryPartKind kind) => parts.Count(part => part.Kind == kind);
        if (summary.Sections.Count != Count(SummaryPartKind.Section) || summary.Points.Count != Count(SummaryPartKind.Point)
            || summary.FollowUpQuestions.Count != Count(SummaryPartKind.Question))
        {
            return "the members are not as many as the parts";
        }

        if (summary.Sections.Any(section => section.Text != summary.Text[section.Range])
            || summary.Points.Any(point => point.Text != summary.Text[point.Range] || point.Text.Length == 0)
            || summary.FollowUpQuestions.Any(question => question.Text != summary.Text[question.Range] || question.Text.Length == 0))
        {
            return "a member is not the slice of the text that it says";
        }

        return null;
    }

    public static void ShouldHold(PaperSummary summary) =>
        Violation(summary).Should().BeNull("of the text '{0}'", summary.Text.Length > 4000 ? summary.Text[..4000] : summary.Text);
}
