namespace DigestParsing.Cli.Output;

/// <summary>A form in which papers are written.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Description">What it is, for the help.</param>
/// <param name="CreateWriter">Makes a writer, which tells what the form cannot hold.</param>
internal sealed record OutputFormat(string Name, string Description, Func<OutputBuffer, Action<Diagnostic>, PaperWriter> CreateWriter)
{
    /// <summary>All of them; the first is the default.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("ndjson", "a paper on each line", (output, _) => new JsonPaperWriter(output, asArray: false)),
        new("json", "one array", (output, _) => new JsonPaperWriter(output, asArray: true)),
        new("csv", "comma-separated values with a header", (output, _) => new CsvPaperWriter(output)),
        new("markdown", "digests, each paper in the form it was read in", (output, onDiagnostic) => new MarkdownPaperWriter(output, onDiagnostic)),
    ];

    /// <summary>Finds a format by its name.</summary>
    public static OutputFormat? Find(string? name)
    {
        foreach (var format in All)
        {
            if (format.Name == name)
            {
                return format;
            }
        }

        return null;
    }
}
