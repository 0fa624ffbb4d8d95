using System.Text.Json;
using System.Text.RegularExpressions;
using DigestParsing.Tests.Corpus;

using static DigestParsing.Tests.Summaries.WrittenStructure;

namespace DigestParsing.Tests.Summaries;

public sealed partial class SummaryCorpusTests
{
    [CorpusFact]
    public void Style_OfTheThreeColumnArchive_IsAsCounted()
    {
        var summaries = CorpusSummaries.ThreeColumn.Select(text => Written(text)).ToList();

        summaries.Should().HaveCount(670);
        summaries.GroupBy(summary => summary.Style).ToDictionary(group => group.Key, group => group.Count()).Should().BeEquivalentTo(new Dictionary<SummaryStyle, int>
        {
            [SummaryStyle.Prose] = 349,
            [SummaryStyle.Lettered] = 245,
            [SummaryStyle.Roman] = 72,
            [SummaryStyle.Numbered] = 3,
            [SummaryStyle.Named] = 1,
        });
        summaries.Count(summary => summary.Style == SummaryStyle.Prose && summary.FollowUpQuestions.Count > 0).Should().Be(96);
        summaries.GroupBy(summary => summary.FollowUpQuestions.Count).ToDictionary(group => group.Key, group => group.Count())
            .Should().BeEquivalentTo(new Dictionary<int, int> { [0] = 329, [2] = 12, [3] = 329 });
    }

    [CorpusFact]
    public void Sections_OfTheThreeColumnArchive_AreComplete()
    {
        foreach (var summary in CorpusSummaries.ThreeColumn.Select(text => Written(text)))
        {
            if (summary.Style is SummaryStyle.Lettered)
            {
                summary.Sections.Count.Should().BeInRange(4, 5);
                summary.Overview.Should().BeNull();
            }
            else if (summary.Style is not SummaryStyle.Prose)
            {
                summary.Overview.Should().NotBeNull();
            }

            if (summary.Style is not SummaryStyle.Prose)
            {
                new[] { summary.Objective, summary.Methodology, summary.Results, summary.Implication }.Should().NotContainNulls();
                summary.Sections.Should().OnlyContain(section => section.Text.Length > 20);
            }
        }
    }

    [CorpusFact]
    public void FollowUpQuestions_OfTheThreeColumnArchive_AreCutAtTheirNumbers()
    {
        var questions = CorpusSummaries.ThreeColumn.SelectMany(text => Written(text).FollowUpQuestions).ToList();

        questions.Should().HaveCount((329 * 3) + (12 * 2)).And.OnlyContain(question => !char.IsDigit(question.Text[0]));

        // One states what is missing and asks for nothing.
        questions.Count(question => !question.Text.Contains('?')).Should().Be(1);
    }

    [CorpusFact]
    public void Points_OfTheSixColumnArchive_AreTheLinesThatWereJoined()
    {
        var lines = CorpusSummaries.SixColumnLines.ToLookup(Normalize);
        var different = new List<string>();
        foreach (var text in CorpusSummaries.SixColumn)
        {
            var expected = PointLines(lines[Normalize(text)].First());
            var points = Written(text).Points.Select(point => Normalize(point.Text)).ToList();
            if (expected.Count > 0 && !points.SequenceEqual(expected))
            {
                different.Add(text);
            }
        }

        // One had all its points on one line, and one begins with a brace: "{- Introduced …".
        CorpusSummaries.SixColumn.Should().HaveCount(344);
        different.Should().HaveCount(2);
    }

    [CorpusFact]
    public void JsonRoundTrip_OfEverySummary_GivesAnEqualSummary()
    {
        foreach (var text in CorpusSummaries.ThreeColumn.Concat(CorpusSummaries.SixColumn))
        {
            var summary = Written(text);
            JsonSerializer.Deserialize<PaperSummary>(JsonSerializer.Serialize(summary)).Should().Be(summary);
        }
    }

    [CorpusFact]
    public void ToPlainText_OfEverySummary_KeepsItsWords()
    {
        foreach (var text in CorpusSummaries.ThreeColumn.Concat(CorpusSummaries.SixColumn).Where(text => !Markup().IsMatch(text)))
        {
            Space().Replace(Written(text).ToPlainText(), "").Should().Be(Space().Replace(text, ""));
        }
    }

    // A point may run over several lines of the original; a line without a marker goes on with the point above it.
    private static List<string> PointLines(string lines)
    {
        var points = new List<string>();
        foreach (var line in lines.Split('\n'))
        {
            var marker = Marker().Match(line);
            if (marker.Success)
            {
                var point = line[marker.Length..];
                points.Add(marker.Groups[1].Value == "**-" ? point.TrimEnd()[..^2] : point);
            }
            else if (points.Count > 0)
            {
                points[^1] += " " + line;
            }
        }

        return points.ConvertAll(Normalize);
    }

    private static string Normalize(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"^\s*(\*\*-\*\*|\*\*-|[-*•])(?=\s|$|[A-Z""])\s*")]
    private static partial Regex Marker();

    [GeneratedRegex(@"[*_`<$&\\[]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
