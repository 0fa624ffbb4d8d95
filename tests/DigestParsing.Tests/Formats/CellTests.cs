using System.Text;
using DigestParsing.Formats;
using DigestParsing.Formats.Cells;

namespace DigestParsing.Tests.Formats;

/// <summary>What the cells of a row give, column kind by column kind, through a format that has them all.</summary>
public class CellTests
{
    private static readonly DigestParser Parser = new(new DigestParserOptions
    {
        Formats =
        [
            TableFormat.FromColumns("all", columns => columns
                .Title("Title").Authors("Authors").FreeText("Summary").List("Tags").GitHubLinks("Code").HuggingFaceLinks("HF").Links("Links").Date("Date")),
        ],
    });

    public static TheoryData<string, string> Titles => new()
    {
        { "Plain title", "Plain title" },
        { "**Bold title**", "Bold title" },
        { "***Both***", "Both" },
        { "**A** and **B**", "**A** and **B**" },
        { "*Star* wars*", "*Star* wars*" },
        { "**", "**" },
        { "****", "****" },
        { "2 * 3 * 4", "2 * 3 * 4" },
        { "[Linked](https://arxiv.org/abs/2410.08565)", "Linked" },
        { "**[Linked](https://a.b/c)**", "Linked" },
        { "[**Linked**](https://a.b/c)", "Linked" },
        { "[A [nested] title](https://a.b/c)", "A [nested] title" },
        { "[Ends in (brackets)](https://a.b/c_(d))", "Ends in (brackets)" },
        { "[[Re] Title](https://a.b/c)", "[Re] Title" },
        { "[Title [v2]](https://a.b/c)", "Title [v2]" },
        { "[Title [v2](https://a.b/c)", "Title [v2" },
        { "[0, 1) and more](https://a.b/c)", "0, 1) and more" },
        { "[`]` and `[`](https://a.b/c)", "`]` and `[`" },
        { "[\\] and \\[](https://a.b/c)", "\\] and \\[" },
        { "[A] title (Read more on [arXiv](https://a.b/c))", "[A] title" },
        { "[A] title [code](https://a.b/c)", "[A] title [code](https://a.b/c)" },
        { "[A] title", "[A] title" },
        { "[Title](https://a.b/c_(d", "[Title](https://a.b/c_(d" },
        { "[Linked](https://a.b/c) (ICLR 2015)", "Linked (ICLR 2015)" },
        { "[Linked](https://a.b/c) ICLR 2015", "Linked ICLR 2015" },
        { "[**Linked**](https://a.b/c)\n  (ICLR\n  2015)", "Linked (ICLR 2015)" },
        { "[Linked](https://a.b/c): A Method", "Linked: A Method" },
        { "[Linked](https://a.b/c)++", "Linked++" },
        { "[Linked](https://a.b/c) –", "Linked –" },
        { "[Linked](https://a.b/c) Café", "Linked Café" },
        { "[](https://a.b/c) Title", "Title" },
        { "[Linked](https://a.b/c) ![stars](https://d.e/f)", "Linked ![stars](https://d.e/f)" },
        { "[Linked](https://a.b/c) [v2] (ICLR 2015)", "Linked [v2] (ICLR 2015)" },
        { "[Linked](https://a.b/c) [code](https://d.e/f)", "Linked" },
        { "[Linked](https://a.b/c), [code](https://d.e/f)", "Linked" },
        { "[Linked](https://a.b/c) – [code](https://d.e/f) \\| [data](https://g.h/i)", "Linked" },
        { "[Linked](https://a.b/c)<br>[code](https://d.e/f)<br/>", "Linked" },
        { "[Linked](https://a.b/c) ([code](https://d.e/f))", "Linked" },
        { "[Linked](https://a.b/c) ([code](https://d.e/f), [data](https://g.h/i)) (ICLR)", "Linked (ICLR)" },
        { "[Linked](https://a.b/c) ([code](https://d.e/f), ICLR)", "Linked (ICLR)" },
        { "[Linked](https://a.b/c) [[code](https://d.e/f)] [[data](https://g.h/i)]", "Linked" },
        { "[Linked](https://a.b/c) (ICLR), [code](https://d.e/f) oral", "Linked (ICLR) oral" },
        { "[Linked](https://a.b/c): A Method ([code](https://d.e/f)).", "Linked: A Method." },
        { "[Linked](https://a.b/c) [![stars](https://d.e/f)](https://g.h/i)", "Linked" },
        { "[Linked](https://a.b/c) (ICLR) (Read more on [HuggingFace](https://d.e/f))", "Linked (ICLR)" },
        { "[Linked](https://a.b/c) (Read more on [HuggingFace](https://d.e/f)) (ICLR)", "Linked (ICLR)" },
        { "[Linked - read more](https://a.b/c) [code](https://d.e/f)", "Linked - read more" },
        { "Title (Read more on [arXiv](https://a.b/c)) (ICLR)", "Title (ICLR)" },
        { "Title (Read more on [arXiv](https://a.b/c_(d)", "Title (Read more on [arXiv](https://a.b/c_(d)" },
        { "A title (with brackets)", "A title (with brackets)" },
        { "Title (Read more on [arXiv](https://arxiv.org/abs/2410.08565) or [HuggingFace](https://huggingface.co/papers/2410.08565))", "Title" },
        { "Title - read more on [arXiv](https://a.b/c) or [HuggingFace](https://d.e/f)", "Title" },
        { "Title – Read more on [arXiv](https://a.b/c)", "Title" },
        { "Title (Read\n  more on [arXiv](https://a.b/c))", "Title" },
        { "Title (Read \t\r\n more on [arXiv](https://a.b/c) or\n[HuggingFace](https://d.e/f))", "Title" },
        { "Title -\n  read\n  more on [arXiv](https://a.b/c)", "Title" },
        { "Read more, learn more (Read  more on [arXiv](https://a.b/c))", "Read more, learn more" },
        { "Reading more (Readmore on [arXiv](https://a.b/c))", "Reading more (Readmore on [arXiv](https://a.b/c))" },
        { "Read more on writing well", "Read more on writing well" },
        { "How to Read more (a study)", "How to Read more (a study)" },
        { "<think> and the model", "<think> and the model" },
        { "A \\| B", "A | B" },
        { "Norms $\\|x\\|$", "Norms $\\|x\\|$" },
        { "5$ \\| 6", "5$ | 6" },
        { "AT&amp;T", "AT&amp;T" },
        { "A &#124; B", "A | B" },
        { "A &amp;#124; B", "A &#124; B" },
        { "\u00A0Title\u2003", "Title" },
        { "Trailing backslash\\", "Trailing backslash\\" },
        { "🎲 Dice e\u0301", "🎲 Dice e\u0301" },
        { "\u200FRTL\u200F", "\u200FRTL\u200F" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void Title_Spelling_IsRead(string cell, string title) => Read("Title", cell).Title.Should().Be(title);

    [Theory]
    [InlineData("[T](https://arxiv.org/abs/2410.08565v2)", "2410.08565v2", null)]
    [InlineData("T (Read more on [arXiv](https://arxiv.org/abs/2410.08565) or [HuggingFace](https://huggingface.co/papers/2410.08565))", "2410.08565", "https://huggingface.co/papers/2410.08565")]
    [InlineData("T (Read more on [HuggingFace](https://huggingface.co/papers/2410.08565))", "2410.08565", "https://huggingface.co/papers/2410.08565")]
    [InlineData("T (Read\n  more on [arXiv](https://arxiv.org/abs/2410.08565))", "2410.08565", null)]
    [InlineData("[T](null)", null, null)]
    public void Title_Links_GoToTheirPages(string cell, string? arxivId, string? huggingFaceUrl)
    {
        var paper = Read("Title", cell);

        paper.ArxivId?.ToString().Should().Be(arxivId);
        paper.HuggingFaceUrl.Should().Be(huggingFaceUrl);
        paper.OtherLinks.Should().BeEmpty();
    }

    [Theory]
    [InlineData("[T](https://arxiv.org/abs/2410.08565) (ICLR 2015)")]
    [InlineData("[T](https://arxiv.org/abs/2410.08565) [code](https://a.b/c)", "https://a.b/c")]
    [InlineData("[T](https://a.b/c) ([arXiv](https://arxiv.org/abs/2410.08565), [code](https://d.e/f)) (ICLR)", "https://a.b/c", "https://d.e/f")]
    [InlineData("[T](null) [[arXiv](https://arxiv.org/abs/2410.08565)] [code]()")]
    [InlineData("[T](https://arxiv.org/abs/2410.08565) [code](https://a.b/c) (Read more on [Link](https://d.e/f)) (ICLR)", "https://a.b/c", "https://d.e/f")]
    [InlineData("[T](https://arxiv.org/abs/2410.08565) [![stars](https://a.b/s.svg)](https://a.b/c) ![badge](https://d.e/f.svg)", "https://a.b/c")]
    public void Title_LinksBehindATitleThatIsALink_AreKept(string cell, params string[] others)
    {
        var document = Parse("Title", cell);

        var paper = document.Papers.Single();
        paper.ArxivUrl.Should().Be("https://arxiv.org/abs/2410.08565");
        paper.OtherLinks.Select(link => link.Url).Should().Equal(others);
        paper.Title.Should().StartWith("T");
        document.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("A. Author", false, "A. Author")]
    [InlineData("A. Author, B. Author,C", false, "A. Author", "B. Author", "C")]
    [InlineData(", A,, B,", false, "A", "B")]
    [InlineData("A. Author et.al.", true, "A. Author")]
    [InlineData("A. Author et al.", true, "A. Author")]
    [InlineData("A. Author, B, et al", true, "A. Author", "B")]
    [InlineData("A. Author ET AL.", true, "A. Author")]
    [InlineData("et al.", true)]
    [InlineData("Juliet Al", false, "Juliet Al")]
    [InlineData("Margaret.al", false, "Margaret.al")]
    [InlineData("**A. Author, B**", false, "A. Author", "B")]
    [InlineData("N/A", false)]
    [InlineData("-", false)]
    [InlineData("null", false)]
    public void Authors_Spelling_IsRead(string cell, bool hasMore, params string[] names)
    {
        var paper = Read("Authors", cell);

        paper.Authors.Should().Equal(names);
        paper.HasMoreAuthors.Should().Be(hasMore);
    }

    [Theory]
    [InlineData("['A', 'B']", "A", "B")]
    [InlineData("[\"A\", 'B']", "A", "B")]
    [InlineData("['A, with comma', \"it's\"]", "A, with comma", "it's")]
    [InlineData("['it\\'s', 'a\\\\b']", "it's", "a\\b")]
    [InlineData("['caf\\xe9', '\\u6f22', '\\U0001F3B2']", "café", "漢", "🎲")]
    [InlineData("['\\ud83c\\udfb2']", "🎲")]
    [InlineData("['\\ud83c']", "\\ud83c")]
    [InlineData("['\\d']", "\\d")]
    [InlineData("['one\\ntwo']", "one two")]
    [InlineData("[]")]
    [InlineData("[ ]")]
    [InlineData("['A',]", "A")]
    [InlineData("('A', 'B')", "A", "B")]
    [InlineData("[A, B]", "A", "B")]
    [InlineData("['', 'A']", "A")]
    [InlineData("Bare value", "Bare value")]
    [InlineData("NLP, Vision", "NLP", "Vision")]
    [InlineData("N/A")]
    [InlineData("None")]
    [InlineData("**['A']**", "A")]
    public void List_Spelling_IsReadWithoutAWarning(string cell, params string[] values)
    {
        var document = Parse("Tags", cell);

        document.Papers.Single().Classifications.Should().Equal(values);
        document.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("['A', 'B'", "A", "B")]
    [InlineData("['A' 'B']", "A' 'B")]
    [InlineData("['A'] and more", "A'] and more")]
    [InlineData("['A, B]", "A", "B")]
    [InlineData("[", "")]
    public void List_Broken_IsReadWithAWarning(string cell, params string[] values)
    {
        var document = Parse("Tags", cell);

        document.Papers.Single().Classifications.Should().Equal(values.Where(value => value.Length > 0));
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.InvalidList);
    }

    [Theory]
    [InlineData("[Link](https://a.b/c)", "https://a.b/c")]
    [InlineData("[Link](https://a.b/c), [Link](https://d.e/f)", "https://a.b/c", "https://d.e/f")]
    [InlineData("**[link](https://a.b/c)**", "https://a.b/c")]
    [InlineData("[a](https://a.b/c)<br>[b](https://d.e/f) • [c](//g.h/i); https://j.k/l", "https://a.b/c", "https://d.e/f", "//g.h/i", "https://j.k/l")]
    [InlineData("[a](https://a.b/c_(d))", "https://a.b/c_(d)")]
    [InlineData("[a](https://a.b/c \"title\")", "https://a.b/c")]
    [InlineData("[a](<https://a.b/c>)", "https://a.b/c")]
    [InlineData("[![badge](https://img.io/x.svg)](https://a.b/c)", "https://a.b/c")]
    [InlineData("<https://a.b/c>", "https://a.b/c")]
    [InlineData("github.com/owner/name", "github.com/owner/name")]
    [InlineData("<a href=\"https://a.b/c\">code</a>", "https://a.b/c")]
    [InlineData("github.com/owner/name, <a href='https://a.b/c'>code</a>", "github.com/owner/name", "https://a.b/c")]
    [InlineData("N/A")]
    [InlineData("null")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("[code]()")]
    [InlineData("[code](null)")]
    [InlineData("[code](N/A), [x](https://a.b/c)", "https://a.b/c")]
    [InlineData("[]")]
    [InlineData("`N/A`")]
    [InlineData("**N/A**")]
    [InlineData("*null*")]
    [InlineData("***-***")]
    [InlineData("**`null`**")]
    public void Links_Spelling_IsReadWithoutAWarning(string cell, params string[] urls)
    {
        var document = Parse("Code", cell);

        document.Papers.Single().GitHubLinks.Select(link => link.Url).Should().Equal(urls);
        document.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("coming soon")]
    [InlineData("**N/A** yet")]
    [InlineData("see [code](https://a.b/c)", "https://a.b/c")]
    [InlineData("[x](https://a.b/c) and [y](https://d.e/f)", "https://a.b/c", "https://d.e/f")]
    [InlineData("[code](https://a.b/c", "https://a.b/c")]
    [InlineData("see [code](null)")]
    [InlineData("https://")]
    [InlineData("![badge](https://img.io/x.svg)")]
    [InlineData("<div>[code](https://a.b/c)</div>")]
    [InlineData("[code]: https://a.b/c")]
    [InlineData("[x](https://a.b/c) `pip install x`", "https://a.b/c")]
    public void Links_WithSomethingElse_AreReadWithAWarning(string cell, params string[] urls)
    {
        var document = Parse("Code", cell);

        document.Papers.Single().GitHubLinks.Select(link => link.Url).Should().Equal(urls);
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.InvalidLink);
    }

