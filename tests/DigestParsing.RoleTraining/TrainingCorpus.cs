using System.Text.Json;
using System.Text.RegularExpressions;
using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>Reads the examples from a folder laid out as <c>DIGEST_CORPUS</c> is.</summary>
internal static partial class TrainingCorpus
{
    /// <summary>The letters that stand for the roles in <c>annotations.txt</c>, in the order of <see cref="SectionRole"/>.</summary>
    public const string RoleLetters = "OBMRIN";

    // Identifiers start with the year and month.
    private const string FirstTemplated = "2411";

    /// <summary>All examples, in an order that depends on the files' names and contents alone.</summary>
    public static List<Example> Read(string folder)
    {
        var examples = ReadLabelled(Path.Combine(folder, "roles", "labelled.ndjson"));
        var labelled = examples.Select(e => e.Paper).ToHashSet(StringComparer.Ordinal);
        var annotations = ReadAnnotations();
        foreach (var (paper, summary) in ReadSummaries(Path.Combine(folder, "three-column", "archive")))
        {
            if (labelled.Contains(paper))
            {
                continue;
            }

            if ((ReadSections(paper, summary, LetteredLabel(), "abcdefgh", ExampleSource.Lettered)
                ?? ReadSections(paper, summary, RomanLabel(), "i|ii|iii|iv|v|vi|vii|viii", ExampleSource.Roman)) is { } sections)
            {
                examples.Add(sections);
            }
            else if (annotations.TryGetValue(paper, out var roles))
            {
                examples.Add(ReadAnnotated(paper, summary, roles));
            }
        }

        return examples;
    }

    private static List<Example> ReadLabelled(string path)
    {
        var examples = new List<Example>();
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var sentences = json.RootElement.GetProperty("sentences").EnumerateArray().Select(s => new ExampleSentence(
                s.GetProperty("text").GetString()!,
                s.GetProperty("role").GetString() is { } role ? Enum.Parse<SectionRole>(role, ignoreCase: true) : null));
            examples.Add(new Example(ExampleSource.Labelled, PaperOf(json.RootElement.GetProperty("arxiv").GetString()!), sentences.ToList()));
        }

