namespace DigestParsing.Tests.Comparison;

public sealed class DigestComparisonTests
{
    private static readonly DateOnly Day = new(2024, 10, 14);

    [Fact]
    public void Compare_SamePapersInAnotherOrder_AreEqual()
    {
        Paper[] papers = [Create("A", "2410.00001"), Create("B", "2410.00002"), Create("C", null)];

        var comparison = DigestComparison.Compare(papers, Enumerable.Reverse(papers));

        comparison.AreEqual.Should().BeTrue();
        comparison.UnchangedCount.Should().Be(3);
    }

    [Fact]
    public void Compare_NoPapers_AreEqual() => DigestComparison.Compare([], []).AreEqual.Should().BeTrue();

    [Fact]
    public void Compare_PapersInOneSetOnly_AreAddedAndRemoved()
    {
        var gone = Create("Gone", "2410.00001");
        var kept = Create("Kept", "2410.00002");
        var come = Create("Come", null);

        var comparison = DigestComparison.Compare([gone, kept], [come, kept]);

        comparison.AreEqual.Should().BeFalse();
        comparison.Removed.Should().Equal(gone);
        comparison.Added.Should().Equal(come);
        comparison.Changed.Should().BeEmpty();
    }

    [Fact]
    public void Compare_EveryFieldChanged_NamesThemInTheOrderOfTheJson()
    {
        var before = new Paper { Title = "Title" };
        var after = new Paper
        {
            DigestDate = Day,
            Title = "TITLE",
            Authors = ["A", "B"],
            HasMoreAuthors = true,
            ArxivId = ArxivId.Parse("2410.00001"),
            ArxivUrl = "https://arxiv.org/abs/2410.00001",
            HuggingFaceUrl = "https://huggingface.co/papers/2410.00001",
            Summary = new PaperSummary("Text."),
            PublishedDate = Day,
            Classifications = ["C"],
            GitHubLinks = [new PaperLink("https://github.com/o/n")],
            HuggingFaceLinks = [new PaperLink("https://huggingface.co/o/n")],
            OtherLinks = [new PaperLink("https://example.org")],
            AdditionalCells = [new PaperCell("Comments", "9 pages")],
        };

        var change = DigestComparison.Compare([before], [after]).Changed.Should().ContainSingle().Subject;

        change.Before.Should().BeSameAs(before);
        change.After.Should().BeSameAs(after);
        change.Fields.Select(field => field.Name).Should().Equal(
            "digestDate", "title", "authors", "hasMoreAuthors", "arxivId", "arxivUrl", "huggingFaceUrl", "summary", "publishedDate",
            "classifications", "gitHubUrls", "huggingFaceUrls", "otherUrls", "additionalCells");
        change.Fields[2].Before.Should().BeEmpty();
        change.Fields[2].After.Should().Equal("A", "B");
        change.Fields[3].Before.Should().Equal("false");
        change.Fields[3].After.Should().Equal("true");
        change.Fields[8].After.Should().Equal("2024-10-14");
        change.Fields[13].After.Should().Equal("Comments: 9 pages");
    }

    [Fact]
    public void ToString_OfAChange_IsOneLine()
    {
        var change = DigestComparison.Compare([Create("Old", "2410.00001")], [Create("New", "2410.00001") with { Authors = ["A", "B"] }]).Changed.Single();

        change.ToString().Should().Be("2024-10-14 New (2410.00001): title, authors");
        change.Fields.Select(field => field.ToString()).Should().Equal("title: Old → New", "authors:  → A; B");
    }

    [Fact]
    public void Compare_TitleOfTheSameIdentifierChanged_IsAChange() =>
        DigestComparison.Compare([Create("Old title", "2410.00001")], [Create("New title", "2410.00001v2")])
            .Changed.Should().ContainSingle().Which.Fields.Select(field => field.Name).Should().Equal("title", "arxivId");

    [Fact]
    public void Compare_CellMovedToAnotherColumn_IsAChange() =>
        DigestComparison.Compare(
                [Create("A", "2410.00001") with { AdditionalCells = [new PaperCell("Venue", "b")] }],
                [Create("A", "2410.00001") with { AdditionalCells = [new PaperCell("", "Venue: b")] }])
            .Changed.Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Name.Should().Be("additionalCells");

    [Fact]
    public void Compare_PaperMovedToAnotherDay_IsAChangeOfItsDay() =>
        DigestComparison.Compare([Create("A", "2410.00001")], [Create("A", "2410.00001") with { DigestDate = Day.AddDays(1) }])
            .Changed.Should().ContainSingle().Which.Fields.Should().ContainSingle().Which.Name.Should().Be("digestDate");

    [Fact]
    public void Compare_PaperListedOnTwoDays_IsFoundOnEach()
    {
        var first = Create("A", "2410.00001");
        var second = first with { DigestDate = Day.AddDays(1), Authors = ["Someone"] };

        DigestComparison.Compare([first, second], [second, first]).AreEqual.Should().BeTrue();
    }

    [Fact]
    public void Compare_DuplicateOfOneDay_IsAddedOnce()
    {
        var paper = Create("A", "2410.00001");

        var comparison = DigestComparison.Compare([paper], [paper, paper]);

        comparison.UnchangedCount.Should().Be(1);
        comparison.Added.Should().Equal(paper);
    }

    [Fact]
    public void Compare_AnotherFormatAndPlace_IsNoChange()
    {
        var paper = Create("A", "2410.00001");

        DigestComparison.Compare(
            [paper with { Format = "link-column", Source = new PaperSource("a.md", 3, 3) }],
            [paper with { Format = "six-column-linked", Source = new PaperSource("b.md", 9, 10) }]).AreEqual.Should().BeTrue();
    }

    private static Paper Create(string title, string? id) => new()
    {
        DigestDate = Day,
        Title = title,
        ArxivId = id is null ? null : ArxivId.Parse(id),
    };

    [Fact]
    public void Compare_PaperUnderAnotherTitleOnAnotherDay_IsFoundByItsIdentifier()
    {
        var before = new Paper { Title = "A", ArxivId = ArxivId.Parse("2410.08565"), DigestDate = new DateOnly(2024, 10, 14) };
        var after = new Paper { Title = "B", ArxivId = ArxivId.Parse("2410.08565v2"), DigestDate = new DateOnly(2024, 10, 15) };

        var comparison = DigestComparison.Compare([before], [after]);

        comparison.Changed.Should().ContainSingle().Which.Fields.Select(field => field.Name).Should().Equal("digestDate", "title", "arxivId");
        comparison.Added.Should().BeEmpty();
    }

    [Fact]
    public void Compare_PaperTwiceOnADay_IsMatchedByIdentifierBeforeTitle()
    {
        var first = new Paper { Title = "A", ArxivId = ArxivId.Parse("2410.00001") };
        var second = new Paper { Title = "A", ArxivId = ArxivId.Parse("2410.00002") };

        var comparison = DigestComparison.Compare([first, second], [second with { Title = "B" }, first with { Title = "B" }]);

        comparison.Changed.Should().HaveCount(2).And.OnlyContain(change => change.Fields.Count == 1);
    }

    [Fact]
    public void Compare_SamePaperTwiceInBoth_IsUnchanged()
    {
        var paper = new Paper { Title = "A", ArxivId = ArxivId.Parse("2410.00001") };

        DigestComparison.Compare([paper, paper], [paper, paper]).UnchangedCount.Should().Be(2);
    }
}
