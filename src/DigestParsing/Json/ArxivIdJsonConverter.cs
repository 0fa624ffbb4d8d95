using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestParsing.Json;

/// <summary>Writes an <see cref="ArxivId"/> as a JSON string, also as the key of a dictionary, and reads it back. The default value is null, or an empty key.</summary>
public sealed class ArxivIdJsonConverter : JsonConverter<ArxivId>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override ArxivId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : Parse(reader.GetString());

    /// <inheritdoc/>
    public override ArxivId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? Parse(text) : default;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArxivId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value == default)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, ArxivId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString());
    }

    private static ArxivId Parse(string? text) => ArxivId.TryParse(text, out var id)
        ? id
        : throw new JsonException($"'{text}' is no arXiv identifier such as 2410.08565, 2410.08565v2 or cs.CL/0501001.");
}
