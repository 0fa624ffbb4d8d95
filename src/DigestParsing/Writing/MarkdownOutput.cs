using System.Buffers;
using System.Text;

namespace DigestParsing.Writing;

/// <summary>Where a writer's lines go.</summary>
internal abstract class MarkdownOutput
{
    /// <summary>Takes lines, as characters and as the same in UTF-8.</summary>
    public abstract void Write(ReadOnlySpan<char> text, ReadOnlySpan<byte> utf8);

    /// <summary>Takes text in UTF-8.</summary>
    public abstract void Write(ReadOnlySpan<byte> utf8);

    /// <summary>Whether so much is waiting that it should be handed on.</summary>
    public virtual bool IsFull => false;

    /// <summary>Hands on what is waiting.</summary>
    public abstract void Flush();

    public abstract ValueTask FlushAsync(CancellationToken cancellationToken);

    public virtual void Close() => Flush();

    public virtual ValueTask CloseAsync() => FlushAsync(CancellationToken.None);
}

/// <summary>Characters to a text writer, which has a buffer of its own.</summary>
internal sealed class TextOutput(TextWriter text) : MarkdownOutput
{
    public override void Write(ReadOnlySpan<char> chars, ReadOnlySpan<byte> utf8) => text.Write(chars);

    public override void Write(ReadOnlySpan<byte> utf8) => text.Write(Encoding.UTF8.GetString(utf8));

    public override void Flush() => text.Flush();

    public override async ValueTask FlushAsync(CancellationToken cancellationToken) =>
        await text.FlushAsync(cancellationToken).ConfigureAwait(false);
}

/// <summary>Bytes to a buffer writer.</summary>
internal sealed class BufferOutput(IBufferWriter<byte> buffer) : MarkdownOutput
{
    public override void Write(ReadOnlySpan<char> text, ReadOnlySpan<byte> utf8) => buffer.Write(utf8);

    public override void Write(ReadOnlySpan<byte> utf8) => buffer.Write(utf8);

    public override void Flush()
    {
    }

    public override ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

/// <summary>Bytes to a stream, a block at a time.</summary>
internal sealed class StreamOutput(Stream stream, bool leaveOpen) : MarkdownOutput
{
    private const int BlockSize = 32 * 1024;

    private readonly ArrayBufferWriter<byte> _waiting = new(BlockSize);

    public override bool IsFull => _waiting.WrittenCount >= BlockSize;

    public override void Write(ReadOnlySpan<char> text, ReadOnlySpan<byte> utf8) => _waiting.Write(utf8);

    public override void Write(ReadOnlySpan<byte> utf8) => _waiting.Write(utf8);

    public override void Flush()
    {
        stream.Write(_waiting.WrittenSpan);
        _waiting.ResetWrittenCount();
        stream.Flush();
    }

    public override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_waiting.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _waiting.ResetWrittenCount();
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override void Close()
    {
        Flush();
        if (!leaveOpen)
        {
            stream.Dispose();
        }
    }

    public override async ValueTask CloseAsync()
    {
        await FlushAsync(CancellationToken.None).ConfigureAwait(false);
        if (!leaveOpen)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }
}
