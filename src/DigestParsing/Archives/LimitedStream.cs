using System.Globalization;
using DigestParsing.Parsing;

namespace DigestParsing.Archives;

/// <summary>More was read than the options allow.</summary>
internal sealed class LimitException(FormattableString message) : IOException(message.ToString(CultureInfo.InvariantCulture));

/// <summary>Passes a stream on for as long as it is not too long, and did not give too much for what it was given.</summary>
/// <param name="stream">The stream, which is closed with this one.</param>
/// <param name="maxLength">How many bytes it may have.</param>
/// <param name="compressed">How many compressed bytes it has read so far; <see langword="null"/> for a stream that is not compressed.</param>
/// <param name="maxExpansion">How many bytes a compressed byte may give.</param>
internal sealed class LimitedStream(Stream stream, long maxLength, Func<long>? compressed, int maxExpansion) : ReadOnlyStream
{
    // Little text may well consist of a few words over and over.
    private const long ExpansionCheckedFrom = 1024 * 1024;

    private long _length;

    /// <summary>Whether compressed data gives too much, once it has given a megabyte.</summary>
    /// <param name="length">How many bytes it gives.</param>
    /// <param name="compressedLength">How many bytes it has.</param>
    /// <param name="maxExpansion">How many bytes a compressed byte may give.</param>
    public static bool GivesTooMuch(long length, long compressedLength, int maxExpansion) =>
        length > ExpansionCheckedFrom && length / maxExpansion > compressedLength;

    public override int Read(Span<byte> buffer) => Check(stream.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Check(await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Check(int read)
    {
        _length += read;
        if (_length > maxLength)
        {
            // What is within the limit is still given; the next read finds nothing that is.
            read -= (int)Math.Min(read, _length - maxLength);
            if (read == 0)
            {
                throw new LimitException($"The file has more than {maxLength} bytes; it was read up to there");
            }
        }

        if (compressed is not null && GivesTooMuch(_length, compressed(), maxExpansion))
        {
            throw new LimitException($"The compressed data gives more than {maxExpansion} times its length; it was read up to there");
        }

        return read;
    }
}
