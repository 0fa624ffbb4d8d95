using System.Formats.Tar;
using System.IO.Compression;

namespace DigestParsing.Generator;

/// <summary>What an archive was filled with.</summary>
/// <param name="Bytes">The bytes of Markdown, before compression.</param>
/// <param name="Digests">The digests, each a file of its own unless the archive is one file.</param>
/// <param name="Papers">The papers.</param>
/// <param name="WrappedRows">The papers whose row takes more than one line.</param>
public readonly record struct ArchiveTotals(long Bytes, long Digests, long Papers, long WrappedRows)
{
    internal ArchiveTotals Plus(GeneratedDigest digest)
    {
        var wrapped = WrappedRows;
        foreach (var paper in digest.Papers)
        {
            wrapped += paper.EndLine > paper.Line ? 1 : 0;
        }

        return new(Bytes + digest.Utf8.Length, Digests + 1, Papers + digest.Papers.Count, wrapped);
    }
}

/// <summary>Writes digests out as they come; one digest is held in memory at a time.</summary>
public static class ArchiveWriter
{
    /// <summary>Entries bear the day of their digest; the clock would make every archive different.</summary>
    private static readonly TimeOnly EntryTime = new(6, 0);

    /// <summary>Writes <paramref name="digests"/> to <paramref name="path"/>; an existing file is replaced, an existing directory added to.</summary>
    /// <exception cref="IOException">The path cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The path cannot be written.</exception>
    public static ArchiveTotals Write(IEnumerable<GeneratedDigest> digests, string path, ArchiveKind kind)
    {
        ArgumentNullException.ThrowIfNull(digests);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (kind == ArchiveKind.Directory)
        {
            return WriteDirectory(digests, path);
        }

        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        return kind switch
        {
            ArchiveKind.Zip => WriteZip(digests, stream),
            ArchiveKind.TarGz => WriteTarGz(digests, stream),
            _ => WriteFile(digests, stream),
        };
    }

    /// <summary>Writes <paramref name="digests"/> one after the other.</summary>
    public static ArchiveTotals WriteFile(IEnumerable<GeneratedDigest> digests, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(digests);
        ArgumentNullException.ThrowIfNull(stream);
        var totals = default(ArchiveTotals);
        foreach (var digest in digests)
        {
            stream.Write(digest.Utf8.Span);
            totals = totals.Plus(digest);
        }

        return totals;
    }

    private static ArchiveTotals WriteDirectory(IEnumerable<GeneratedDigest> digests, string root)
    {
        var totals = default(ArchiveTotals);
        var lastFolder = "";
        foreach (var digest in digests)
        {
            var file = Path.Combine(root, digest.Path.Replace('/', Path.DirectorySeparatorChar));
            var folder = Path.GetDirectoryName(file)!;
            if (folder != lastFolder)
            {
                Directory.CreateDirectory(folder);
                lastFolder = folder;
            }

            using var handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write);
            RandomAccess.Write(handle, digest.Utf8.Span, 0);
            totals = totals.Plus(digest);
        }

        return totals;
    }

    private static ArchiveTotals WriteZip(IEnumerable<GeneratedDigest> digests, Stream stream)
    {
        var totals = default(ArchiveTotals);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var digest in digests)
        {
            var entry = zip.CreateEntry(digest.Path, CompressionLevel.Fastest);
            entry.LastWriteTime = EntryDate(digest);
            using var content = entry.Open();
            content.Write(digest.Utf8.Span);
            totals = totals.Plus(digest);
        }

        return totals;
    }

    private static ArchiveTotals WriteTarGz(IEnumerable<GeneratedDigest> digests, Stream stream)
    {
        var totals = default(ArchiveTotals);
        using var gzip = new GZipStream(stream, CompressionLevel.Fastest);
        using var tar = new TarWriter(gzip, TarEntryFormat.Ustar);
        foreach (var digest in digests)
        {
            using var content = new MemoryStream(digest.Utf8.ToArray(), writable: false);
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, digest.Path) { DataStream = content, ModificationTime = EntryDate(digest) });
            totals = totals.Plus(digest);
        }

        return totals;
    }

    private static DateTimeOffset EntryDate(GeneratedDigest digest) => new(digest.Date.ToDateTime(EntryTime), TimeSpan.Zero);
}