    [Fact]
    public void Links_InTheirColumns_GoToTheirProperties()
    {
        const string Cell = "[a](https://arxiv.org/abs/2410.08565), [b](https://huggingface.co/papers/2410.08565), [c](https://a.b/c)";

        var others = Read("Links", Cell);
        others.ArxivUrl.Should().Be("https://arxiv.org/abs/2410.08565");
        others.HuggingFaceUrl.Should().Be("https://huggingface.co/papers/2410.08565");
        others.OtherLinks.Should().Equal(new PaperLink("https://a.b/c"));

        Read("Code", Cell).GitHubLinks.Should().HaveCount(3);
        Read("HF", Cell).HuggingFaceLinks.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("1412.6980", "1412.6980")]
    [InlineData("1412.6980v9", "1412.6980v9")]
    [InlineData("arXiv:1412.6980", "1412.6980")]
    [InlineData("ARXIV:\n  2410.08565", "2410.08565")]
    [InlineData("**1412.6980**", "1412.6980")]
    [InlineData("hep-th/9901001", "hep-th/9901001")]
    [InlineData("arXiv:cs.CL/0501001v2", "cs.CL/0501001v2")]
    public void Links_IdentifierAlone_IsReadWithoutAnAddress(string cell, string id)
    {
        var document = Parse("Links", cell);

        var paper = document.Papers.Single();
        paper.ArxivId.Should().Be(ArxivId.Parse(id));
        paper.ArxivUrl.Should().BeNull();
        paper.OtherLinks.Should().BeEmpty();
        document.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Links", "1412.6980 and more")]
    [InlineData("Links", "1412.6980, 2410.08565")]
    [InlineData("Links", "1413.6980")]
    [InlineData("Code", "1412.6980")]
    public void Links_NoIdentifierAlone_AreReadWithAWarning(string column, string cell)
    {
        var document = Parse(column, cell);

        document.Papers.Single().ArxivId.Should().BeNull();
        document.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.InvalidLink);
    }

