using DigestParsing.Archives;
using DigestParsing.Cli.Output;
using DigestParsing.Formats;

namespace DigestParsing.Cli.Conversion;

/// <summary>Writes documents in another form, a file at a time.</summary>
internal sealed class MarkdownConversion(CommandConsole console, DiagnosticReport report, IWritableTableFormat format, ConversionTarget target)
{
    private int _files;
    private int _written;
    private int _papers;
    private int _skipped;

    /// <summary>Converts all documents of a path.</summary>
    public async Task RunAsync(string path, DigestArchive archive, CancellationToken cancellationToken)
    {
        await foreach (var document in archive.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var source = FindSource(path, document.Path);
            if (target.Holds(path, source))
            {
                _skipped++;
                continue;
            }

            try
            {
                var root = IsItself(path, source, document.Path) ? null : path;
                await ConvertAsync(document, source, root, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException and not OutputException or UnauthorizedAccessException)
            {
                report.Fail($"{source ?? document.Path ?? path}: {exception.Message.ReplaceLineEndings(" ")}");
            }
        }
    }

    /// <summary>Says what was done, unless standard output shows it.</summary>
    public void Summarize()
    {
        if (!target.IsStandardOutput)
        {
            var skipped = _skipped == 0 ? "" : $"; skipped, since they are in the output folder: {_skipped}";
            console.Error.WriteLine($"digests: {_papers} papers of {_files} files converted; files written: {_written}{skipped}");
        }
    }

    // The file of a document that is named or found in a directory; an entry of an archive has none.
    private static string? FindSource(string path, string? documentPath)
    {
        if (path == SourceArguments.StandardInput || documentPath is null)
        {
            return null;
        }

        return Directory.Exists(path) ? Path.Combine(path, documentPath.Replace('/', Path.DirectorySeparatorChar))
            : documentPath == Normalize(path) ? path
            : null;
    }

    // A document that is compressed by itself is called as its file is, without the ending.
    private static bool IsItself(string path, string? source, string? documentPath) =>
        source == path || (source is null && string.Equals(documentPath + ".gz", Normalize(path), StringComparison.OrdinalIgnoreCase));

    private static string Normalize(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private async Task ConvertAsync(DigestDocument document, string? source, string? root, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in document.Diagnostics)
        {
            report.Add(diagnostic);
        }

        // Half of a file is not what a whole one is replaced by, and what was passed over is not converted.
        if (document.Diagnostics.Any(diagnostic => diagnostic.IsOfArchive()))
        {
            return;
        }

        // A pipe is empty by now, and tells no more than the document does.
        var text = source is null || !RealPath.HasContent(source) ? null : await File.ReadAllBytesAsync(source, cancellationToken).ConfigureAwait(false);
        if (target.IsStandardOutput)
        {
            using var output = new OutputBuffer(console.Output);
            Count(Write(output, document, text, root));
            output.Flush();
            return;
        }

        var path = target.GetPath(source, root is null ? Path.GetFileName(document.Path) : document.Path);
        using var content = new MemoryStream();
        using (var output = new OutputBuffer(content))
        {
            Count(Write(output, document, text, root));
            output.Flush();
        }

        // A file that needs no mending keeps its time.
        if (target.IsInPlace && content.TryGetBuffer(out var bytes) && bytes.AsSpan().SequenceEqual(text))
        {
            return;
        }

        using var file = await AtomicFile.CreateAsync(path, target.MayReplace, cancellationToken).ConfigureAwait(false);
        content.Position = 0;
        await content.CopyToAsync(file.Stream, cancellationToken).ConfigureAwait(false);
        file.Commit();
        _written++;
    }

    private int Write(OutputBuffer output, DigestDocument document, byte[]? text, string? root)
    {
        using var writer = new DigestMarkdownWriter(output, format);

        // With the text at hand, all that is no table of papers is kept. UTF-16 becomes UTF-8, and so is written anew.
        var isUtf16 = text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (text is not null && !isUtf16)
        {
            document = DigestParser.Default.Parse(text, document.Path);
        }

        var diagnostics = text is null || isUtf16 ? writer.Write(document) : writer.Rewrite(text, document);
        foreach (var diagnostic in diagnostics)
        {
            report.Add(diagnostic with { Root = root is null ? null : Normalize(root) });
        }

        return document.Papers.Count;
    }

    private void Count(int papers)
    {
        _files++;
        _papers += papers;
    }
}
