using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace DigestParsing.Tests.Models;

public class ArxivIdTests
{
    [Theory]
    [InlineData("2410.08565", "2410.08565")]
    [InlineData("2410.08565v2", "2410.08565v2")]
    [InlineData("2410.08565V2", "2410.08565v2")]
    [InlineData(" arXiv:2410.08565v12 ", "2410.08565v12")]
    [InlineData("ARXIV: 0704.0001", "0704.0001")]
    [InlineData("cs.CL/0501001", "cs.CL/0501001")]
    [InlineData("hep-th/9901001v3", "hep-th/9901001v3")]
    [InlineData("cs/0205070", "cs/0205070")]
    [InlineData("q-bio.QM/0601001", "q-bio.QM/0601001")]
    [InlineData("math-ph/0001001", "math-ph/0001001")]
    [InlineData("cs.cl/0501001", "cs.CL/0501001")]
    [InlineData("cond-mat.Str-El/0501001", "cond-mat.str-el/0501001")]
    public void Parse_Identifier_IsPrintedAsArxivWritesIt(string text, string expected)
    {
        ArxivId.Parse(text).ToString().Should().Be(expected);
        ArxivId.TryParse(text, out var id).Should().BeTrue();
        id.Should().Be(ArxivId.Parse(expected));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("arXiv:")]
    [InlineData("2410")]
    [InlineData("2410.085")]
    [InlineData("2410.085651")]
    [InlineData("2413.08565")]
    [InlineData("2400.08565")]
    [InlineData("2410.08565v0")]
    [InlineData("2410.08565v")]
    [InlineData("2410.08565v99999")]
    [InlineData("2410.08565 and more")]
    [InlineData("cs.CL/050100")]
    [InlineData("cs.CL/0513001")]
    [InlineData("c/0501001")]
    [InlineData("CS/0501001")]
    [InlineData("cs./0501001")]
    [InlineData("/0501001")]
    [InlineData("٢٤١٠.٠٨٥٦٥")]
    public void TryParse_SomethingElse_IsRefused(string? text)
    {
        ArxivId.TryParse(text, out var id).Should().BeFalse();
        id.Should().Be(default(ArxivId));
    }

    [Fact]
    public void TryFormat_Identifier_IsAsPrinted()
    {
        ISpanFormattable id = ArxivId.Parse("cs.CL/0501001v2");
        Span<char> text = stackalloc char[20];

        id.TryFormat(text, out var length, default, null).Should().BeTrue();
        text[..length].ToString().Should().Be("cs.CL/0501001v2");
        id.TryFormat(text[..4], out length, default, null).Should().BeFalse();
        length.Should().Be(0);
        $"{id}".Should().Be("cs.CL/0501001v2");
    }

