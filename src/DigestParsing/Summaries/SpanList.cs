using System.Buffers;
using System.Runtime.CompilerServices;

namespace DigestParsing.Summaries;

/// <summary>A list that lives in a given buffer, mostly on the stack, and moves to a pooled array when it outgrows it.</summary>
internal ref struct SpanList<T>
    where T : struct
{
    private Span<T> _items;
    private T[]? _rented;

    public SpanList(Span<T> buffer) => _items = buffer;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<T> Items => _items[..Count];

    public readonly ref T this[int index] => ref _items[..Count][index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>Forgets all but the first items.</summary>
    public void Truncate(int count) => Count = count;

    public void RemoveFirst() => _items[1..Count--].CopyTo(_items);

    public readonly T[] ToArray() => _items[..Count].ToArray();

    /// <summary>Gives the pooled array back; the list must not be used any more.</summary>
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<T>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(64, _items.Length * 2));
        _items.CopyTo(larger);
        Dispose();
        _items = _rented = larger;
    }
}
