using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DigestParsing.Tests.Archives;

/// <summary>A zip file put together byte by byte, without its list of entries: for what the framework does not write.</summary>
internal sealed class HandmadeZip
{
    private readonly List<byte> _bytes = [];

    public HandmadeZip Add(HandmadeEntry entry)
    {
        var content = Encoding.UTF8.GetBytes(entry.Content);
        var data = entry.Data ?? (entry.Method == 8 ? Deflate(content) : content);
        var name = entry.NameEncoding.GetBytes(entry.Name);
        var extra = entry.IsWide ? [.. entry.Extra, .. Number(1, 2), .. Number(16, 2), .. Number(content.Length, 8), .. Number(data.Length, 8)] : entry.Extra;
        var follow = (entry.Flags & 8) != 0;
        _bytes.AddRange([.. Number(0x04034B50, 4), .. Number(45, 2), .. Number(entry.Flags, 2), .. Number(entry.Method, 2), .. Number(0, 8)]);
        _bytes.AddRange([.. Number(follow ? 0 : entry.IsWide ? uint.MaxValue : data.Length, 4), .. Number(follow ? 0 : entry.IsWide ? uint.MaxValue : content.Length, 4)]);
        _bytes.AddRange([.. Number(name.Length, 2), .. Number(extra.Length, 2), .. name, .. extra, .. data]);
        if (follow)
        {
            var width = entry.HasWideDescriptor ? 8 : 4;
            _bytes.AddRange([.. entry.HasSignature ? Number(0x08074B50, 4) : [], .. Number(0, 4), .. Number(data.Length, width), .. Number(content.Length, width)]);
        }

        return this;
    }

    public HandmadeZip Add(string bytes)
    {
        _bytes.AddRange(Encoding.Latin1.GetBytes(bytes));
        return this;
    }

    /// <summary>The entries, and the first bytes of the list that would follow.</summary>
    public Stream ToStream(int most = int.MaxValue) => new OneWayStream(new MemoryStream([.. _bytes, .. "PK\x01\x02"u8]), most: most);

    private static byte[] Deflate(byte[] content)
    {
        using var data = new MemoryStream();
        using (var deflate = new DeflateStream(data, CompressionLevel.Optimal))
        {
            deflate.Write(content);
        }

        return data.ToArray();
    }

    private static byte[] Number(long value, int width)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes[..width];
    }
}

/// <summary>An entry of a <see cref="HandmadeZip"/>.</summary>
internal sealed record HandmadeEntry(string Name, string Content)
{
    /// <summary>1: encrypted. 8: the lengths follow the data. 0x800: the name is UTF-8.</summary>
    public int Flags { get; init; }

    public int Method { get; init; } = 8;

    /// <summary>What stands in the file in place of the compressed content.</summary>
    public byte[]? Data { get; init; }

    public byte[] Extra { get; init; } = [];

    public Encoding NameEncoding { get; init; } = Encoding.UTF8;

    /// <summary>Whether the lengths stand in a field of their own, as those of more than four gigabytes do.</summary>
    public bool IsWide { get; init; }

    public bool HasSignature { get; init; } = true;

    public bool HasWideDescriptor { get; init; }
}
