namespace DigestParsing.Tests.Archives;

/// <summary>A stream that cannot go back, and gives at most so many bytes at a time.</summary>
internal sealed class OneWayStream(Stream stream, bool canWrite = false, int most = int.MaxValue) : Stream
{
    public override bool CanRead => !canWrite;

    public override bool CanSeek => false;

    public override bool CanWrite => canWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => stream.Read(buffer, offset, Math.Min(count, most));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);

    protected override void Dispose(bool disposing)
    {
        if (disposing && !canWrite)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
