using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DigestParsing.Json;

namespace DigestParsing.Cli.Tests;

/// <summary>What <c>docs/scale.md</c> promises: many processes read together what one reads alone.</summary>
public class ScaleTests
{
    private const string Heading = "## Papers for";

    [Fact]
    public async Task Parse_DigestsOneByOne_GiveThePapersOfTheWhole()
    {
        var text = LongFile(digests: 20);
        var papers = new List<Paper>();
        foreach (var digest in text.Split("\n" + Heading).Select((part, i) => i == 0 ? part : Heading + part))
        {
            using var input = new MemoryStream(Encoding.UTF8.GetBytes(digest));
            var run = await CommandRun.OfAsync(input, default, "parse", "-");
            run.ExitCode.Should().Be(0);
            papers.AddRange(Read(run.Output));
        }

        papers.Should().Equal(Whole(text));
    }

    [ToolFact("parallel")]
    public async Task Parse_UnderGnuParallel_GivesThePapersOfOneProcess()
    {
        var text = LongFile(digests: 300);
        var start = new ProcessStartInfo("parallel") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--pipe", "--recend", "\\n", "--recstart", Heading, "--block", "40k", "-k", "dotnet", typeof(CommandLine).Assembly.Location, "parse", "-"])
        {
            start.ArgumentList.Add(argument);
        }

        // Without a home of its own it would write into that of whoever runs the tests.
        using var home = new TemporaryFolder();
        start.Environment["PARALLEL_HOME"] = home.Path;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0, because: await error);
        Read(await output).Should().Equal(Whole(text));
    }

    private static IEnumerable<Paper> Whole(string text) => DigestParser.Default.Parse(text).Papers.Select(WithoutSource);

    private static IEnumerable<Paper> Read(string output) => output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => WithoutSource(JsonSerializer.Deserialize(line, DigestJsonContext.Default.Paper)!));

    private static Paper WithoutSource(Paper paper) => paper with { Source = null };

    private static string LongFile(int digests)
    {
        var text = new StringBuilder("# Daily papers\n\nAn introduction.\n\n");
        for (var i = 0; i < digests; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(i);
            text.Append(FormattableString.Invariant($"## Papers for {day:yyyy-MM-dd}\n\n| Title | Authors | Summary |\n|-------|---------|---------|\n"));
            for (var row = 0; row < 10; row++)
            {
                text.Append(FormattableString.Invariant(
                    $"| Paper {row}\n  of {day:MM-dd} (Read more on [arXiv](https://arxiv.org/abs/{day:yyMM}.{(day.Day * 100) + row:00000}))| Ada Lovelace | It tells what ## Papers for a day means. |\n"));
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
