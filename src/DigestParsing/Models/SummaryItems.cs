using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using DigestParsing.Summaries;

namespace DigestParsing;

/// <summary>
/// The sections, points or questions of a summary, in the order of the text: a view of its <see cref="SummaryStructure"/>. Walking over it
/// allocates nothing. Immutable and safe to share between threads; the default value is empty.
/// </summary>
/// <typeparam name="T"><see cref="SummarySection"/>, <see cref="SummaryPoint"/> or <see cref="FollowUpQuestion"/>.</typeparam>
[DebuggerDisplay("Count = {Count}")]
public readonly struct SummaryItems<T> : IReadOnlyList<T>, IEquatable<SummaryItems<T>>
    where T : struct, IEquatable<T>
{
    private readonly SummaryStructure? _structure;

    internal SummaryItems(SummaryStructure structure) => _structure = structure;

    /// <summary>How many there are.</summary>
    public int Count => _structure is null ? 0 : _structure.FindParts(Kind).Length;

    /// <summary>One of them, numbered from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public T this[int index]
    {
        get
        {
            var parts = _structure is null ? [] : _structure.FindParts(Kind);
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, parts.Length);
            return Create(_structure!, parts[index]);
        }
    }

    private static SummaryPartKind Kind =>
        typeof(T) == typeof(SummarySection) ? SummaryPartKind.Section
        : typeof(T) == typeof(SummaryPoint) ? SummaryPartKind.Point
        : SummaryPartKind.Question;

    /// <summary>Walks over them.</summary>
    public Enumerator GetEnumerator() => new(_structure);

    /// <summary>Whether two views hold equal items in the same order.</summary>
    public bool Equals(SummaryItems<T> other)
    {
        if (ReferenceEquals(_structure, other._structure))
        {
            return true;
        }

        var (mine, others) = (GetEnumerator(), other.GetEnumerator());
        while (mine.MoveNext())
        {
            if (!others.MoveNext() || !mine.Current.Equals(others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SummaryItems<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether two views hold equal items in the same order.</summary>
    public static bool operator ==(SummaryItems<T> left, SummaryItems<T> right) => left.Equals(right);

    /// <summary>Whether two views differ.</summary>
    public static bool operator !=(SummaryItems<T> left, SummaryItems<T> right) => !left.Equals(right);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The type is known when this is compiled, so neither the comparisons nor the boxes are left.
    private static T Create(SummaryStructure structure, int part)
    {
        if (typeof(T) == typeof(SummarySection))
        {
            return (T)(object)new SummarySection(structure, part);
        }

        if (typeof(T) == typeof(SummaryPoint))
        {
            return (T)(object)new SummaryPoint(structure, part);
        }

        return (T)(object)new FollowUpQuestion(structure, part);
    }

    /// <summary>Walks over the sections, points or questions of a summary.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly SummaryStructure? _structure;
        private readonly SummaryPart[] _parts;
        private int _part;

        internal Enumerator(SummaryStructure? structure)
        {
            _structure = structure;
            _parts = structure is null ? [] : structure.PartsWith(Kind);
            _part = -1;
        }

        /// <summary>The item that <see cref="MoveNext"/> came to.</summary>
        public readonly T Current => Create(_structure!, _part);

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next item; <see langword="false"/> at the end.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            var parts = _parts;
            var part = _part + 1;
            while ((uint)part < (uint)parts.Length && parts[part].Kind != Kind)
            {
                part++;
            }

            _part = part;
            return part < parts.Length;
        }

        /// <summary>Goes back before the first item.</summary>
        public void Reset() => _part = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