    [Fact]
    public void Parse_SomethingElse_SaysWhatWasExpected()
    {
        var parse = () => ArxivId.Parse("10.1000/182");

        parse.Should().Throw<FormatException>().WithMessage("*10.1000/182*2410.08565*");
        FluentActions.Invoking(() => ArxivId.Parse((string)null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/2410.08565", "2410.08565")]
    [InlineData("http://arxiv.org/abs/2410.08565v1", "2410.08565v1")]
    [InlineData("arxiv.org/pdf/2410.08565.pdf", "2410.08565")]
    [InlineData("https://arxiv.org/pdf/2410.08565v3.pdf#page=2", "2410.08565v3")]
    [InlineData("https://arxiv.org/html/2410.08565/", "2410.08565")]
    [InlineData("https://arxiv.org/abs/cs.CL/0501001", "cs.CL/0501001")]
    [InlineData("https://arxiv.org/abs/cs/0205070v2?context=cs", "cs/0205070v2")]
    [InlineData("https://huggingface.co/papers/2410.08565", "2410.08565")]
    [InlineData("2410.08565", "2410.08565")]
    public void TryFind_Address_FindsTheIdentifier(string address, string expected)
    {
        ArxivId.TryFind(address, out var id).Should().BeTrue();
        id.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("https://arxiv.org/")]
    [InlineData("https://arxiv.org/list/cs.CL/recent")]
    [InlineData("https://github.com/owner/name")]
    [InlineData("https://example.org/2410.08565/files")]
    [InlineData("https://example.org/2413.08565")]
    [InlineData("https://example.org/2410:08565")]
    [InlineData("https://example.org/x2410.08565")]
    [InlineData("https://example.org/?page=/2410.08565")]
    [InlineData("https://example.org/#/2410.08565")]
    [InlineData("https://example.org/２４１０.08565")]
    public void TryFind_AddressWithoutIdentifier_FindsNone(string address) => ArxivId.TryFind(address, out _).Should().BeFalse();

    [Fact]
    public void TryFind_AddressThatEndsInDigits_AnswersAsParsingDoes()
    {
        var tails = Gen.Elements("24", "10", "13", "00", "08565", "99999", ".", "v2", "0", "a", "-").ListOf().Select(pieces => string.Concat(pieces));

        Prop.ForAll(tails.ToArbitrary(), tail =>
            ArxivId.TryFind("https://example.org/A1/" + tail, out var found) == ArxivId.TryParse(tail, out var parsed) && found == parsed)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(6));
    }

    [Fact]
    public void Parts_OfNewStyle_AreTold()
    {
        var id = ArxivId.Parse("0704.0001v2");

        id.IsOldStyle.Should().BeFalse();
        id.Archive.Should().BeNull();
        (id.Year, id.Month, id.Number, id.Version).Should().Be((2007, 4, 1, 2));
        id.WithoutVersion.ToString().Should().Be("0704.0001");
        id.WithoutVersion.Version.Should().BeNull();
        id.AbstractUrl.Should().Be(new Uri("https://arxiv.org/abs/0704.0001v2"));
        id.PdfUrl.Should().Be(new Uri("https://arxiv.org/pdf/0704.0001v2"));
        id.HtmlUrl.Should().Be(new Uri("https://arxiv.org/html/0704.0001v2"));
    }

    [Fact]
    public void Parts_OfOldStyle_AreTold()
    {
        var id = ArxivId.Parse("hep-th/9901042");

        id.IsOldStyle.Should().BeTrue();
        id.Archive.Should().Be("hep-th");
        (id.Year, id.Month, id.Number, id.Version).Should().Be((1999, 1, 42, null));
        id.AbstractUrl.Should().Be(new Uri("https://arxiv.org/abs/hep-th/9901042"));
    }

    [Fact]
    public void CompareTo_Identifiers_OrdersByTimeThenNumberThenVersion()
    {
        string[] ordered = ["hep-th/9108001", "cs/0205070", "cs/0205070v1", "0704.0001", "1412.6980", "1501.00001", "2410.08564v9", "2410.08565", "2410.08565v1", "2410.08565v2", "2410.08565v10"];

        var sorted = Enumerable.Reverse(ordered).Select(ArxivId.Parse).Order().ToList();

        sorted.Select(id => id.ToString()).Should().Equal(ordered);
        (sorted[0] < sorted[1] && sorted[1] > sorted[0] && sorted[0] <= sorted[1] && sorted[1] >= sorted[0] && sorted[0] != sorted[1]).Should().BeTrue();
    }

    [Fact]
    public void Equals_VersionDiffers_IsFalse()
    {
        var id = ArxivId.Parse("2410.08565v1");

        id.Should().Be(ArxivId.Parse("arXiv:2410.08565V1"));
        id.GetHashCode().Should().Be(ArxivId.Parse("2410.08565v1").GetHashCode());
        id.Should().NotBe(ArxivId.Parse("2410.08565"));
        (id == ArxivId.Parse("2410.08565v2")).Should().BeFalse();
        id.WithoutVersion.Should().Be(ArxivId.Parse("2410.08565"));
        id.Equals((object?)"2410.08565v1").Should().BeFalse();
    }

    [Fact]
    public void Default_IsPrintedAsNothing() => default(ArxivId).ToString().Should().BeEmpty();

    [Fact]
    public void Parse_ThroughParsableInterfaces_IsTheSame()
    {
        Parse<ArxivId>("2410.08565").Should().Be(ArxivId.Parse("2410.08565"));

        static T Parse<T>(string text)
            where T : ISpanParsable<T>
        {
            T.TryParse(text, CultureInfo.InvariantCulture, out var tried).Should().BeTrue();
            T.TryParse(text.AsSpan(), CultureInfo.InvariantCulture, out var triedSpan).Should().BeTrue();
            tried.Should().Be(triedSpan).And.Be(T.Parse(text.AsSpan(), null));
            return T.Parse(text, null);
        }
    }

    [Fact]
    public void Equals_NumbersOfUnlikeLength_AreNotTheSame()
    {
        ArxivId.Parse("1412.0856").Should().NotBe(ArxivId.Parse("1412.00856"));
        ArxivId.Parse("2410.08565v1234").Version.Should().Be(1234);
    }
}
