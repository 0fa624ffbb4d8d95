namespace DigestParsing.Cli;

/// <summary>What the process answers.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A diagnostic of the severity error, or of the one that <c>--fail-on</c> names, was raised.</summary>
    public const int Diagnostics = 1;

    /// <summary>Wrong usage, a file that cannot be opened or not be read to its end, or output that cannot be written.</summary>
    public const int Failure = 2;

    /// <summary>Interrupted, as shells number it: 128 and the signal.</summary>
    public const int Interrupted = 130;
}
