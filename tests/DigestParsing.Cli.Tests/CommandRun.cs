using System.Text;

namespace DigestParsing.Cli.Tests;

/// <summary>What a person sees of one run of the program.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the program in this process.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(Stream.Null, default, args);

    /// <summary>Runs the program in this process.</summary>
    public static async Task<CommandRun> OfAsync(Stream input, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new MemoryStream();
        var (exitCode, error) = await RunAsync(input, output, cancellationToken, args);
        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error);
    }

    /// <summary>Runs the program in this process with an output of the test's own.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(
        Stream input,
        Stream output,
        CancellationToken cancellationToken,
        params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var console = new CommandConsole(() => input, () => output, () => error);
        var exitCode = await CommandLine.RunAsync(args, console, cancellationToken);
        return (exitCode, error.ToString());
    }
}
