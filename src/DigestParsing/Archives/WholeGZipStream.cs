using System.IO.Compression;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>
/// Decompresses gzip, and throws <see cref="EndOfStreamException"/> where the data is cut short: <see cref="GZipStream"/> takes that for the end.
/// </summary>
/// <remarks>
/// The compressed data gets one more byte, which begins nothing. <see cref="GZipStream"/> leaves it alone after whatever is complete, be it one
/// member or several, and takes it for more of the data, and wants yet more, or fails, when something is missing.
/// </remarks>
internal sealed class WholeGZipStream : ReadOnlyStream
{
    private readonly MarkedStream _compressed;
    private readonly GZipStream _gzip;

    /// <summary>Creates the stream.</summary>
    /// <param name="compressed">The compressed data, which is closed with this one.</param>
    public WholeGZipStream(Stream compressed)
    {
        _compressed = new MarkedStream(compressed);
        _gzip = new GZipStream(_compressed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Check(_gzip.Read(buffer));
        }
        catch (InvalidDataException) when (_compressed.IsAtEnd)
        {
            throw new EndOfStreamException();
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Check(await _gzip.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (InvalidDataException) when (_compressed.IsAtEnd)
        {
            throw new EndOfStreamException();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    // More is read when nothing is left of what was, so what comes after the byte was made of it.
    private int Check(int read) => read > 0 && _compressed.IsAtEnd ? throw new EndOfStreamException() : read;

    /// <summary>Gives a byte after its end, and throws when more is wanted.</summary>
    private sealed class MarkedStream(Stream stream) : ReadOnlyStream
    {
        private const byte Mark = 0xFF;

        /// <summary>Whether the byte was given.</summary>
        public bool IsAtEnd { get; private set; }

        public override int Read(Span<byte> buffer) => MarkEnd(stream.Read(buffer), buffer);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            MarkEnd(await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Span);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                stream.Dispose();
            }

            base.Dispose(disposing);
        }

        private int MarkEnd(int read, Span<byte> buffer)
        {
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            if (IsAtEnd)
            {
                throw new EndOfStreamException();
            }

            IsAtEnd = true;
            buffer[0] = Mark;
            return 1;
        }
    }
}
