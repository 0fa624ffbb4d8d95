using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using DigestParsing.Cli.Commands;
using DigestParsing.Cli.Output;

namespace DigestParsing.Cli;

/// <summary>The program: its commands, and what becomes of their failures.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Configuration = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="console">What it reads from and writes to.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandConsole console, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = CreateRoot(console).Parse(args, Configuration);
            var errors = FindUsageErrors(result);
            return errors.Count > 0
                ? ReportUsage(result, errors, console)
                : await InvokeAsync(result, console, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            console.Error.WriteLine("digests: interrupted");
            return ExitCode.Interrupted;
        }
        catch (OutputException exception)
        {
            // Whoever closes the pipe has seen enough.
            if (exception.IsClosedPipe)
            {
                return ExitCode.Success;
            }

            console.Error.WriteLine($"digests: the output cannot be written: {exception.Message}");
            return ExitCode.Failure;
        }
        catch (Exception exception)
        {
            // Unexpected: users get the message, not a stack trace.
            console.Error.WriteLine($"digests: {exception.GetType().Name}: {TerminalText.Clean(exception.Message.ReplaceLineEndings(" "))}");
            return ExitCode.Failure;
        }
    }

    private static RootCommand CreateRoot(CommandConsole console)
    {
        var root = new RootCommand("Reads daily AI-paper digests: Markdown files whose pipe tables list papers.")
        {
            ParseCommand.Create(console),
            ShowCommand.Create(console),
            StatsCommand.Create(console),
            ValidateCommand.Create(console),
            ConvertCommand.Create(console),
            DiffCommand.Create(console),
            FormatsCommand.Create(console),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new HelpWithExamples(help);
            }
        }

        return root;
    }

    private static async Task<int> InvokeAsync(ParseResult result, CommandConsole console, CancellationToken cancellationToken)
    {
        // Help and the version are text that System.CommandLine writes; the commands of this program write through the console.
        var text = new StringWriter { NewLine = "\n" };
        var configuration = new InvocationConfiguration
        {
            Output = text,
            Error = text,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var code = await result.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        if (text.GetStringBuilder().Length > 0)
        {
            using var output = new OutputBuffer(console.Output);
            output.Write(text.ToString());
            output.Flush();
        }

        return code;
    }

    private static IReadOnlyList<string> FindUsageErrors(ParseResult result)
    {
        var unknownOptions = FindUnknownOptions(result);
        if (result.Action is ParseErrorAction || result.Action == result.CommandResult.Command.Action)
        {
            // An option that nobody knows was taken for something else, so that what else is wrong follows from it.
            return unknownOptions.Count > 0
                ? [.. unknownOptions.Select(option => $"Unrecognized option '{option}'")]
                : [.. result.Errors.Select(error => error.Message.TrimEnd('.'))];
        }

        return [];
    }

    // To System.CommandLine, whatever is no option of the command is an argument. To everybody else, a dash begins an option up to "--".
    private static List<string> FindUnknownOptions(ParseResult result)
    {
        var afterDashes = result.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Skip(1).Count();
        var arguments = result.CommandResult.Tokens.Select(token => token.Value).Concat(result.UnmatchedTokens);
        return [.. arguments.SkipLast(afterDashes).Where(argument => argument.Length > 1 && argument[0] == '-')];
    }

    private static int ReportUsage(ParseResult result, IReadOnlyList<string> errors, CommandConsole console)
    {
        foreach (var error in errors)
        {
            console.Error.WriteLine($"digests: {error}");
        }

        var command = result.CommandResult.Command is RootCommand ? "" : " " + result.CommandResult.Command.Name;
        console.Error.WriteLine($"Try 'digests{command} --help'.");
        return ExitCode.Failure;
    }
}
