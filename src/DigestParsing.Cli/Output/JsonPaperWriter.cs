using System.Buffers;
using System.Text.Json;

namespace DigestParsing.Cli.Output;

/// <summary>Writes papers as lines of JSON, or as one JSON array with a paper on each line.</summary>
internal sealed class JsonPaperWriter(OutputBuffer output, bool asArray) : PaperWriter
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    private bool _isStarted;

    /// <inheritdoc/>
    public override PreparedPaper Prepare(Paper paper)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(16 * 1024);
        var json = _json ??= new Utf8JsonWriter(buffer, OutputJson.Options);
        buffer.ResetWrittenCount();
        json.Reset();
        JsonSerializer.Serialize(json, paper, OutputJsonContext.Default.Paper);
        json.Flush();
        return new PreparedPaper(null, buffer.WrittenSpan.ToArray());
    }

    /// <inheritdoc/>
    public override void Write(in PreparedPaper prepared)
    {
        if (asArray)
        {
            output.Write(_isStarted ? ",\n"u8 : "[\n"u8);
            _isStarted = true;
        }

        output.Write(prepared.Utf8.Span);
        if (!asArray)
        {
            output.Write("\n"u8);
        }

        output.FlushIfFull();
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (asArray)
        {
            output.Write(_isStarted ? "\n]\n"u8 : "[]\n"u8);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
    }
}
