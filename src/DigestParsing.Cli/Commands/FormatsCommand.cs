using System.CommandLine;
using DigestParsing.Cli.Output;
using DigestParsing.Formats;

namespace DigestParsing.Cli.Commands;

/// <summary><c>digests formats</c>: which tables are read, each with an example.</summary>
internal static class FormatsCommand
{
    public static Command Create(CommandConsole console)
    {
        var command = new CommandWithExamples("formats", "List the table formats that are read, each with an example.", "digests formats");
        command.SetAction(_ => Run(console));
        return command;
    }

    private static int Run(CommandConsole console)
    {
        using var output = new OutputBuffer(console.Output);
        output.Write("A table is read by the first of these formats that its header fits.\n");
        foreach (var format in TableFormats.BuiltIn)
        {
            output.Write($"\n{format.Name}\n");
            if (format is TableFormat { Columns: var columns })
            {
                output.Write("    | " + string.Join(" | ", columns.Select(column => column.Name)) + " |\n");
                output.Write(string.Concat(Enumerable.Repeat("|---", columns.Count)).Insert(0, "    ") + "|\n");
                output.Write("    | " + string.Join(" | ", columns.Select(GetExample)) + " |\n");
                WriteAliases(output, columns);
            }
        }

        output.Flush();
        return ExitCode.Success;
    }

    private static void WriteAliases(OutputBuffer output, IReadOnlyList<TableColumn> columns)
    {
        if (columns.All(column => column.Names.Count == 1))
        {
            return;
        }

        output.Write("    columns go by other names, too:\n");
        foreach (var column in columns)
        {
            if (column.Names.Count > 1)
            {
                output.Write($"      {column.Name}: {string.Join(", ", column.Names.Skip(1))}\n");
            }
        }
    }

    private static string GetExample(TableColumn column) => column.Kind switch
    {
        ColumnKind.Title => "Attention Is All You Need",
        ColumnKind.LinkedTitle => "[Attention Is All You Need](https://arxiv.org/abs/1706.03762)",
        ColumnKind.ReadMoreTitle => "Attention Is All You Need (Read more on [arXiv](https://arxiv.org/abs/1706.03762))",
        ColumnKind.Authors => "Ashish Vaswani, Noam Shazeer",
        ColumnKind.FreeText => "What the paper says.",
        ColumnKind.List => "['Text Generation']",
        ColumnKind.GitHubLinks => "[Link](https://github.com/tensorflow/tensor2tensor)",
        ColumnKind.HuggingFaceLinks => "[Link](https://huggingface.co/papers/1706.03762)",
        ColumnKind.Links => "[1706.03762](https://arxiv.org/abs/1706.03762)",
        ColumnKind.Date => "2017-06-12",
        _ => "…",
    };
}
