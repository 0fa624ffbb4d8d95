using System.Text;

namespace DigestParsing.Cli;

/// <summary>Text from files on its way to a terminal.</summary>
internal static class TerminalText
{
    /// <summary>The text with a visible sign for each control character, so that no file can steer the terminal or begin a line.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // U+2400 and the characters after it are pictures of the control characters of ASCII.
            clean.Append(c < ' ' ? (char)(0x2400 + c) : char.IsControl(c) ? '\uFFFD' : c);
        }

        return clean.ToString();
    }
}
