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
    public virtual void HandOn() => Flush();

    public virtual ValueTask HandOnAsync(CancellationToken cancellationToken) => FlushAsync(cancellationToken);

    /// <summary>Hands on what is waiting, and has it flushed.</summary>
    public abstract void Flush();

    public abstract ValueTask FlushAsync(CancellationToken cancellationToken);

    public virtual void Close() => Flush();

    public virtual ValueTask CloseAsync() => FlushAsync(CancellationToken.None);
}

/// <summary>Characters to a text writer, which has a buffer of its own: what one call wrote is handed on at its end.</summary>
internal sealed class TextOutput(TextWriter text) : MarkdownOutput
{
    private readonly ArrayBufferWriter<char> _waiting = new();

    public override bool IsFull => _waiting.WrittenCount > 0;

    public override void Write(ReadOnlySpan<char> chars, ReadOnlySpan<byte> utf8) => _waiting.Write(chars);

    public override void Write(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetChars(utf8, _waiting);

    public override void HandOn()
    {
        text.Write(_waiting.WrittenSpan);
        _waiting.ResetWrittenCount();
    }

    public override async ValueTask HandOnAsync(CancellationToken cancellationToken)
    {
        await text.WriteAsync(_waiting.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _waiting.ResetWrittenCount();
    }

    public override void Flush()
    {
        HandOn();
        text.Flush();
    }

    public override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await HandOnAsync(cancellationToken).ConfigureAwait(false);
        await text.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
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
        try
        {
            Flush();
        }
        finally
        {
            if (!leaveOpen)
            {
                stream.Dispose();
            }
        }
    }

    public override async ValueTask CloseAsync()
    {
        try
        {
            await FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            if (!leaveOpen)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
