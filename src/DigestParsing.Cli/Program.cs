using System.Runtime.InteropServices;
using DigestParsing.Cli;

WarmUp.Start(args);

using var interruption = new CancellationTokenSource();

// The first signal lets the command end in order; a second one ends the process as it would without this.
void Interrupt(PosixSignalContext context)
{
    if (!interruption.IsCancellationRequested)
    {
        context.Cancel = true;
        interruption.Cancel();
    }
}

using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using var console = CommandConsole.ForProcess();
return await CommandLine.RunAsync(args, console, interruption.Token).ConfigureAwait(false);
