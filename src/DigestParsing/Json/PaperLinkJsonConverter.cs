using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestParsing.Json;

/// <summary>Writes a <see cref="PaperLink"/> as its address, a JSON string, and reads it back.</summary>
public sealed class PaperLinkJsonConverter : JsonConverter<PaperLink>
{
    /// <inheritdoc/>
    public override PaperLink? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var url = reader.GetString();
        return string.IsNullOrWhiteSpace(url) ? throw new JsonException("A link is empty; an address was expected.") : new PaperLink(url);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PaperLink value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Url);
    }
}
