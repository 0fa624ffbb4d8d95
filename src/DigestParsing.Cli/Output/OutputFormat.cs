namespace DigestParsing.Cli.Output;

/// <summary>A form in which papers are written.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Description">What it is, for the help.</param>
/// <param name="CreateWriter">Makes a writer.</param>
internal sealed record OutputFormat(string Name, string Description, Func<OutputBuffer, PaperWriter> CreateWriter)
{
    /// <summary>All of them; the first is the default.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("ndjson", "a paper on each line", output => new JsonPaperWriter(output, asArray: false)),
        new("json", "one array", output => new JsonPaperWriter(output, asArray: true)),
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
