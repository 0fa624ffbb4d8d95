using System.CommandLine;
using DigestParsing.Benchmarks.Commands;

var root = new RootCommand("Measures how fast digests are read, and makes archives to read.")
{
    RunCommand.Create(),
    CheckCommand.Create(),
    MemoryCommand.Create(),
    ProcessCommand.Create(),
    GenerateCommand.Create(),
    ReportCommands.CreatePlot(),
    ReportCommands.CreateTable(),
};
return root.Parse(args).Invoke();
