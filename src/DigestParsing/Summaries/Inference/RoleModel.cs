using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

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

    /// <summary>
    /// The places counted from the start and from the end of a summary, the last one standing for all further ones; and the parts of equal
    /// length that a long summary is divided in.
    /// </summary>
    public const int Places = 5;

    /// <summary>The longest summary, in sentences, for which each place has weights of its own.</summary>
    public const int LongestShape = 8;

    // A slot for each phrase among 4,096, so 32 kB, which a processor has at hand.
    private const int SlotBits = 12;
    private const int TagShift = 48;

    // Six weights and the 16 bits that tell a phrase from others of its slot; zero is an empty slot.
    private readonly ulong[] _phrases = new ulong[1 << SlotBits];
    private readonly Vector256<int>[] _fromStart = new Vector256<int>[Places];
    private readonly Vector256<int>[] _fromEnd = new Vector256<int>[Places];
    private readonly Vector256<int>[] _parts = new Vector256<int>[Places];
    private readonly Vector256<int>[] _shapes = new Vector256<int>[(LongestShape + 1) * LongestShape];
    private readonly Vector256<int>[] _next = new Vector256<int>[Roles];
    private readonly Vector256<int>[] _previous = new Vector256<int>[Roles];

    private RoleModel()
    {
    }

    /// <summary>The model that comes with the library.</summary>
    public static RoleModel Shared => SharedModel.Instance;

    /// <summary>For each role, the weights of the roles that may come next, by role.</summary>
    public ReadOnlySpan<Vector256<int>> Next => _next;

    /// <summary>For each role, the weights of the roles that may come before, by role.</summary>
    public ReadOnlySpan<Vector256<int>> Previous => _previous;

    /// <summary>Reads the weights as <c>RoleWeights</c> holds them: a line for each phrase, place or role, a tab, six numbers.</summary>
    /// <exception cref="FormatException">A line has not that form.</exception>
    public static RoleModel Parse(ReadOnlySpan<byte> table)
    {
        var model = new RoleModel();
        Span<int> weights = stackalloc int[Vector256<int>.Count];
        weights.Clear();
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
            : weights + _parts[(int)((long)index * Places / count)];
    }

    /// <summary>
    /// The weights of a phrase, a signed byte for each role from the lowest on; zero if it has none. The two highest bytes say nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ForPhrase(ulong hash)
    {
        // There is a slot for each value of the bits that SlotOf takes. Whether a phrase has weights is as good as random, so there is no
        // branch to guess: the mask is all ones or all zeros.
        var entry = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_phrases), (nint)(uint)SlotOf(hash));
        var difference = (entry >> TagShift) ^ Tag(hash);
        return entry & (ulong)((long)(difference - 1) >> 63);
    }

    /// <summary>The slot of a phrase, which no other can have: training chooses phrases so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SlotOf(ulong hash) => (int)(hash >> (64 - SlotBits));

    // Never zero, which is what an empty slot has.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Tag(ulong hash) => ((hash >> 32) & 0xFFFF) | 1;

    private void Add(ReadOnlySpan<byte> name, ReadOnlySpan<int> weights)
    {
        var vector = Vector256.Create(weights);
        if (name[0] != '=')
        {
            AddPhrase(PhraseHash.Of(Encoding.ASCII.GetString(name)), weights);
            return;
        }

        // "=from start 2", "=from end 0", "=part 3", "=place 2 of 5", "=after results"
        var words = Encoding.ASCII.GetString(name[1..]).Split(' ');
        switch (words)
        {
            case ["from", "start", var place]:
                _fromStart[ParseNumber(place)] = vector;
                break;
            case ["from", "end", var place]:
                _fromEnd[ParseNumber(place)] = vector;
                break;
            case ["part", var part]:
                _parts[ParseNumber(part)] = vector;
                break;
            case ["place", var place, "of", var count]:
                _shapes[((ParseNumber(count) - 1) * LongestShape) + ParseNumber(place)] = vector;
                break;
            case ["after", var role]:
                _next[(int)Enum.Parse<SectionRole>(role, ignoreCase: true)] = vector;
                break;
            default:
                throw new FormatException($"The weights have no line '{string.Join(' ', words)}'.");
        }
    }

    private static int ParseNumber(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private void AddPhrase(ulong hash, ReadOnlySpan<int> weights)
    {
        ref var slot = ref _phrases[SlotOf(hash)];
        if (slot != 0)
        {
            throw new FormatException("Two phrases of the weights have the same slot.");
        }

        slot = Tag(hash) << TagShift;
        for (var role = 0; role < Roles; role++)
        {
            slot |= (ulong)(byte)checked((sbyte)weights[role]) << (8 * role);
        }
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
