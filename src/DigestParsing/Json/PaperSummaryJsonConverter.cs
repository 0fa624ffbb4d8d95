using System.Text.Json;
using System.Text.Json.Serialization;
using DigestParsing.Summaries;

namespace DigestParsing.Json;

/// <summary>
/// Writes a <see cref="PaperSummary"/> with its style, preamble, sections, points and questions, and reads it back. What is null or
/// empty is left out.
/// </summary>
/// <remarks>
/// On reading, the structure is taken from the JSON, and its positions are found again in the text; when there is only a text, or the
/// summary is a JSON string, the structure is found as in any other text. Properties may come in any order, and unknown ones are ignored.
/// </remarks>
public sealed class PaperSummaryJsonConverter : JsonConverter<PaperSummary>
{
    private static readonly JsonEncodedText TextName = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText StyleName = JsonEncodedText.Encode("style");
    private static readonly JsonEncodedText PreambleName = JsonEncodedText.Encode("preamble");
    private static readonly JsonEncodedText SectionsName = JsonEncodedText.Encode("sections");
    private static readonly JsonEncodedText PointsName = JsonEncodedText.Encode("points");
    private static readonly JsonEncodedText QuestionsName = JsonEncodedText.Encode("followUpQuestions");
    private static readonly JsonEncodedText RoleName = JsonEncodedText.Encode("role");
    private static readonly JsonEncodedText LabelName = JsonEncodedText.Encode("label");
    private static readonly JsonEncodedText HeadingName = JsonEncodedText.Encode("heading");
    private static readonly JsonEncodedText InferredName = JsonEncodedText.Encode("inferred");

    // In the order of the enumerations.
    private static readonly JsonEncodedText[] Styles = Encode("prose", "lettered", "roman", "numbered", "named", "bulleted");
    private static readonly JsonEncodedText[] Roles = Encode("overview", "objective", "methodology", "results", "implication", "note");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PaperSummary value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Write(writer, value.Structure);
    }

    internal static void Write(Utf8JsonWriter writer, SummaryStructure structure)
    {
        writer.WriteStartObject();
        writer.WriteString(TextName, structure.Text);
        writer.WriteString(StyleName, Styles[(int)structure.Style]);
        if (structure.TryGetPreamble(out var preamble))
        {
            writer.WriteString(PreambleName, structure.Slice(preamble));
        }

        // Straight from the parts: no string is made on the way.
        WriteSections(writer, structure);
        WriteStrings(writer, structure, PointsName, SummaryPartKind.Point);
        WriteStrings(writer, structure, QuestionsName, SummaryPartKind.Question);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public override PaperSummary? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new PaperSummary(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A summary starts with {reader.TokenType}; an object or a string was expected.");
        }

        var summary = new WrittenSummary();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals(TextName.EncodedUtf8Bytes))
            {
                summary.Text = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals(StyleName.EncodedUtf8Bytes))
            {
                summary.Style = (SummaryStyle?)ReadName(ref reader, Styles, "style");
            }
            else if (reader.ValueTextEquals(PreambleName.EncodedUtf8Bytes))
            {
                summary.Preamble = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals(SectionsName.EncodedUtf8Bytes))
            {
                ReadSections(ref reader, summary.Sections);
            }
            else if (reader.ValueTextEquals(PointsName.EncodedUtf8Bytes))
            {
                ReadStrings(ref reader, summary.Points);
            }
            else if (reader.ValueTextEquals(QuestionsName.EncodedUtf8Bytes))
            {
                ReadStrings(ref reader, summary.Questions);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return summary.ToSummary();
    }

    internal static void Write(Utf8JsonWriter writer, SummarySection section)
    {
        writer.WriteStartObject();
        writer.WriteString(RoleName, Roles[(int)section.Role]);
        if (section.LabelSpan is { IsEmpty: false } label)
        {
            writer.WriteString(LabelName, label);
        }

        if (section.HeadingSpan is { IsEmpty: false } heading)
        {
            writer.WriteString(HeadingName, heading);
        }

        writer.WriteString(TextName, section.Span);
        writer.WriteBoolean(InferredName, section.Inferred);
        writer.WriteEndObject();
    }

    private static void WriteSections(Utf8JsonWriter writer, SummaryStructure structure)
    {
        var parts = structure.PartSpan;
        var open = false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Kind != SummaryPartKind.Section)
            {
                continue;
            }

            if (!open)
            {
                writer.WriteStartArray(SectionsName);
                open = true;
            }

            Write(writer, new SummarySection(structure, i));
        }

        if (open)
        {
            writer.WriteEndArray();
        }
    }

    private static void WriteStrings(Utf8JsonWriter writer, SummaryStructure structure, JsonEncodedText name, SummaryPartKind kind)
    {
        var open = false;
        foreach (var part in structure.WrittenSpan)
        {
            if (part.Kind != kind)
            {
                continue;
            }

            if (!open)
            {
                writer.WriteStartArray(name);
                open = true;
            }

            writer.WriteStringValue(structure.Slice(part));
        }

        if (open)
        {
            writer.WriteEndArray();
        }
    }

    private static string? ReadString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            _ => throw new JsonException($"{reader.TokenType} was found in a summary; a string was expected."),
        };
    }

    private static int? ReadName(ref Utf8JsonReader reader, JsonEncodedText[] names, string what)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (reader.ValueTextEquals(names[i].EncodedUtf8Bytes))
                {
                    return i;
                }
            }
        }

        throw new JsonException($"A summary's {what} was expected to be one of {string.Join(", ", names)}.");
    }

    private static void ReadStrings(ref Utf8JsonReader reader, List<string> strings)
    {
        if (!ReadStartOfArray(ref reader))
        {
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            strings.Add(reader.TokenType == JsonTokenType.String
                ? reader.GetString()!
                : throw new JsonException($"{reader.TokenType} was found in a list of a summary; a string was expected."));
        }
    }

    private static void ReadSections(ref Utf8JsonReader reader, List<WrittenSection> sections)
    {
        if (!ReadStartOfArray(ref reader))
        {
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException($"{reader.TokenType} was found in the sections of a summary; an object was expected.");
            }

            sections.Add(ReadSection(ref reader));
        }
    }

    private static WrittenSection ReadSection(ref Utf8JsonReader reader)
    {
        var section = new WrittenSection(SectionRole.Note, null, null, "", false);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals(RoleName.EncodedUtf8Bytes))
            {
                section = section with { Role = (SectionRole?)ReadName(ref reader, Roles, "role") ?? SectionRole.Note };
            }
            else if (reader.ValueTextEquals(LabelName.EncodedUtf8Bytes))
            {
                section = section with { Label = ReadString(ref reader) };
            }
            else if (reader.ValueTextEquals(HeadingName.EncodedUtf8Bytes))
            {
                section = section with { Heading = ReadString(ref reader) };
            }
            else if (reader.ValueTextEquals(TextName.EncodedUtf8Bytes))
            {
                section = section with { Text = ReadString(ref reader) ?? "" };
            }
            else if (reader.ValueTextEquals(InferredName.EncodedUtf8Bytes))
            {
                reader.Read();
                section = section with { Inferred = reader.TokenType == JsonTokenType.True };
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return section;
    }

    private static bool ReadStartOfArray(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => false,
            JsonTokenType.StartArray => true,
            _ => throw new JsonException($"{reader.TokenType} was found in a summary; an array was expected."),
        };
    }

    private static JsonEncodedText[] Encode(params ReadOnlySpan<string> names)
    {
        var encoded = new JsonEncodedText[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            encoded[i] = JsonEncodedText.Encode(names[i]);
        }

        return encoded;
    }
}
