using System.CommandLine;
using DigestParsing.Archives;

namespace DigestParsing.Cli;

/// <summary>The arguments and options by which every command that reads is told what to read.</summary>
internal sealed class SourceArguments
{
    private const string StandardInput = "-";

    // One daily file is read sooner than other threads are awake.
    private const long ReadAtOnce = 2 * 1024 * 1024;

    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, directories and archives (.zip, .tar, .tar.gz) to read; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _include = new("--include", "-i")
    {
        Description = "Read the files of this pattern in directories and archives (can be repeated). [default: *.md, *.markdown]",
        HelpName = "pattern",
    };

    private readonly Option<int?> _jobs = new("--jobs", "-j")
    {
        Description = "How many files, or parts of a long one, are parsed at the same time. [default: the number of processors]",
        HelpName = "number",
    };

    public SourceArguments() => _jobs.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var jobs) && jobs > 0))
        {
            result.AddError($"'{result.Tokens[0].Value}' is no number of jobs; expected 1 or more");
        }
    });

    /// <summary>Gives a command these arguments and options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_include);
        command.Add(_jobs);
    }

    /// <summary>Opens what the command line names. What is not there is reported, and the rest is read.</summary>
    public DigestArchive Open(ParseResult result, CommandConsole console, DiagnosticReport report, ProgressLine? progress)
    {
        var paths = result.GetRequiredValue(_paths);
        var options = new DigestArchiveOptions { Progress = progress, Degree = result.GetValue(_jobs) ?? GetDegree(paths) };
        if (result.GetValue(_include) is { Length: > 0 } patterns)
        {
            options = options with { Include = patterns };
        }

        var archive = DigestArchive.Open(Array.Empty<string>(), options);
        foreach (var path in paths)
        {
            if (path == StandardInput)
            {
                archive = archive.Concat(DigestArchive.Open(console.Input, options: options));
            }
            else if (Path.Exists(path))
            {
                archive = archive.Concat(DigestArchive.Open(path, options));
            }
            else
            {
                report.Fail($"{path}: there is no such file or directory");
            }
        }

        return archive;
    }

    private static int GetDegree(string[] paths) =>
        paths is [not StandardInput] && new FileInfo(paths[0]) is { Exists: true, Length: < ReadAtOnce } ? 1 : Environment.ProcessorCount;
}
