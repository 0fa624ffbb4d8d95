using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigestParsing.Summaries.Inference;

/// <summary>
/// The weights that speak for and against each role: of words and phrases, of places in the summary, and of one role after another.
/// Immutable and safe to share between threads.
/// </summary>
/// <remarks>Weights are whole numbers in units of 1/<see cref="Unit"/> of a natural logarithm, so the inferred roles are the same on every machine.</remarks>
internal sealed class RoleModel
{
    /// <summary>How many units of weight one natural logarithm has.</summary>
    public const int Unit = 32;

    /// <summary>The number of roles.</summary>
    public const int Roles = 6;

    /// <summary>The places counted from the start and from the end of a summary; the last one stands for all further ones.</summary>
    public const int Places = 5;

    /// <summary>The longest summary, in sentences, for which each place has weights of its own.</summary>
    public const int LongestShape = 8;

    // Six weights and, in the last two lanes, the 32 bits that tell this phrase from others in its slot; all zero is an empty slot.
    private readonly Vector128<short>[] _phrases;
    private readonly int _shift;
    private readonly Vector256<int>[] _fromStart = new Vector256<int>[Places];
    private readonly Vector256<int>[] _fromEnd = new Vector256<int>[Places];
    private readonly Vector256<int>[] _thirds = new Vector256<int>[Places];
    private readonly Vector256<int>[] _shapes = new Vector256<int>[(LongestShape + 1) * LongestShape];
    private readonly Vector256<int>[] _next = new Vector256<int>[Roles];
    private readonly Vector256<int>[] _previous = new Vector256<int>[Roles];
    private Vector256<int> _begin;
    private Vector256<int> _end;

    private RoleModel(int phrases)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(phrases * 2, 16));
        _phrases = new Vector128<short>[slots];
        _shift = 64 - BitOperations.Log2((uint)slots);
    }

    /// <summary>The model that comes with the library.</summary>
    public static RoleModel Shared => SharedModel.Instance;

    /// <summary>Weights for a summary's first role, by role.</summary>
    public Vector256<int> Begin => _begin;

    /// <summary>Weights for a summary's last role, by role.</summary>
    public Vector256<int> End => _end;

    /// <summary>For each role, the weights of the roles that may come next, by role.</summary>
    public ReadOnlySpan<Vector256<int>> Next => _next;

    /// <summary>For each role, the weights of the roles that may come before, by role.</summary>
    public ReadOnlySpan<Vector256<int>> Previous => _previous;

    /// <summary>Reads the weights as <c>RoleWeights</c> holds them: a line for each phrase, place or role, a tab, six numbers.</summary>
    /// <exception cref="FormatException">A line has not that form.</exception>
    public static RoleModel Parse(ReadOnlySpan<byte> table)
    {
        var model = new RoleModel(table.Count((byte)'\n'));
        Span<int> weights = stackalloc int[8];
        while (!table.IsEmpty)
        {
            var newline = table.IndexOf((byte)'\n');
            var line = newline < 0 ? table : table[..newline];
            table = newline < 0 ? [] : table[(newline + 1)..];
            var tab = line.IndexOf((byte)'\t');
            if (tab <= 0)
            {
                throw new FormatException("A line of the weights has no tab after its name.");
            }

            weights.Clear();
            var numbers = line[(tab + 1)..];
            for (var role = 0; role < Roles; role++)
            {
                if (!Utf8Parser.TryParse(numbers, out int weight, out var read))
                {
                    throw new FormatException("A line of the weights has fewer than six numbers.");
                }

                weights[role] = weight;
                numbers = numbers[Math.Min(read + 1, numbers.Length)..];
            }

            model.Add(line[..tab], weights);
        }

        model.Transpose();
        return model;
    }

    /// <summary>The weights of sentence <paramref name="index"/> of <paramref name="count"/> for its place alone.</summary>
    public Vector256<int> ForPlace(int index, int count)
    {
        var fromEnd = count - 1 - index;
        var weights = _fromStart[Math.Min(index, Places - 1)] + _fromEnd[Math.Min(fromEnd, Places - 1)];
        return count <= LongestShape
            ? weights + _shapes[((count - 1) * LongestShape) + index]
            : weights + _thirds[(int)((long)index * Places / count)];
    }

    /// <summary>Adds the weights of a phrase, if it has any, to the first six lanes of <paramref name="sum"/>; the others are left undefined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPhrase(ulong hash, ref Vector128<short> sum)
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_phrases);
        var slot = (nint)(hash >> _shift);
        var tag = Tag(hash);
        while (true)
        {
            var entry = Unsafe.Add(ref slots, slot);
            var found = entry.AsUInt32().GetElement(3);
            if (found == 0)
            {
                return;
            }

            if (found == tag)
            {
                sum += entry;
                return;
            }

            slot = (slot + 1) & (_phrases.Length - 1);
        }
    }

    // The low bits say which phrase it is, the high ones where it is; a tag is never zero, which says that a slot is empty.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Tag(ulong hash) => (uint)hash | 1;

    private void Add(ReadOnlySpan<byte> name, ReadOnlySpan<int> weights)
    {
        var vector = Vector256.Create(weights);
        if (name[0] != '=')
        {
            AddPhrase(PhraseHash.Of(name), weights);
            return;
        }

        // "=from start 2", "=from end 0", "=part 3", "=place 2 of 5", "=after results", "=first", "=last"
        Span<Range> parts = stackalloc Range[4];
        var words = System.Text.Encoding.ASCII.GetString(name[1..]).Split(' ');
        switch (words)
        {
            case ["from", "start", var place]:
                _fromStart[ParseNumber(place)] = vector;
                break;
            case ["from", "end", var place]:
                _fromEnd[ParseNumber(place)] = vector;
                break;
            case ["part", var part]:
                _thirds[ParseNumber(part)] = vector;
                break;
            case ["place", var place, "of", var count]:
                _shapes[((ParseNumber(count) - 1) * LongestShape) + ParseNumber(place)] = vector;
                break;
            case ["after", var role]:
                _next[(int)Enum.Parse<SectionRole>(role, ignoreCase: true)] = vector;
                break;
            case ["first"]:
                _begin = vector;
                break;
            case ["last"]:
                _end = vector;
                break;
            default:
                throw new FormatException($"The weights have no line '{string.Join(' ', words)}'.");
        }
    }

    private static int ParseNumber(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private void AddPhrase(ulong hash, ReadOnlySpan<int> weights)
    {
        var slot = (int)(hash >> _shift);
        while (_phrases[slot].AsUInt32().GetElement(3) != 0)
        {
            if (_phrases[slot].AsUInt32().GetElement(3) == Tag(hash))
            {
                throw new FormatException("Two phrases of the weights are the same.");
            }

            slot = (slot + 1) & (_phrases.Length - 1);
        }

        _phrases[slot] = Vector128.Create(
            checked((short)weights[0]), checked((short)weights[1]), checked((short)weights[2]),
            checked((short)weights[3]), checked((short)weights[4]), checked((short)weights[5]), 0, 0)
            .AsUInt32().WithElement(3, Tag(hash)).AsInt16();
    }

    private void Transpose()
    {
        for (var role = 0; role < Roles; role++)
        {
            for (var next = 0; next < Roles; next++)
            {
                _previous[next] = _previous[next].WithElement(role, _next[role].GetElement(next));
            }
        }
    }

    private static class SharedModel
    {
        public static readonly RoleModel Instance = Parse(RoleWeights.Table);
    }
}
