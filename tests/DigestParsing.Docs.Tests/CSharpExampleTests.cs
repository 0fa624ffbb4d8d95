using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DigestParsing.Docs.Tests;

/// <summary>Compiles every C# block of the pages; runs those with statements and compares what they print with what the page shows.</summary>
[Collection("console")]
public sealed class CSharpExampleTests
{
    // What a project with implicit usings has.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public static TheoryData<CodeExample> Examples()
    {
        var data = new TheoryData<CodeExample>();
        foreach (var example in Repository.Pages().SelectMany(CodeExample.Read).Where(example => example.Language == "csharp"))
        {
            data.Add(example);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public async Task Example_CompiledAndRun_PrintsWhatThePageShows(CodeExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var tree = CSharpSyntaxTree.ParseText(example.Code, options);
        var isProgram = (await tree.GetRootAsync()).ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var compilation = CSharpCompilation.Create(
            "Example" + Guid.NewGuid().ToString("N"),
            [tree, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            References.Value,
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);

        result.Diagnostics.Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .Should().BeEmpty($"the example at {example} has to compile");

        if (!isProgram)
        {
            example.Output.Should().BeNull($"the example at {example} has no statements that could print it");
            return;
        }

        var printed = await RunAsync(assembly.ToArray());
        if (example.Output is not null)
        {
            OutputPattern.Normalize(printed).Should().Be(OutputPattern.Normalize(example.Output), $"that is what {example} shows");
        }
    }

    private static async Task<string> RunAsync(byte[] image)
    {
        using var workspace = new Workspace();
        var folder = Directory.GetCurrentDirectory();
        var output = Console.Out;
        var error = Console.Error;
        var culture = CultureInfo.CurrentCulture;
        using var writer = new StringWriter();
        try
        {
            Directory.SetCurrentDirectory(workspace.Folder);
            Console.SetOut(writer);
            Console.SetError(writer);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var entryPoint = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image)).EntryPoint!;
            object?[]? arguments = entryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()];
            if (entryPoint.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task task)
            {
                await task;
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(folder);
            Console.SetOut(output);
            Console.SetError(error);
            CultureInfo.CurrentCulture = culture;
        }

        return writer.ToString();
    }
}
