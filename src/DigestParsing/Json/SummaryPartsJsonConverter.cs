using System.Text.Json;
using System.Text.Json.Serialization;
using DigestParsing.Summaries;

namespace DigestParsing.Json;

/// <summary>
/// Writes sections, points, questions and structures of summaries as they stand in the JSON of their <see cref="PaperSummary"/>. A structure
/// is read back as a summary is; the others cannot be read, as they are views of a text that is not part of their JSON.
/// </summary>
public sealed class SummaryPartsJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Create(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Create(typeToConvert);

    private static JsonConverter? Create(Type type) =>
        type == typeof(SummarySection) ? new ViewConverter<SummarySection>(PaperSummaryJsonConverter.Write)
        : type == typeof(SummaryPoint) ? new ViewConverter<SummaryPoint>(static (writer, point) => writer.WriteStringValue(point.Span))
        : type == typeof(FollowUpQuestion) ? new ViewConverter<FollowUpQuestion>(static (writer, question) => writer.WriteStringValue(question.Span))
        : type == typeof(SummaryStructure) ? new StructureConverter()
        : null;

    private sealed class ViewConverter<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException($"A {typeof(T).Name} is a view of a summary's text and cannot be read alone; read the {nameof(PaperSummary)}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }

    private sealed class StructureConverter : JsonConverter<SummaryStructure>
    {
        private readonly PaperSummaryJsonConverter _summaries = new();

        public override SummaryStructure? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            _summaries.Read(ref reader, typeof(PaperSummary), options)?.Structure;

        public override void Write(Utf8JsonWriter writer, SummaryStructure value, JsonSerializerOptions options) =>
            PaperSummaryJsonConverter.Write(writer, value);
    }
}
