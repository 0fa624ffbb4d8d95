namespace DigestParsing.Docs.Tests;

/// <summary>
/// A folder that looks like the root of the repository to an example, and that the example may write into: the example data is there,
/// nothing else is.
/// </summary>
internal sealed class Workspace : IDisposable
{
    public Workspace()
    {
        Folder = Directory.CreateTempSubdirectory("digest-docs-").FullName;
        Copy(new DirectoryInfo(System.IO.Path.Combine(Repository.Root, "testdata")), System.IO.Path.Combine(Folder, "testdata"));

        // Pages speak of an archive of the reader's own; here it is the example one.
        Copy(new DirectoryInfo(System.IO.Path.Combine(Repository.Root, "testdata", "archive")), System.IO.Path.Combine(Folder, "archive"));
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in source.EnumerateFiles())
        {
            file.CopyTo(System.IO.Path.Combine(target, file.Name));
        }

        foreach (var folder in source.EnumerateDirectories())
        {
            Copy(folder, System.IO.Path.Combine(target, folder.Name));
        }
    }
}
