namespace DigestParsing.Cli.Output;

/// <summary>The output cannot be written: its disk is full, it is closed, or nobody reads it any more.</summary>
internal sealed class OutputException(Exception inner) : IOException(inner.GetBaseException().Message, inner)
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsClosingPipe = unchecked((int)0x800700E8);

    /// <summary>Whether whoever read the output has closed it.</summary>
    public bool IsClosedPipe { get; } = inner.HResult is BrokenPipe or WindowsBrokenPipe or WindowsClosingPipe;
}
