using System.Text;
using DigestParsing.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Writing;

public sealed class RoundTripTests
{
    private const int Cases = 2000;

    public static TheoryData<string> Forms => WrittenForm.Names;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_GeneratedPapers_AreReadAgainAsTheyWere(string form) => Check(PaperGenerators.Papers, papers =>
    {
        var expected = Array.ConvertAll(papers, paper => WrittenForm.Reduce(paper, form));
        var markdown = DigestMarkdownWriter.ToMarkdown(expected, WrittenForm.Get(form), out var diagnostics);

        diagnostics.Should().BeEmpty("this was written: {0}", markdown);
        Read(markdown).Should().Equal(expected, "this was written: {0}", markdown);
    });

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_WhatWasReadFromWhatWasWritten_IsTheSameBytes(string form) => Check(PaperGenerators.Papers, papers =>
    {
        var once = DigestMarkdownWriter.ToMarkdown(papers, WrittenForm.Get(form), out _);
        var twice = DigestMarkdownWriter.ToMarkdown(Read(once), WrittenForm.Get(form), out _);

        twice.Should().Be(once);
    });

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_GeneratedPapers_HaveTheSameCellsForMarkdig(string form) => Check(PaperGenerators.Papers, papers =>
    {
        var markdown = DigestMarkdownWriter.ToMarkdown(papers, WrittenForm.Get(form), out _);
        var cells = ReadCells(markdown);
        var seen = MarkdigText.ReadRows(markdown);

        seen.Should().HaveCount(papers.Length, "this was written: {0}", markdown);
        for (var i = 0; i < papers.Length; i++)
        {
            seen[i].Should().Equal(cells[i].Select(MarkdigText.GetText), "this was written: {0}", markdown);
        }
    });

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_FieldsThatTheFormDoesNotHold_AreReportedByName(string form) => Check(PaperGenerators.Paper, paper =>
    {
        var markdown = DigestMarkdownWriter.ToMarkdown([paper], WrittenForm.Get(form), out var diagnostics);

        var held = WrittenForm.Reduce(paper, form);
        string[] expected =
        [
            .. held.ArxivId == paper.ArxivId ? (string[])[] : ["arxivId"],
            .. held.HuggingFaceUrl == paper.HuggingFaceUrl ? (string[])[] : ["huggingFaceUrl"],
            .. held.Summary.Equals(paper.Summary) ? (string[])[] : ["summary"],
            .. held.PublishedDate == paper.PublishedDate ? (string[])[] : ["publishedDate"],
            .. held.Classifications.SequenceEqual(paper.Classifications) ? (string[])[] : ["classifications"],
            .. held.GitHubLinks.SequenceEqual(paper.GitHubLinks) ? (string[])[] : ["gitHubUrls"],
            .. held.HuggingFaceLinks.SequenceEqual(paper.HuggingFaceLinks) ? (string[])[] : ["huggingFaceUrls"],
            .. held.OtherLinks.SequenceEqual(paper.OtherLinks) ? (string[])[] : ["otherUrls"],
        ];
        if (expected.Length == 0)
        {
            diagnostics.Should().BeEmpty("this was written: {0}", markdown);
        }
        else
        {
            diagnostics.Should().ContainSingle().Which.Message.Should().Contain(
                $" does not hold {string.Join(", ", expected)} of '",
                "this was written: {0}",
                markdown);
        }
    });

    /// <summary>Papers without what belongs to the place they stand in.</summary>
    internal static Paper[] Read(string markdown)
    {
        var document = DigestParser.Default.Parse(markdown);
        document.Diagnostics.Where(diagnostic => diagnostic.Code != DiagnosticCode.EmptyTable && diagnostic.Code != DiagnosticCode.NoPapers)
            .Should().BeEmpty("this was read: {0}", markdown);
        return [.. document.Papers.Select(paper => paper with { Source = null })];
    }

    /// <summary>The cells of all rows as they stand in the text.</summary>
    internal static List<string[]> ReadCells(string markdown)
    {
        var rows = new List<string[]>();
        using var reader = new Utf8TableReader(Encoding.UTF8.GetBytes(markdown));
        while (reader.Read())
        {
            if (reader.TokenType == TableTokenType.Row)
            {
                var cells = new string[reader.Row.CellCount];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = Encoding.UTF8.GetString(reader.Row[i]);
                }

                rows.Add(cells);
            }
        }

        return rows;
    }

    private static void Check<T>(Gen<T> generator, Action<T> assert) =>
        Prop.ForAll(generator.ToArbitrary(), assert).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20_241_014, 1));
}
