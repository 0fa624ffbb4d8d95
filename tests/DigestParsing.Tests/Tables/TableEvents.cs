using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestParsing.Tables;

namespace DigestParsing.Tests.Tables;

/// <summary>What a <see cref="Utf8TableReader"/> finds in a text, one line for each token.</summary>
internal static class TableEvents
{
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> text)
    {
        var events = new List<string>();
        using var reader = new Utf8TableReader(text);
        while (reader.Read())
        {
            events.Add(Describe(reader));
        }

        return events;
    }

    public static string Describe(in Utf8TableReader reader)
    {
        var invariant = CultureInfo.InvariantCulture;
        switch (reader.TokenType)
        {
            case TableTokenType.Heading:
                return string.Create(invariant, $"heading {reader.HeadingLevel} {JsonSerializer.Serialize(Encoding.UTF8.GetString(reader.HeadingText), Plain)}");
            case TableTokenType.Header:
                var header = reader.Header;
                var names = new string[header.ColumnCount];
                for (var i = 0; i < names.Length; i++)
                {
                    names[i] = Encoding.UTF8.GetString(header[i]);
                }

                return $"header {JsonSerializer.Serialize(names, Plain)}";
            case TableTokenType.Row:
                return string.Create(invariant, $"row {reader.Line}-{reader.EndLine} {JsonSerializer.Serialize(CellsOf(reader.Row), Plain)}");
            case TableTokenType.StrayRow:
                return string.Create(invariant, $"orphan {reader.Line}");
            default:
                return string.Create(invariant, $"{reader.TokenType} {reader.Line}-{reader.EndLine}");
        }
    }

    public static string[] CellsOf(in TableRow row)
    {
        var cells = new string[row.CellCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Encoding.UTF8.GetString(row[i]);
        }

        return cells;
    }
}