        return examples;
    }

    private static Dictionary<string, string> ReadAnnotations()
    {
        using var stream = typeof(TrainingCorpus).Assembly.GetManifestResourceStream("annotations.txt")!;
        using var reader = new StreamReader(stream);
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                annotations.Add(line[..space], line[(space + 1)..].Trim());
            }
        }

        return annotations;
    }

    private static Example ReadAnnotated(string paper, string summary, string roles)
    {
        var sentences = Split(WithoutQuestions(summary));
        if (sentences.Count != roles.Length)
        {
            throw new InvalidDataException($"annotations.txt has {roles.Length} roles for {paper}, whose summary has {sentences.Count} sentences.");
        }

        var source = string.CompareOrdinal(paper, FirstTemplated) < 0 ? ExampleSource.Annotated : ExampleSource.Templated;
        return new Example(source, paper, sentences.Select((s, i) => new ExampleSentence(s, RoleOf(roles[i]))).ToList());
    }

    private static SectionRole? RoleOf(char letter) => letter == '?' ? null : (SectionRole)RoleLetters.IndexOf(letter, StringComparison.Ordinal);

    // The rows of the archive: a row starts with a bar at the start of a line, and a long title goes on in the next one.
    private static IEnumerable<(string Paper, string Summary)> ReadSummaries(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n").Replace("\n  ", " ", StringComparison.Ordinal);
            foreach (var line in text.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)))
            {
                // Behind the title and the authors, all is summary, but for the bar at the end and, in the first days, a cell with a link.
                if (Address().Match(line) is { Success: true } address && line.Split('|', 4) is [_, _, _, var rest])
                {
                    yield return (PaperOf(address.Value), LastCell().Replace(rest.TrimEnd(), "").Trim());
                }
            }
        }
    }

    private static string PaperOf(string address) => ArxivId.TryFind(address, out var id)
        ? id.WithoutVersion.ToString()
        : throw new InvalidDataException($"'{address}' is no address of a paper.");

    private static Example? ReadSections(string paper, string summary, Regex label, string labels, ExampleSource source)
    {
        var names = labels.Contains('|', StringComparison.Ordinal) ? labels.Split('|') : labels.Select(c => c.ToString()).ToArray();
        var text = WithoutQuestions(summary);
        var marks = new List<Match>();
        foreach (Match match in label.Matches(text))
        {
            if (marks.Count < names.Length && match.Groups["name"].Value == names[marks.Count])
            {
                marks.Add(match);
            }
        }

        if (marks.Count < 3)
        {
            return null;
        }

        var sentences = new List<ExampleSentence>();
        var lead = Preamble().Replace(text[..marks[0].Index], "").Trim(' ', '*');
        if (lead.Length > 0)
        {
            Add(sentences, lead, SectionRole.Overview);
        }

        var first = marks.Count >= 5 && source == ExampleSource.Roman ? 0 : 1;
        for (var i = 0; i < marks.Count; i++)
        {
            var start = marks[i].Index + marks[i].Length;
            var end = i + 1 < marks.Count ? marks[i + 1].Index : text.Length;
            var body = text[start..end].Trim(' ', '*');
            var role = (SectionRole)Math.Min(first + i, (int)SectionRole.Note);
            if (Heading().Match(body) is { Success: true } heading)
            {
                role = RoleOfHeading(heading.Value) ?? role;
                body = body[heading.Length..].Trim(' ', '*');
            }

            Add(sentences, body, role);
        }

        return new Example(source, paper, sentences);
    }

    private static void Add(List<ExampleSentence> sentences, string body, SectionRole role) =>
        sentences.AddRange(Split(body).Select((s, i) => new ExampleSentence(s, role, i == 0)));

    private static SectionRole? RoleOfHeading(string heading) => heading.ToUpperInvariant() switch
    {
        var h when h.Contains("IMPLICATION", StringComparison.Ordinal) => SectionRole.Implication,
        var h when h.Contains("METHOD", StringComparison.Ordinal) => SectionRole.Methodology,
        var h when h.Contains("QUESTION", StringComparison.Ordinal) || h.Contains("OBJECTIVE", StringComparison.Ordinal) => SectionRole.Objective,
        var h when h.Contains("RESULT", StringComparison.Ordinal) || h.Contains("FINDING", StringComparison.Ordinal) => SectionRole.Results,
        var h when h.Contains("SUMMARY", StringComparison.Ordinal) || h.Contains("OVERVIEW", StringComparison.Ordinal) => SectionRole.Overview,
        _ => null,
    };

    private static string WithoutQuestions(string summary) =>
        FollowUp().Match(summary) is { Success: true } match ? summary[..match.Index].TrimEnd() : summary;

    private static List<string> Split(string text)
    {
        var sentences = new List<string>();
        var splitter = new SentenceSplitter(text);
        while (splitter.MoveNext())
        {
            sentences.Add(text[splitter.Start..splitter.End]);
        }

        return sentences;
    }

    [GeneratedRegex(@"(\| \[Read more\]\([^)]*\) )?\|$")]
    private static partial Regex LastCell();

    [GeneratedRegex(@"https?://arxiv\.org/abs/[0-9.]+[0-9]")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=^|\s)\**\(?(?<name>[a-h])\)\**:?\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex LetteredLabel();

    [GeneratedRegex(@"(?<=^|\s)\**\(?(?<name>i|ii|iii|iv|v|vi|vii|viii)\)\**:?\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex RomanLabel();

    [GeneratedRegex(@"^\**(?:(?i:main|key|primary|principal|core|research)\b[\w /-]{0,60}|Summary|Overview|Objective|Methodology|Methods?|Results?|Findings?|Implications?)(?: for AI [Pp]ractitioners)?(?:\*\*:|:\**)\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[^:]*\b(?:summary|guidelines|breakdown)\b.*:\**\s*$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"\**\s*(?:(?<=\s)\d\.\s*)?(?:Here are (?:some|three|a few)\s+)?\**follow[- ]?up questions[^.:]{0,80}:|\sFollow-up questions\b", RegexOptions.IgnoreCase)]
    private static partial Regex FollowUp();
}
