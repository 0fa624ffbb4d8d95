using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>
/// Reads the entries of a zip file one after the other, from the start: the only way when the file comes as a stream, or its end, where
/// the list of its entries stands, is missing.
/// </summary>
/// <remarks>The layout is that of PKWARE's APPNOTE.TXT, sections 4.3.7 (entries) and 4.3.9 (lengths that follow their data).</remarks>
internal sealed class ForwardZipReader(Stream stream, DigestArchiveOptions options, Func<long>? position = null)
{
    private const uint EntrySignature = 0x04034B50;
    private const uint DescriptorSignature = 0x08074B50;
    private const int HeaderLength = 30;
    private const int LongestDescriptor = 24;

    private readonly ReadAheadBuffer _input = new(stream);

    /// <summary>Whether the archive turned out to be damaged, and that was reported.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Lists the entries; each has to be read, or passed over, before the next is asked for.</summary>
    public async IAsyncEnumerable<DigestFile> GetFilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var (header, failure) = await TryAsync(() => ReadHeaderAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            if (failure is null && header is null)
            {
                yield break;
            }

            if (header is not null && Describe(header) is { } file)
            {
                yield return file;
            }

            if (header is not null)
            {
                (_, failure) = await TryAsync(() => SkipAsync(header, cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            if (failure is not null)
            {
                // Whoever read the entry may have met with the same.
                HasFailed = true;
                if (header?.Content is not { HasFailed: true })
                {
                    yield return DigestFile.UnreadableContainer(header?.Path ?? FileGate.Unnamed, failure);
                }

                yield break;
            }
        }
    }

    private static async ValueTask<(Header? Result, Failure? Failure)> TryAsync(Func<ValueTask<Header?>> action, CancellationToken cancellationToken)
    {
        try
        {
            return (await action().ConfigureAwait(false), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, Failure.OfListing(exception));
        }
    }

    private async ValueTask<Header?> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        await RequireAsync(4, cancellationToken).ConfigureAwait(false);
        var signature = BinaryPrimitives.ReadUInt32LittleEndian(_input.Available);
        if (signature != EntrySignature)
        {
            // The list of entries, or in an empty archive its end, or a piece of an archive that was split.
            return _input.Available.StartsWith("PK"u8)
                ? null
                : throw new InvalidDataException("an entry was expected");
        }

        await RequireAsync(HeaderLength, cancellationToken).ConfigureAwait(false);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(_input.Available[26..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(_input.Available[28..]);
        await RequireAsync(HeaderLength + nameLength + extraLength, cancellationToken).ConfigureAwait(false);
        var header = new Header(_input.Available[..(HeaderLength + nameLength + extraLength)], nameLength);
        _input.Consume(HeaderLength + nameLength + extraLength);
        return header;
    }

    private DigestFile? Describe(Header header) => header.Path.Length == 0 || header.Path.EndsWith('/')
        ? null
        : new DigestFile(header.Path, _ => new ValueTask<Stream>(header.Content ??= Open(header)))
        {
            Length = header.HasLengths ? header.Length : null,
            IsSequential = true,
            SourcePosition = position,
            Failure = FindFault(header),
        };

    private Failure? FindFault(Header header) =>
        header.IsEncrypted ? new Failure(DiagnosticCode.FileUnreadable, DiagnosticSeverity.Error, "The entry is encrypted")
        : header.IsStored || header.IsDeflated ? ZipEntries.FindExcess(header.Length, header.CompressedLength, options)
        : new Failure(DiagnosticCode.FileUnreadable, DiagnosticSeverity.Error, "The entry is compressed in a way that is not known here, expected deflate");

    private EntryContent Open(Header header)
    {
        var data = new EntryData(_input, header.HasLengths ? header.CompressedLength : null);
        return new EntryContent(
            new LimitedStream(
                header.IsDeflated ? new DeflateStream(data, CompressionMode.Decompress, leaveOpen: true) : data,
                options.MaxFileLength,
                () => data.BytesGiven,
                options.MaxExpansion),
            data);
    }

    // To the next entry: what is left of this one is passed over.
    private async ValueTask<Header?> SkipAsync(Header header, CancellationToken cancellationToken)
    {
        if (header.HasLengths)
        {
            var left = header.CompressedLength - (header.Content?.Data.BytesGiven ?? 0);
            header.Content?.Data.Release();
            await _input.SkipAsync(left, cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (!header.IsDeflated)
        {
            throw new InvalidDataException($"the entry '{header.Path}' does not say where it ends");
        }

        // Kept to itself, so that what goes wrong here is not taken for something that was reported before.
        var content = header.Content ?? Open(header);
        if (!content.HasFailed)
        {
            await content.DrainAsync(cancellationToken).ConfigureAwait(false);
            await SkipDescriptorAsync(content, cancellationToken).ConfigureAwait(false);
            return null;
        }

        throw new InvalidDataException("the end of an entry was not found");
    }

    // Inflating reads ahead; the lengths after the data tell how far the data went, by being right there.
    private async ValueTask SkipDescriptorAsync(EntryContent content, CancellationToken cancellationToken)
    {
        var pending = content.Data.Pending;
        var before = content.Data.BytesGiven - pending;
        await _input.EnsureAsync(pending + LongestDescriptor, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i <= pending; i++)
        {
            var length = MatchDescriptor(_input.Available[i..], before + i, content.BytesRead);
            if (length > 0)
            {
                content.Data.Release(keep: pending);
                _input.Consume(i + length);
                return;
            }
        }

        throw new InvalidDataException("the end of an entry was not found");
    }

    private static int MatchDescriptor(ReadOnlySpan<byte> bytes, long compressedLength, long length)
    {
        var signature = bytes.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == DescriptorSignature ? 4 : 0;
        var lengths = signature + 4;
        if (bytes.Length >= lengths + 8
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[lengths..]) == (uint)compressedLength
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[(lengths + 4)..]) == (uint)length)
        {
            return lengths + 8;
        }

        return bytes.Length >= lengths + 16
            && BinaryPrimitives.ReadInt64LittleEndian(bytes[lengths..]) == compressedLength
            && BinaryPrimitives.ReadInt64LittleEndian(bytes[(lengths + 8)..]) == length
            ? lengths + 16
            : 0;
    }

    private async ValueTask RequireAsync(int count, CancellationToken cancellationToken)
    {
        if (await _input.EnsureAsync(count, cancellationToken).ConfigureAwait(false) < count)
        {
            throw new EndOfStreamException();
        }
    }

    /// <summary>What stands before the data of an entry.</summary>
    private sealed class Header
    {
        private const int Encrypted = 1;
        private const int LengthsFollow = 8;
        private const int Utf8Name = 0x800;
        private const ushort Zip64 = 1;

        public Header(ReadOnlySpan<byte> bytes, int nameLength)
        {
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
            var method = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
            IsEncrypted = (flags & Encrypted) != 0;
            HasLengths = (flags & LengthsFollow) == 0;
            IsStored = method == 0;
            IsDeflated = method == 8;
            CompressedLength = BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..]);
            Length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[22..]);
            var name = bytes.Slice(HeaderLength, nameLength);
            Path = ZipEntries.NormalizePath(((flags & Utf8Name) != 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(name));
            ReadZip64(bytes[(HeaderLength + nameLength)..]);
        }

        public string Path { get; }

        public bool IsEncrypted { get; }

        public bool IsStored { get; }

        public bool IsDeflated { get; }

        /// <summary>Whether the lengths stand here, and not after the data.</summary>
        public bool HasLengths { get; }

        public long CompressedLength { get; private set; }

        public long Length { get; private set; }

        /// <summary>The content, once it is opened.</summary>
        public EntryContent? Content { get; set; }

        private void ReadZip64(ReadOnlySpan<byte> extra)
        {
            while (extra.Length >= 4)
            {
                var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
                var size = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
                if (size > extra.Length - 4)
                {
                    return;
                }

                if (id == Zip64 && size >= 16 && Length == uint.MaxValue && CompressedLength == uint.MaxValue)
                {
                    Length = BinaryPrimitives.ReadInt64LittleEndian(extra[4..]);
                    CompressedLength = BinaryPrimitives.ReadInt64LittleEndian(extra[12..]);
                    return;
                }

                extra = extra[(4 + size)..];
            }
        }
    }

    /// <summary>What an entry gives. Closing it leaves the archive open.</summary>
    private sealed class EntryContent(Stream content, EntryData data) : ReadOnlyStream
    {
        public EntryData Data => data;

        public long BytesRead { get; private set; }

        /// <summary>Whether it could not be read.</summary>
        public bool HasFailed { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            try
            {
                return Count(content.Read(buffer));
            }
            catch
            {
                HasFailed = true;
                throw;
            }
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                return Count(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
            }
            catch
            {
                HasFailed = true;
                throw;
            }
        }

        /// <summary>Reads to the end.</summary>
        public async ValueTask DrainAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[4096];
            while (await ReadAsync(buffer, cancellationToken).ConfigureAwait(false) > 0)
            {
            }
        }

        private int Count(int read)
        {
            BytesRead += read;
            return read;
        }
    }
}
