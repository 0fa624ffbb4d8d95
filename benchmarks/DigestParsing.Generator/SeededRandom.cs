namespace DigestParsing.Generator;

/// <summary>
/// SplitMix64. <see cref="Random"/> with a seed may give other numbers in another version of .NET; an archive that is named by its
/// seed must not change with the runtime.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _state;

    /// <summary>A stream of numbers of its own for every pair of seed and index, so that digest 7,000 can be made without the 6,999 before it.</summary>
    public SeededRandom(ulong seed, ulong index) => _state = Mix(seed + 0x9E3779B97F4A7C15UL) ^ Mix(index * 0xD1B54A32D192ED03UL + 1);

    /// <summary>A number from 0 up to, but not including, <paramref name="exclusiveMaximum"/>.</summary>
    public int Next(int exclusiveMaximum) => (int)((NextBits() >> 32) * (ulong)exclusiveMaximum >> 32);

    /// <summary>A number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int Between(int minimum, int maximum) => minimum + Next(maximum - minimum + 1);

    /// <summary>True with the given probability, 0 to 1.</summary>
    public bool Chance(double probability) => (NextBits() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Pick<T>(T[] items) => items[Next(items.Length)];

    /// <summary>An index into <paramref name="weights"/>, each as likely as its share of their sum.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var drawn = Next(sum);
        var index = 0;
        while (drawn >= weights[index])
        {
            drawn -= weights[index++];
        }

        return index;
    }

    private ulong NextBits() => Mix(_state += 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
