using System.Buffers;
using System.Text;
using DigestParsing.Formats;
using DigestParsing.Tests.Corpus;

namespace DigestParsing.Tests.Writing;

public sealed class RewritingTests
{
    private const string Page = """
        # Archive

        An intro with a | pipe.

        ## Papers for 2024-10-14

        | Title | Authors | Summary |
        |-------|---------|---------|
        | A title over
          two lines (Read more on [arXiv](https://arxiv.org/abs/2410.00001))| X | p(x|y) |
        | | Nobody | No title. |

        Between.

        | Name | Value |
        |---|---|
        | a | b |

        ## Papers for 2024-10-15

        | Title | Authors | Summary |
        |---|---|---|

        The end.
        """;

    [Fact]
    public void Rewrite_PageOfManyParts_ChangesTablesOfPapersOnly() => Rewrite(Page, TableFormats.LinkColumn).Should().Be(
        """
        # Archive

        An intro with a | pipe.

        ## Papers for 2024-10-14

        | Title | Authors | Summary | Link |
        |-------|---------|---------|------|
        | A title over two lines | X | p(x&#124;y) | [Read more](https://arxiv.org/abs/2410.00001) |
        | | Nobody | No title. |

        Between.

        | Name | Value |
        |---|---|
        | a | b |

        ## Papers for 2024-10-15

        | Title | Authors | Summary | Link |
        |-------|---------|---------|------|

        The end.
        """);

    [Fact]
    public void Rewrite_WindowsLineEndsAndByteOrderMark_AreKept()
    {
        var text = "\uFEFF" + Page.ReplaceLineEndings("\r\n");

        Rewrite(text, TableFormats.ThreeColumnProse).Should().StartWith("\uFEFF").And.NotMatchRegex("[^\r]\n");
    }

    [Fact]
    public void Rewrite_Twice_ChangesNothingMore()
    {
        var once = Rewrite(Page, TableFormats.ThreeColumnProse);

        Rewrite(once, TableFormats.ThreeColumnProse).Should().Be(once);
    }

    [Fact]
    public void Rewrite_TextOfAnotherDocument_Throws()
    {
        using var text = new StringWriter();
        using var writer = new DigestMarkdownWriter(text, TableFormats.LinkColumn);
        var document = DigestParser.Default.Parse(Page + "\n| Title | Authors | Summary |\n|-|-|-|\n| One more | A | S |\n");

        writer.Invoking(w => w.Rewrite("Something else."u8, document)).Should().Throw<ArgumentException>();
        writer.Invoking(w => w.Rewrite(Encoding.UTF8.GetBytes(Page), document)).Should().Throw<ArgumentException>();
        writer.Flush();
        text.ToString().Should().BeEmpty();
    }

    [CorpusFact]
    public void Rewrite_WholeCorpus_KeepsThePapers()
    {
        foreach (var path in CorpusFiles.Markdown("").Where(path => !path.EndsWith("README.md", StringComparison.Ordinal)))
        {
            var papers = DigestParser.Default.ParseFile(path).Papers.Select(paper => paper with { Source = null });
            var rewritten = Rewrite(File.ReadAllText(path), TableFormats.ColumnsByName);

            DigestParser.Default.Parse(rewritten, path).Papers.Select(paper => paper with { Source = null })
                .Should().Equal(papers.Select(paper => paper with { Format = "columns-by-name", AdditionalCells = [] }), path);
        }
    }

    private static string Rewrite(string text, TableFormat format)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new DigestMarkdownWriter(buffer, format);
        var utf8 = Encoding.UTF8.GetBytes(text);
        writer.Rewrite(utf8, DigestParser.Default.Parse(utf8));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
