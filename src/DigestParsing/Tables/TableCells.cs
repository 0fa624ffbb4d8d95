namespace DigestParsing.Tables;

/// <summary>What <see cref="TableHeader"/> and <see cref="TableRow"/> share: the raw bytes of a row and where its cells part.</summary>
internal readonly ref struct TableCells
{
    private readonly ReadOnlySpan<byte> _raw;

    // Cell i lies between bounds i and i + 1: the positions of its two pipes, of the line end in place of a missing last one, and
    // the position before the row in place of a missing first one.
    private readonly ReadOnlySpan<int> _bounds;

    public TableCells(ReadOnlySpan<byte> raw, ReadOnlySpan<int> bounds)
    {
        _raw = raw;
        _bounds = bounds;
    }

    public ReadOnlySpan<byte> Raw => _raw;

    public int Count => Math.Max(0, _bounds.Length - 1);

    public ReadOnlySpan<byte> Slice(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, Count - count, nameof(first));
        WorkCounter.Add(_bounds[first + count] - _bounds[first]);
        return count == 0 ? [] : CellBlanks.Trim(_raw[(_bounds[first] + 1).._bounds[first + count]]);
    }
}