    [Theory]
    [InlineData("[T](https://arxiv.org/abs/1412.6980)", "1412.6980", "1412.6980", true)]
    [InlineData("[T](https://arxiv.org/abs/1412.6980)", "1412.6980v9", "1412.6980v9", true)]
    [InlineData("[T](https://arxiv.org/abs/1412.6980v9)", "1412.6980", "1412.6980v9", true)]
    [InlineData("[T](https://arxiv.org/abs/1412.6980v9)", "1412.6980v8", "1412.6980v9", false)]
    [InlineData("[T](https://arxiv.org/abs/1412.6980)", "2410.08565", "1412.6980", false)]
    [InlineData("[T](https://arxiv.org/abs/1412.6980)", "cs.CL/0501001", "1412.6980", false)]
    public void Links_IdentifierBesideAnAddress_IsTheSamePaperOrReported(string title, string cell, string id, bool isSame)
    {
        var document = Parser.Parse($"|Title|Links|\n|-|-|\n| {title} | {cell} |\n");

        var paper = document.Papers.Single();
        paper.ArxivId.Should().Be(ArxivId.Parse(id));
        paper.ArxivUrl.Should().StartWith("https://arxiv.org/abs/1412.6980");
        document.Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal(isSame ? [] : [DiagnosticCode.InvalidLink]);
    }

