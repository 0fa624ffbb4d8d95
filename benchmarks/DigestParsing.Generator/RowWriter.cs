using System.Buffers;
using System.Globalization;
using System.Text;
using DigestParsing.Generator.Text;

namespace DigestParsing.Generator;

/// <summary>Makes papers and writes their rows.</summary>
internal sealed class RowWriter
{
    private readonly SentenceGrammar _grammar = new();
    private readonly SummaryWriter _summaries;
    private readonly StringBuilder _text = new(8192);

    public RowWriter() => _summaries = new SummaryWriter(_grammar);

    /// <summary>Makes the paper of one row and appends the row, its newline included, to <paramref name="output"/>.</summary>
    public GeneratedPaper Write(SeededRandom random, TableShape shape, long digest, int row, int line, IBufferWriter<byte> output)
    {
        var beyondAscii = random.Chance(RealShape.BeyondAscii);
        _grammar.Begin(random, beyondAscii);
        var id = DigestCalendar.ArxivId(digest, row);
        var date = DigestCalendar.Date(digest);
        var paper = shape switch
        {
            TableShape.ThreeColumn => new GeneratedPaper
            {
                Shape = shape,
                DigestDate = date,
                Title = _grammar.Title,
                Authors = PeopleAndLinks.Authors(random, beyondAscii),
                ArxivId = id,
                ArxivUrl = "https://arxiv.org/abs/" + id,
                HuggingFaceUrl = "https://huggingface.co/papers/" + id,
                Summary = _summaries.ThreeColumn(random),
            },
            TableShape.SixColumn => new GeneratedPaper
            {
                Shape = shape,
                DigestDate = date,
                Title = _grammar.Title,
                Authors = PeopleAndLinks.Authors(random, beyondAscii),
                ArxivId = id,
                ArxivUrl = "https://arxiv.org/abs/" + id,
                Summary = _summaries.SixColumn(random),
                Classifications = PeopleAndLinks.Classifications(random),
                GitHubUrls = PeopleAndLinks.GitHubUrls(random, _grammar.Name, random.Weighted(RealShape.GitHubWeights)),
                HuggingFaceUrls = PeopleAndLinks.HuggingFaceUrls(random, _grammar.Name, random.Weighted(RealShape.HuggingFaceWeights)),
            },
            TableShape.LinkColumn => new GeneratedPaper
            {
                Shape = shape,
                DigestDate = date,
                Title = _grammar.Title,
                Authors = PeopleAndLinks.Authors(random, beyondAscii),
                ArxivId = id,
                ArxivUrl = "https://arxiv.org/abs/" + id,
                Summary = _summaries.Prose(random),
            },
            _ => new GeneratedPaper
            {
                Shape = shape,
                DigestDate = date,
                Title = _grammar.Title,
                Authors = [PeopleAndLinks.FullName(random, beyondAscii)],
                ArxivId = id,
                ArxivUrl = "http://arxiv.org/abs/" + id,
                PublishedDate = date.AddDays(-random.Between(0, 20)),
                GitHubUrls = PeopleAndLinks.GitHubUrls(random, _grammar.Name, random.Chance(RealShape.TopicCode) ? 1 : 0),
            },
        };

        _text.Clear();
        switch (shape)
        {
            case TableShape.ThreeColumn:
                WriteThreeColumn(random, paper);
                break;
            case TableShape.SixColumn:
                WriteSixColumn(random, paper);
                break;
            case TableShape.LinkColumn:
                WriteLinkColumn(paper);
                break;
            default:
                WriteTopicRow(paper);
                break;
        }

        var lines = 0;
        foreach (var chunk in _text.GetChunks())
        {
            lines += chunk.Span.Count('\n');
            Encoding.UTF8.GetBytes(chunk.Span, output);
        }

        return paper with { Line = line, EndLine = line + lines - 1 };
    }

    private void WriteThreeColumn(SeededRandom random, GeneratedPaper paper)
    {
        _text.Append("| ");
        AppendTitle(random, paper.Title);
        _text.Append(" (Read more on [arXiv](").Append(paper.ArxivUrl).Append(") or [HuggingFace](").Append(paper.HuggingFaceUrl).Append("))| ");
        _text.AppendJoin(", ", paper.Authors).Append(" | ").Append(paper.Summary!.Text).Append("  |\n");
    }

    private void WriteSixColumn(SeededRandom random, GeneratedPaper paper)
    {
        _text.Append("| [");
        AppendTitle(random, paper.Title);
        _text.Append("](").Append(paper.ArxivUrl).Append(") | ").AppendJoin(", ", paper.Authors).Append(" | ");
        _text.Append(random.Chance(0.3) ? " " : "").Append(paper.Summary!.Text).Append(" | ['");
        _text.AppendJoin("', '", paper.Classifications).Append("'] | ");
        AppendLinks(random, paper.GitHubUrls);
        _text.Append(" | ");
        AppendLinks(random, paper.HuggingFaceUrls);
        _text.Append(" |\n");
    }

    private void WriteLinkColumn(GeneratedPaper paper)
    {
        _text.Append("| ").Append(paper.Title).Append(" | ").AppendJoin(", ", paper.Authors).Append(" | ").Append(paper.Summary!.Text);
        _text.Append("   | [Read more](").Append(paper.ArxivUrl).Append(") |\n");
    }

    private void WriteTopicRow(GeneratedPaper paper)
    {
        _text.Append(CultureInfo.InvariantCulture, $"|**{paper.PublishedDate:yyyy-MM-dd}**|**{paper.Title}**|{paper.Authors[0]} et.al.|[{paper.ArxivId}]({paper.ArxivUrl})|");
        if (paper.GitHubUrls.Count == 0)
        {
            _text.Append("null|\n");
        }
        else
        {
            _text.Append("**[link](").Append(paper.GitHubUrls[0]).Append(")**|\n");
        }
    }

    private void AppendTitle(SeededRandom random, string title)
    {
        if (title.Length <= RealShape.WrapColumn || !random.Chance(RealShape.WrapLongTitle))
        {
            _text.Append(title);
            return;
        }

        var rest = title.AsSpan();
        while (rest.Length > RealShape.WrapColumn)
        {
            var end = rest[..RealShape.WrapColumn].LastIndexOf(' ');
            _text.Append(rest[..end]).Append("\n  ");
            rest = rest[(end + 1)..];
        }

        _text.Append(rest);
    }

    private void AppendLinks(SeededRandom random, IReadOnlyList<string> urls)
    {
        if (urls.Count == 0)
        {
            _text.Append("N/A");
        }

        for (var i = 0; i < urls.Count; i++)
        {
            _text.Append(i == 0 ? "[Link](" : ", [Link](");
            var slash = urls[i].LastIndexOf('/') + 1;
            if (random.Chance(RealShape.BrokenUrl))
            {
                _text.Append(urls[i], 0, slash).Append('\n').Append(urls[i], slash, urls[i].Length - slash);
            }
            else
            {
                _text.Append(urls[i]);
            }

            _text.Append(')');
        }
    }
}
