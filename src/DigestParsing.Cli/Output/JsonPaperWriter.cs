using System.Text.Encodings.Web;
using System.Text.Json;
using DigestParsing.Json;

namespace DigestParsing.Cli.Output;

/// <summary>Writes papers as lines of JSON, or as one JSON array with a paper on each line.</summary>
internal sealed class JsonPaperWriter : PaperWriter
{
    private readonly OutputBuffer _output;
    private readonly bool _asArray;
    private readonly Utf8JsonWriter _json;
    private bool _isStarted;

    public JsonPaperWriter(OutputBuffer output, bool asArray)
    {
        _output = output;
        _asArray = asArray;

        // Only what JSON itself demands is escaped: the output is no part of an HTML page, and a person reads "ü" more easily than "\u00FC".
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
        _json = new Utf8JsonWriter(output, options);
    }

    /// <inheritdoc/>
    public override void Write(Paper paper)
    {
        if (_asArray)
        {
            _output.Write(_isStarted ? ",\n"u8 : "[\n"u8);
            _isStarted = true;
        }

        JsonSerializer.Serialize(_json, paper, DigestJsonContext.Default.Paper);
        _json.Flush();
        _json.Reset();
        if (!_asArray)
        {
            _output.Write("\n"u8);
        }

        _output.FlushIfFull();
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_asArray)
        {
            _output.Write(_isStarted ? "\n]\n"u8 : "[]\n"u8);
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _json.Dispose();
}