    [Theory]
    [InlineData("1412.6980v9", "1412.6980v9", "https://arxiv.org/abs/1412.6980")]
    [InlineData("2410.08565", "2410.08565", null, "https://arxiv.org/abs/1412.6980")]
    public void Links_AddressAfterAnIdentifier_IsKept(string cell, string id, string? arxivUrl, params string[] others)
    {
        var paper = Parser.Parse($"|Links|Title|\n|-|-|\n| {cell} | [T](https://arxiv.org/abs/1412.6980) |\n").Papers.Single();

        paper.ArxivId.Should().Be(ArxivId.Parse(id));
        paper.ArxivUrl.Should().Be(arxivUrl);
        paper.OtherLinks.Select(link => link.Url).Should().Equal(others);
    }

    [Theory]
    [InlineData("2026-05-13")]
    [InlineData("**2026-05-13**")]
    [InlineData("2026.05.13")]
    [InlineData("2026/5/13")]
    [InlineData("2026-05-13T08:30:00Z")]
    [InlineData("2026-05-13 08:30:00+02:00")]
    [InlineData("2026-05-13 08:30 UTC")]
    [InlineData("2026-05-13T8:30:00.123Z")]
    [InlineData("2026-05-13 08:30:00 -0500")]
    [InlineData("2026-05-13T08:30:00.123456789Z")]
    [InlineData("2026-05-13 08:30:00+00")]
    [InlineData("2026-05-13 08:30 UTC+2")]
    [InlineData("2026-05-13 24:00")]
    [InlineData("2026-05-13T08:30:60Z")]
    [InlineData("13 May 2026")]
    [InlineData("May 13, 2026")]
    [InlineData("Wed, 13 May 2026")]
    public void Date_Spelling_IsRead(string cell)
    {
        var document = Parse("Date", cell);

        document.Papers.Single().PublishedDate.Should().Be(new DateOnly(2026, 5, 13));
        document.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-13-45")]
    [InlineData("2026-02-30")]
    [InlineData("05/13/2026")]
    [InlineData("soon")]
    [InlineData("2026-05-131")]
    [InlineData("2026-05-13 (revised)")]
    [InlineData("2026-05-13 - 2026-06-13")]
    [InlineData("2026-05-13 2025")]
    [InlineData("2026-05-13 TUZG")]
    [InlineData("2026-05-13T25:00")]
    [InlineData("13 mai 2026")]
    [InlineData("٢٠٢٦-٠٥-١٣")]
    [InlineData("13 Mäi 2026")]
    public void Date_NoDate_IsReported(string cell)
    {
        var document = Parse("Date", cell);

        document.Papers.Single().PublishedDate.Should().BeNull();
        var diagnostic = document.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Code.Should().Be(DiagnosticCode.InvalidDate);
        diagnostic.Message.Should().Contain(cell).And.Contain("2026-05-13");
        diagnostic.RawRow.Should().Contain(cell);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("**N/A**")]
    [InlineData("*—*")]
    public void Date_Nothing_IsNoDate(string cell)
    {
        var document = Parse("Date", cell);

        document.Papers.Single().PublishedDate.Should().BeNull();
        document.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("&#124;", "|")]
    [InlineData("a &#10; b", "a \n b")]
    [InlineData("&#92;&#91;&#93;&#40;&#41;&#42;&#44;&#9;&#13;x", "\\[]()*,\t\rx")]
    [InlineData("x&#32;", "x ")]
    [InlineData("&amp;#124;", "&#124;")]
    [InlineData("&amp;amp;#124;", "&amp;#124;")]
    [InlineData("&amp;", "&amp;")]
    [InlineData("&#39;", "&#39;")]
    [InlineData("&#0;", "&#0;")]
    [InlineData("&#1240;", "&#1240;")]
    [InlineData("&#;", "&#;")]
    [InlineData("&#12", "&#12")]
    [InlineData("&", "&")]
    public void References_InText_AreDecodedWhereACellNeedsThem(string text, string expected)
    {
        var characters = text.ToCharArray();

        CellReferences.Decode(characters).ToString().Should().Be(expected);
    }

    [Fact]
    public void Summary_Cell_IsKeptVerbatim()
    {
        const string Cell = "a) *First*  [x](y) \\| `code` <b>  b) &lt; $\\|x\\|$";

        Read("Summary", Cell).Summary.Text.Should().Be(Cell);
    }

    [Fact]
    public void Cells_OfAWrappedRow_AreJoined()
    {
        var paper = DigestParser.Default.Parse(
            "| Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |\n|-|-|-|-|-|-|\n"
            + "| [A title on\n  two lines](https://arxiv.org/abs/\n  2410.08565) | A.\n  Author, B | - one\n  - two | ['A',\n  'B'] | [Link](https://a.b/\n  c) | N/A |\n").Papers.Single();

        paper.Title.Should().Be("A title on two lines");
        paper.ArxivUrl.Should().Be("https://arxiv.org/abs/2410.08565");
        paper.Authors.Should().Equal("A. Author", "B");
        paper.Summary.Text.Should().Be("- one\n  - two");
        paper.Classifications.Should().Equal("A", "B");
        paper.GitHubLinks.Should().Equal(new PaperLink("https://a.b/c"));
    }

    [Theory]
    [InlineData("**a**", "a")]
    [InlineData("*a*", "a")]
    [InlineData("** a**", "** a**")]
    [InlineData("**a** b **c**", "**a** b **c**")]
    [InlineData("**a\\**", "**a\\**")]
    [InlineData("***", "***")]
    public void StripEmphasis_Cell_KeepsWhatIsInside(string cell, string expected) =>
        Encoding.UTF8.GetString(CellSyntax.StripEmphasis(Encoding.UTF8.GetBytes(cell))).Should().Be(expected);

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("2024-02-30")]
    [InlineData("12024-10-14")]
    public void Date_OfNoCalendar_IsReported(string cell) =>
        Parse("Date", cell).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCode.InvalidDate);

    [Fact]
    public void Date_TextCutInsideACharacter_IsQuotedWithoutIt() =>
        Parse("Date", new string('x', 39) + "é and more").Diagnostics.Should().ContainSingle()
            .Which.Message.Should().StartWith($"Found '{new string('x', 39)}…', expected");

    [Fact]
    public void Links_BreaksBetweenThem_AreSeparators()
    {
        var document = Parse("Code", "https://github.com/a/b<br>https://github.com/c/d<br/>https://github.com/e/f<br />[g](https://github.com/g/h)");

        document.Papers.Single().GitHubLinks.Should().HaveCount(4);
        document.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://hf.co/papers/2410.08565", true)]
    [InlineData("//HF.co/papers/2410.08565", true)]
    [InlineData("https://hf.co/a/b", false)]
    public void Links_ShortAddressOfHuggingFace_IsThePaper(string address, bool isPaper) =>
        Read("Links", address).HuggingFaceUrl.Should().Be(isPaper ? address : null);

    [Fact]
    public void Links_ArchivedAddressOfArxiv_IsNoPageOfThePaper()
    {
        var paper = Read("Links", "web.archive.org//arxiv.org/abs/2410.08565");

        paper.ArxivUrl.Should().BeNull();
        paper.OtherLinks.Should().ContainSingle();
    }

    [Fact]
    public void Text_NoBreakSpaceAtItsEnd_IsTrimmed() =>
        Read("Summary", "It wins.\u00A0").Summary.Text.Should().Be("It wins.");

    private static Paper Read(string column, string cell) => Parse(column, cell).Papers.Single();

    private static DigestDocument Parse(string column, string cell) => column == "Title"
        ? Parser.Parse($"|Title|Tags|\n|-|-|\n| {cell} | |\n")
        : Parser.Parse($"|Title|{column}|\n|-|-|\n| T | {cell} |\n");
}
