using System.Text;
using DigestParsing.Formats.Cells;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Formats;

/// <summary>Cells in their usual form are read a shorter way, and have to give what the long way gives.</summary>
public class UsualCellTests
{
    private const string ReadMore = "A Title (Read more on [arXiv](https://arxiv.org/abs/2410.08565) or [HuggingFace](https://huggingface.co/papers/2410.08565))";

    private static readonly string[] TitlePieces =
        ["A Title", "[", "]", "(", ")", "](", "https://arxiv.org/abs/2410.08565", "http://a.b", " ", "\n  ", "**", "*", "<", ">", "\"t\"", "'", "\\", "|",
        "(Read more on [arXiv](", " (Read more on [arXiv](https://a.b)", " or [HuggingFace](", " or [HuggingFace](https://c.d))", "ead more", "more", "é"];

    private static readonly string[] ListPieces =
        ["[", "]", "['", "']", "', '", "'", "\"", ",", ", ", " ", "NLP", "Computer Vision", "it's", "\\'", "\\", "&#44;", "é", "\n"];

    [Theory]
    [InlineData(ReadMore)]
    [InlineData("**A Title** (Read more on [arXiv](https://arxiv.org/abs/2410.08565) or [HuggingFace](https://huggingface.co/papers/2410.08565))")]
    public void TryParseReadMore_UsualForm_IsTaken(string cell)
    {
        UsualTitle.TryParseReadMore(Encoding.UTF8.GetBytes(cell), out var title, out var arxiv, out var huggingFace).Should().BeTrue();

        Encoding.UTF8.GetString(title).Should().Be("A Title");
        Encoding.UTF8.GetString(arxiv).Should().Be("https://arxiv.org/abs/2410.08565");
        Encoding.UTF8.GetString(huggingFace).Should().Be("https://huggingface.co/papers/2410.08565");
    }

    [Theory]
    [InlineData("[A Title](https://arxiv.org/abs/2410.08565)", true)]
    [InlineData("[A (short) Title](https://arxiv.org/abs/2410.08565)", true)]
    [InlineData("[A Title](https://arxiv.org/abs/2410.08565) and more", false)]
    [InlineData("[A Title](https://arxiv.org/abs/(2410.08565))", false)]
    [InlineData("[A [nested] Title](https://arxiv.org/abs/2410.08565)", false)]
    [InlineData("[A Title](https://arxiv.org/abs/2410.08565 \"a title\")", false)]
    [InlineData(ReadMore, false)]
    public void TryParseLink_Cell_TakesOnlyTheUsualForm(string cell, bool expected) =>
        UsualTitle.TryParseLink(Encoding.UTF8.GetBytes(cell), out _, out _).Should().Be(expected);

    [Fact]
    public void TryParse_AnyCellItTakes_GivesWhatTheLongWayGives()
    {
        var taken = 0;
        Prop.ForAll(Cells(TitlePieces), cell =>
        {
            var general = TitleCell.Parse(cell);
            if (UsualTitle.TryParseLink(cell, out var title, out var address))
            {
                taken++;
                return title.SequenceEqual(general.Title) && address.SequenceEqual(general.Address) && general.Rest.IsEmpty && general.ReadMore.IsEmpty;
            }

            if (UsualTitle.TryParseReadMore(cell, out title, out var arxiv, out var huggingFace))
            {
                taken++;
                return title.SequenceEqual(general.Title) && general.Address.IsEmpty
                    && Encoding.UTF8.GetString(general.ReadMore).TrimStart() == $"(Read more on [arXiv]({Encoding.UTF8.GetString(arxiv)}) or [HuggingFace]({Encoding.UTF8.GetString(huggingFace)}))";
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(8).WithReplay(7, 11));
        taken.Should().BeGreaterThan(50);
    }

    [Fact]
    public void TryReadUsual_AnyListItTakes_GivesWhatTheLongWayGives()
    {
        var taken = 0;
        Prop.ForAll(Cells(ListPieces), cell =>
        {
            List<string> values = ["before"];
            if (!ListCell.TryReadUsual(cell, values, new StringCache()))
            {
                return values is ["before"];
            }

            taken++;
            List<string> expected = ["before"];
            return ListCell.Read(Encoding.UTF8.GetString(cell), expected, new StringCache()) && values.SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(8).WithReplay(7, 11));
        taken.Should().BeGreaterThan(50);
    }

    [Fact]
    public void GetOrAdd_StringAndBytes_GiveOneString()
    {
        var cache = new StringCache();

        var first = cache.GetOrAdd("Computer Vision");

        cache.GetOrAdd("Computer Vision"u8).Should().BeSameAs(first);
        cache.GetOrAdd(new string('x', 49)).Should().NotBeSameAs(cache.GetOrAdd(new string('x', 49)));
        cache.GetOrAdd("").Should().BeEmpty();
    }

    // Half of them begin and end as the usual forms do.
    private static Arbitrary<byte[]> Cells(string[] pieces) =>
        (from middle in Gen.Elements(pieces).ListOf()
         from open in Gen.Elements("", "[", "['", "A Title (Read more on [arXiv](")
         from close in Gen.Elements("", "](https://a.b)", "']", "https://a.b) or [HuggingFace](https://c.d))")
         select Encoding.UTF8.GetBytes((open + string.Concat(middle) + close).Trim(' ', '\n'))).ToArbitrary();
}
