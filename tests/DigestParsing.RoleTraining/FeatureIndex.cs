using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>Numbers features by name. The names are the ones that <c>RoleWeights</c> is written with.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The names, by number.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The features of every sentence of an example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="add">Whether features not met before get a number; otherwise they are left out.</param>
    public int[][] Read(Example example, bool add)
    {
        var names = new List<string>[example.Sentences.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var text = example.Sentences[i].Text;
            var sink = new NameSink([], i > 0 ? names[i - 1] : []);
            SentenceFeatures.Read(text, 0, text.Length, new ulong[SentenceFeatures.ScratchLength], ref sink);
            sink.Names.AddRange(PlaceNames(i, names.Length));
            names[i] = sink.Names;
        }

        return Array.ConvertAll(names, s => s.Select(name => Number(name, add)).Where(n => n >= 0).ToArray());
    }

    /// <summary>Gives a name a number.</summary>
    public void Add(string name) => Number(name, add: true);

    /// <summary>Whether a feature is a phrase, and not a place.</summary>
    public static bool IsPhrase(string name) => name[0] != '=';

    private int Number(string name, bool add)
    {
        if (_numbers.TryGetValue(name, out var number))
        {
            return number;
        }

        if (!add)
        {
            return -1;
        }

        number = Names.Count;
        Names.Add(name);
        _numbers.Add(name, number);
        return number;
    }

    private static IEnumerable<string> PlaceNames(int index, int count)
    {
        yield return Invariant($"=from start {Math.Min(index, RoleModel.Places - 1)}");
        yield return Invariant($"=from end {Math.Min(count - 1 - index, RoleModel.Places - 1)}");
        yield return count <= RoleModel.LongestShape
            ? Invariant($"=place {index} of {count}")
            : Invariant($"=part {(long)index * RoleModel.Places / count}");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private readonly record struct NameSink(List<string> Names, List<string> Preceding) : IFeatureSink
    {
        public void Word(ulong word) => Names.Add(PackedWord.Unpack(word));

        public void Pair(ulong first, ulong second) => Names.Add(PackedWord.Unpack(first) + " " + PackedWord.Unpack(second));

        public void Opening(ulong word) => Preceding.Add(PackedWord.Unpack(PackedWord.End) + " " + PackedWord.Unpack(word));
    }
}
