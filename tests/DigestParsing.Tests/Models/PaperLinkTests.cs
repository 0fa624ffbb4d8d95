namespace DigestParsing.Tests.Models;

public class PaperLinkTests
{
    [Theory]
    [InlineData("https://github.com/owner/name", PaperLinkKind.GitHubRepository, "owner", "name")]
    [InlineData("http://www.github.com/owner/name.git", PaperLinkKind.GitHubRepository, "owner", "name")]
    [InlineData("github.com/owner/name/tree/main/sub?tab=readme#top", PaperLinkKind.GitHubRepository, "owner", "name")]
    [InlineData("//GitHub.com/Owner/Name", PaperLinkKind.GitHubRepository, "Owner", "Name")]
    [InlineData("https://github.com/owner", PaperLinkKind.Other, null, null)]
    [InlineData("https://github.com/topics/nlp", PaperLinkKind.Other, null, null)]
    [InlineData("https://owner.github.io/name/", PaperLinkKind.Other, null, null)]
    [InlineData("https://huggingface.co/org/model", PaperLinkKind.HuggingFaceModel, "org", "model")]
    [InlineData("https://hf.co/org/model/tree/main", PaperLinkKind.HuggingFaceModel, "org", "model")]
    [InlineData("https://huggingface.co/datasets/org/set", PaperLinkKind.HuggingFaceDataset, "org", "set")]
    [InlineData("https://huggingface.co/datasets/squad", PaperLinkKind.HuggingFaceDataset, null, "squad")]
    [InlineData("https://huggingface.co/spaces/org/demo", PaperLinkKind.HuggingFaceSpace, "org", "demo")]
    [InlineData("https://huggingface.co/collections/org/set-66f", PaperLinkKind.HuggingFaceCollection, "org", "set-66f")]
    [InlineData("https://huggingface.co/papers/2410.08565", PaperLinkKind.HuggingFacePaper, null, "2410.08565")]
    [InlineData("https://huggingface.co/org", PaperLinkKind.Other, null, null)]
    [InlineData("https://huggingface.co/blog/some-post", PaperLinkKind.Other, null, null)]
    [InlineData("https://huggingface.co/", PaperLinkKind.Other, null, null)]
    [InlineData("https://arxiv.org/abs/2410.08565v1", PaperLinkKind.ArxivPaper, null, "2410.08565v1")]
    [InlineData("https://export.arxiv.org/pdf/2410.08565", PaperLinkKind.ArxivPaper, null, "2410.08565")]
    [InlineData("https://arxiv.org/list/cs.CL/recent", PaperLinkKind.Other, null, null)]
    [InlineData("https://example.org/github.com/owner/name", PaperLinkKind.Other, null, null)]
    [InlineData("ftp://github.com/owner/name", PaperLinkKind.Other, null, null)]
    [InlineData("null", PaperLinkKind.Other, null, null)]
    public void Kind_OfAddress_IsTold(string url, PaperLinkKind kind, string? owner, string? name)
    {
        var link = new PaperLink(url);

        (link.Kind, link.Owner, link.Name).Should().Be((kind, owner, name));
        link.Url.Should().Be(url);
        link.ToString().Should().Be(url);
    }

    [Theory]
    [InlineData("https://a.b/c", "https://a.b/c")]
    [InlineData("//a.b/c", "https://a.b/c")]
    [InlineData("a.b/c", "https://a.b/c")]
    [InlineData("http://a.b", "http://a.b/")]
    [InlineData("see below", null)]
    [InlineData("someone@a.b", null)]
    [InlineData("mailto:someone@a.b", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://", null)]
    [InlineData("./docs/README.md", null)]
    [InlineData("../a.b/c", null)]
    [InlineData("#section", null)]
    public void Uri_OfAddress_IsAbsoluteOrNull(string url, string? expected) =>
        new PaperLink(url).Uri?.AbsoluteUri.Should().Be(expected);

    [Fact]
    public void Equals_SameAddress_IsTrue()
    {
        new PaperLink("https://a.b/c").Should().Be(new PaperLink("https://a.b/c"));
        new PaperLink("https://a.b/c").Should().NotBe(new PaperLink("https://a.b/C"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Constructor_BlankAddress_Throws(string url) =>
        FluentActions.Invoking(() => new PaperLink(url)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("https://huggingface.co/datasets")]
    [InlineData("https://huggingface.co/spaces/")]
    public void Kind_ListOfTheSite_IsNoneOfItsItems(string url)
    {
        var link = new PaperLink(url);

        (link.Kind, link.Owner, link.Name).Should().Be((PaperLinkKind.Other, null, null));
    }
}
