using System.Text.Encodings.Web;
using System.Text.Json;

namespace DigestParsing.Cli.Output;

/// <summary>How all JSON of this program is written.</summary>
internal static class OutputJson
{
    /// <summary>Only what JSON itself demands is escaped: the output is no part of an HTML page, and a person reads "ü" more easily than "\u00FC".</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
