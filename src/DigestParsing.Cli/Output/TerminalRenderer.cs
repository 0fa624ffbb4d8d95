using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestParsing.Cli.Output;

/// <summary>Renders what Spectre.Console draws as text: in colour for a terminal, plain for anything else.</summary>
internal static class TerminalRenderer
{
    // Where lines go on beyond the width of a terminal, they should do so in files and pipes, too, and everywhere at the same place.
    private const int PlainWidth = 100;

    /// <summary>Renders one after the other.</summary>
    public static string Render(CommandConsole console, IEnumerable<IRenderable> renderables)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var useColor = console.IsOutputTerminal && console.UseColor;
        var ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = useColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = useColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        ansi.Profile.Width = console.IsOutputTerminal ? console.Width : PlainWidth;
        ansi.Profile.Capabilities.Unicode = true;
        foreach (var renderable in renderables)
        {
            ansi.Write(renderable);
        }

        // Tables fill their last column with blanks.
        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd(' ')));
    }

    /// <summary>Text from a file, which is never markup. Its lines stay lines.</summary>
    public static Text Text(string text, Style? style = null) => new(string.Join('\n', text.Split('\n').Select(TerminalText.Clean)), style);
}
