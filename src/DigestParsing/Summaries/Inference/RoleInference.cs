using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DigestParsing.Summaries.Inference;

/// <summary>
/// Infers what each sentence of a plain-prose summary says about its paper. Deterministic, in linear time, without any input but the
/// text. Safe to use from several threads.
/// </summary>
internal static class RoleInference
{
    /// <summary>The sentences of a text in order, each with its role; every character but white space is in exactly one.</summary>
    public static InferredSentence[] Infer(ReadOnlySpan<char> text) => Infer(text, RoleModel.Shared);

    /// <summary>Stretches of a text in order, such as the points of a list, each with its role.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">Where the stretches are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A stretch is not within the text.</exception>
    public static InferredSentence[] Infer(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts) => Infer(text, parts, RoleModel.Shared);

    /// <inheritdoc cref="Infer(ReadOnlySpan{char})"/>
    internal static InferredSentence[] Infer(ReadOnlySpan<char> text, RoleModel model)
    {
        Span<Range> buffer = stackalloc Range[32];
        Range[]? rented = null;
        var count = 0;
        var splitter = new SentenceSplitter(text);
        while (splitter.MoveNext())
        {
            if (count == buffer.Length)
            {
                var larger = ArrayPool<Range>.Shared.Rent(count * 2);
                buffer.CopyTo(larger);
                if (rented is not null)
                {
                    ArrayPool<Range>.Shared.Return(rented);
                }

                buffer = rented = larger;
            }

            buffer[count++] = splitter.Start..splitter.End;
        }

        var sentences = Infer(text, buffer[..count], model);
        if (rented is not null)
        {
            ArrayPool<Range>.Shared.Return(rented);
        }

        return sentences;
    }

    /// <inheritdoc cref="Infer(ReadOnlySpan{char}, ReadOnlySpan{Range})"/>
    internal static InferredSentence[] Infer(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts, RoleModel model)
    {
        if (parts.IsEmpty)
        {
            return [];
        }

        var inferred = new InferredSentence[parts.Length];
        if (parts.Length <= 32)
        {
            Span<Vector256<int>> scores = stackalloc Vector256<int>[parts.Length * 2];
            Infer(text, parts, model, scores, inferred);
            return inferred;
        }

        var rented = ArrayPool<Vector256<int>>.Shared.Rent(parts.Length * 2);
        Infer(text, parts, model, rented.AsSpan(0, parts.Length * 2), inferred);
        ArrayPool<Vector256<int>>.Shared.Return(rented);
        return inferred;
    }

    // The best score of a whole sequence of roles that passes through each role at each sentence is the best of what leads there plus
    // the best of what follows. Where it is highest, that is the best sequence; how much lower the second is, says how sure it is.
    private static void Infer(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts, RoleModel model, Span<Vector256<int>> scores, Span<InferredSentence> inferred)
    {
        var count = parts.Length;
        var own = scores[..count];
        var leading = scores[count..];
        Span<ulong> scratch = stackalloc ulong[SentenceFeatures.ScratchLength];
        for (var i = 0; i < count; i++)
        {
            var (start, length) = parts[i].GetOffsetAndLength(text.Length);
            inferred[i] = new InferredSentence(start, length, default, 0);
            var sum = new PhraseSum(model);
            SentenceFeatures.Read(text, start, start + length, scratch, ref sum);
            own[i] = sum.Own + model.ForPlace(i, count);
            if (i > 0)
            {
                own[i - 1] += sum.Preceding;
            }
        }

        var best = Vector256<int>.Zero;
        for (var i = 0; i < count; i++)
        {
            best += own[i];
            leading[i] = best;
            best = Step(best, model.Next);
        }

        best = Vector256<int>.Zero;
        for (var i = count - 1; i >= 0; i--)
        {
            var through = leading[i] + best;
            var (role, margin) = Best(through);
            inferred[i] = inferred[i] with { Role = (SectionRole)role, Confidence = RoleConfidence.Of(margin) };
            best = Step(best + own[i], model.Previous);
        }
    }

    // For each role, the best score of a neighbouring one and the step to it. Taken relative to the first role's, so that the scores of a
    // text of a million sentences stay small.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Step(Vector256<int> scores, ReadOnlySpan<Vector256<int>> steps)
    {
        scores -= Vector256.Create(scores.ToScalar());
        var best = steps[0];
        best = Vector256.Max(best, steps[1] + Vector256.Create(scores.GetElement(1)));
        best = Vector256.Max(best, steps[2] + Vector256.Create(scores.GetElement(2)));
        best = Vector256.Max(best, steps[3] + Vector256.Create(scores.GetElement(3)));
        best = Vector256.Max(best, steps[4] + Vector256.Create(scores.GetElement(4)));
        return Vector256.Max(best, steps[5] + Vector256.Create(scores.GetElement(5)));
    }

    // The best role, and how far it is ahead of the second. The role is in the low bits of what is compared: of two with the same score
    // the earlier one wins, and finding it takes no branch that depends on the scores.
    private static (int Role, int Margin) Best(Vector256<int> scores)
    {
        var keys = (scores << 3) | Vector256.Create(7, 6, 5, 4, 3, 2, 1, 0);
        var best = keys.GetElement(0);
        var second = int.MinValue;
        Compare(keys.GetElement(1), ref best, ref second);
        Compare(keys.GetElement(2), ref best, ref second);
        Compare(keys.GetElement(3), ref best, ref second);
        Compare(keys.GetElement(4), ref best, ref second);
        Compare(keys.GetElement(5), ref best, ref second);
        return (7 - (best & 7), (best >> 3) - (second >> 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compare(int key, ref int best, ref int second)
    {
        second = Math.Max(second, Math.Min(best, key));
        best = Math.Max(best, key);
    }

    // The weights of a sentence's features, for itself and for the sentence before.
    private struct PhraseSum(RoleModel model) : IFeatureSink
    {
        private Vector128<short> _own;
        private Vector128<short> _preceding;

        public readonly Vector256<int> Own => Widen(_own);

        public readonly Vector256<int> Preceding => Widen(_preceding);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Word(ulong word) => Add(ref _own, PhraseHash.OfWord(word));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Pair(ulong first, ulong second) => Add(ref _own, PhraseHash.OfPair(first, second));

        public void Opening(ulong word) => Add(ref _preceding, PhraseHash.OfPair(PackedWord.End, word));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly void Add(ref Vector128<short> sum, ulong hash) =>
            sum += Vector128.WidenLower(Vector128.CreateScalar(model.ForPhrase(hash)).AsSByte());

        private static Vector256<int> Widen(Vector128<short> sum)
        {
            var (lower, upper) = Vector128.Widen(sum);
            return Vector256.Create(lower, upper);
        }
    }
}
