using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestParsing.Cli.Output;

/// <summary>A paper as a person likes to read it.</summary>
internal static class PaperView
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Accent = new(Color.Teal, decoration: Decoration.Bold);

    public static string Render(Paper paper, CommandConsole console) => TerminalRenderer.Render(console, Draw(paper));

    private static IEnumerable<IRenderable> Draw(Paper paper)
    {
        yield return new Rule { Style = Quiet };
        yield return Line(paper.Title, Strong);
        if (paper.Authors.Count > 0)
        {
            yield return Line(string.Join(", ", paper.Authors) + (paper.HasMoreAuthors ? " and others" : ""));
        }

        var facts = GetFacts(paper).ToList();
        if (facts.Count > 0)
        {
            yield return Line(string.Join("  ·  ", facts), Quiet);
        }

        foreach (var url in GetUrls(paper))
        {
            yield return Line(url, Quiet);
        }

        foreach (var renderable in DrawSummary(paper.Summary))
        {
            yield return renderable;
        }

        yield return Text.NewLine;
    }

    private static IEnumerable<IRenderable> DrawSummary(PaperSummary summary)
    {
        foreach (var part in summary.Structure.Parts.Where(part => part.Kind == SummaryPartKind.Prose))
        {
            yield return Text.NewLine;
            yield return Indented(summary.Text[part.Range]);
        }

        foreach (var section in summary.Sections)
        {
            yield return Text.NewLine;
            yield return Line((section.Heading ?? section.Role.ToString()) + (section.Inferred ? " (told from its words)" : ""), Accent);
            yield return Indented(section.Text);
        }

        if (summary.Points.Count > 0)
        {
            yield return Text.NewLine;
            yield return List(summary.Points.Select(point => ("•", point.Text)));
        }

        if (summary.FollowUpQuestions.Count > 0)
        {
            yield return Text.NewLine;
            yield return Line("Follow-up questions", Accent);
            yield return List(summary.FollowUpQuestions.Select((question, i) => ((i + 1).ToString(CultureInfo.InvariantCulture) + ".", question.Text)));
        }
    }

    private static IEnumerable<string> GetFacts(Paper paper)
    {
        if (paper.ArxivId is { } id)
        {
            yield return $"arXiv:{id}";
        }

        if (paper.DigestDate is { } digest)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"digest of {digest:yyyy-MM-dd}");
        }

        if (paper.PublishedDate is { } published)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"published {published:yyyy-MM-dd}");
        }

        if (paper.Classifications.Count > 0)
        {
            yield return string.Join(", ", paper.Classifications);
        }
    }

    private static IEnumerable<string> GetUrls(Paper paper)
    {
        string?[] pages = [paper.ArxivUrl, paper.HuggingFaceUrl];
        return pages
            .OfType<string>()
            .Concat(paper.GitHubLinks.Concat(paper.HuggingFaceLinks).Concat(paper.OtherLinks).Select(link => link.Url))
            .Distinct(StringComparer.Ordinal);
    }

    private static Rows Line(string text, Style? style = null) => new(TerminalRenderer.Text(text, style));

    private static Padder Indented(string markdown) => new(TerminalRenderer.Text(Plain(markdown)), new Padding(2, 0, 0, 0));

    private static Padder List(IEnumerable<(string Mark, string Text)> items)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        foreach (var (mark, text) in items)
        {
            grid.AddRow(new Text(mark), TerminalRenderer.Text(Plain(text)));
        }

        return new Padder(grid, new Padding(2, 0, 0, 0));
    }

    private static string Plain(string markdown) => new PaperSummary(markdown).ToPlainText();
}
