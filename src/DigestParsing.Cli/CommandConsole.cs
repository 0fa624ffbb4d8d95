using System.Text;
using DigestParsing.Cli.Output;
using Microsoft.Win32.SafeHandles;

namespace DigestParsing.Cli;

/// <summary>All that the program shares with the person or program that started it.</summary>
internal sealed class CommandConsole : IDisposable
{
    private readonly Lazy<Stream> _input;
    private readonly Lazy<Stream> _output;
    private readonly Lazy<TextWriter> _error;

    public CommandConsole(Func<Stream> input, Func<Stream> output, Func<TextWriter> error)
    {
        _input = new Lazy<Stream>(input);
        _output = new Lazy<Stream>(output);
        _error = new Lazy<TextWriter>(error);
    }

    /// <summary>Standard input.</summary>
    public Stream Input => _input.Value;

    /// <summary>Standard output: data, and nothing else.</summary>
    /// <exception cref="OutputException">It is closed.</exception>
    public Stream Output
    {
        get
        {
            try
            {
                return _output.Value;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new OutputException(exception);
            }
        }
    }

    /// <summary>Standard error: diagnostics, progress and messages.</summary>
    public TextWriter Error => _error.Value;

    public bool IsInputTerminal { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether terminals are to be written to in colour.</summary>
    public bool UseColor { get; init; }

    /// <summary>The width of the terminal, in columns.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The console of this process.</summary>
    public static CommandConsole ForProcess()
    {
        var isOutputTerminal = !Console.IsOutputRedirected;
        var isErrorTerminal = !Console.IsErrorRedirected;
        return new CommandConsole(Console.OpenStandardInput, OpenOutput, () => OpenError(isErrorTerminal))
        {
            IsInputTerminal = !Console.IsInputRedirected,
            IsOutputTerminal = isOutputTerminal,
            IsErrorTerminal = isErrorTerminal,
            UseColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = isOutputTerminal ? GetWidth() : 80,
        };
    }

    public void Dispose()
    {
        if (!_error.IsValueCreated)
        {
            return;
        }

        try
        {
            _error.Value.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is nobody left to tell; the exit code says what happened.
        }
    }

    // The console's own stream takes a pipe that nobody reads any more for a success, so that a program goes on writing into nothing.
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var file = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!file.CanSeek)
            {
                return file;
            }
        }

        return Console.OpenStandardOutput();
    }

    private static StreamWriter OpenError(bool isTerminal) =>
        new(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096) { AutoFlush = isTerminal };

    private static int GetWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
