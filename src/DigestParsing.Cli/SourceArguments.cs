using System.CommandLine;
using System.CommandLine.Parsing;
using DigestParsing.Archives;

namespace DigestParsing.Cli;

/// <summary>The arguments and options by which every command that reads is told what to read.</summary>
internal sealed class SourceArguments
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

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

    public SourceArguments()
    {
        _paths.Validators.Add(Validate);
        _include.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError("A pattern of files to include cannot be empty");
            }
        });
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var jobs) && jobs is > 0 and <= DigestArchiveOptions.MaxDegree))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no number of jobs; expected 1 to {DigestArchiveOptions.MaxDegree}");
            }
        });
    }

    /// <summary>Refuses what no path can be, for any argument or command whose arguments are paths.</summary>
    public static void Validate(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError("A path cannot be empty");
        }

        if (result.Tokens.Count(token => token.Value == StandardInput) > 1)
        {
            result.AddError($"Standard input ({StandardInput}) can be read only once");
        }
    }

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
        var options = GetOptions(result, progress);
        var archive = DigestArchive.Open(Array.Empty<string>(), options);
        foreach (var path in GetPaths(result))
        {
            if (Open(path, options, console, report) is { } next)
            {
                archive = archive.Concat(next);
            }
        }

        return archive;
    }

    /// <summary>Opens one path. One that is not there is reported, and there is no archive.</summary>
    public static DigestArchive? Open(string path, DigestArchiveOptions options, CommandConsole console, DiagnosticReport report)
    {
        if (path == StandardInput)
        {
            return DigestArchive.Open(console.Input, options: options);
        }

        if (Path.Exists(path))
        {
            return DigestArchive.Open(path, options);
        }

        report.Fail($"{path}: there is no such file or directory");
        return null;
    }

    /// <summary>The paths, for a command that has to know which of them a file is from.</summary>
    public string[] GetPaths(ParseResult result) => result.GetRequiredValue(_paths);

    /// <summary>How the paths are read.</summary>
    public DigestArchiveOptions GetOptions(ParseResult result, ProgressLine? progress)
    {
        var options = new DigestArchiveOptions { Progress = progress, Degree = result.GetValue(_jobs) ?? GetDegree(GetPaths(result)) };
        return result.GetValue(_include) is { Length: > 0 } patterns ? options with { Include = patterns } : options;
    }

    /// <summary>The paths, for a command that has to know what is read because of them before it is.</summary>
    public NamedPaths Resolve(ParseResult result) => new(GetPaths(result), GetOptions(result, progress: null).Include);

    private static int GetDegree(string[] paths) =>
        paths is [not StandardInput] && new FileInfo(paths[0]) is { Exists: true, Length: < ReadAtOnce } ? 1 : new DigestArchiveOptions().Degree;
}
