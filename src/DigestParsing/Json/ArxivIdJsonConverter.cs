using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestParsing.Json;

/// <summary>Writes an <see cref="ArxivId"/> as a JSON string, and reads it back.</summary>
public sealed class ArxivIdJsonConverter : JsonConverter<ArxivId>
{
    /// <inheritdoc/>
    public override ArxivId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return ArxivId.TryParse(text, out var id)
            ? id
            : throw new JsonException($"'{text}' is no arXiv identifier such as 2410.08565, 2410.08565v2 or cs.CL/0501001.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArxivId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
