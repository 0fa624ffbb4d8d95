using System.Globalization;

namespace DigestParsing.Cli.Output;

/// <summary>Writes papers as comma-separated values, with a header.</summary>
internal sealed class CsvPaperWriter : PaperWriter
{
    private readonly OutputBuffer _output;
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);
    private readonly PaperCsvWriter _csv;

    public CsvPaperWriter(OutputBuffer output)
    {
        _output = output;
        _csv = new PaperCsvWriter(_text);
    }

    /// <inheritdoc/>
    public override void Write(in PreparedPaper prepared)
    {
        _csv.Write(prepared.Paper!);
        HandOn();
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        _csv.WriteHeader();
        HandOn();
    }

    /// <inheritdoc/>
    public override void Dispose() => _csv.Dispose();

    private void HandOn()
    {
        var text = _text.GetStringBuilder();
        foreach (var chunk in text.GetChunks())
        {
            _output.Write(chunk.Span);
        }

        text.Clear();
    }
}
