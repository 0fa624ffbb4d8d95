using DigestParsing.Summaries.Inference;

namespace DigestParsing.RoleTraining;

/// <summary>A summary as the trainer sees it: features and allowed roles, sentence by sentence.</summary>
/// <param name="features">The features of each sentence.</param>
/// <param name="allowed">The roles each sentence may have, a bit for each.</param>
/// <param name="weight">How much the summary counts.</param>
/// <param name="steps">Where in the weights those of one role after another start.</param>
internal sealed class Chain(int[][] features, int[] allowed, double weight, int steps)
{
    private const int Roles = RoleModel.Roles;
    private const int AllRoles = (1 << Roles) - 1;

    private readonly double[] _own = new double[features.Length * Roles];
    private readonly double[] _forward = new double[features.Length * Roles];
    private readonly double[] _backward = new double[features.Length * Roles];

    /// <summary>The negative logarithm of how likely the allowed roles are, times the weight; adds its gradient.</summary>
    public double Loss(double[] weights, double[] gradient)
    {
        Array.Clear(_own);
        for (var i = 0; i < features.Length; i++)
        {
            foreach (var feature in features[i])
            {
                for (var role = 0; role < Roles; role++)
                {
                    _own[(i * Roles) + role] += weights[(feature * Roles) + role];
                }
            }
        }

        return weight * (Pass(weights, gradient, free: true, weight) - Pass(weights, gradient, free: false, -weight));
    }

    private bool Allows(int sentence, int role, bool free) => ((free ? AllRoles : allowed[sentence]) >> role & 1) != 0;

    // The logarithm of the sum over all sequences, and the expected counts of everything in them, times scale, into the gradient.
    private double Pass(double[] weights, double[] gradient, bool free, double scale)
    {
        var count = features.Length;
        Span<double> terms = stackalloc double[Roles];
        for (var i = 0; i < count; i++)
        {
            for (var role = 0; role < Roles; role++)
            {
                double leading = 0;
                if (i > 0)
                {
                    for (var before = 0; before < Roles; before++)
                    {
                        terms[before] = _forward[((i - 1) * Roles) + before] + weights[steps + (before * Roles) + role];
                    }

                    leading = LogSum(terms);
                }

                _forward[(i * Roles) + role] = Allows(i, role, free) ? leading + _own[(i * Roles) + role] : double.NegativeInfinity;
            }
        }

        for (var i = count - 1; i >= 0; i--)
        {
            for (var role = 0; role < Roles; role++)
            {
                if (i == count - 1)
                {
                    _backward[(i * Roles) + role] = 0;
                    continue;
                }

                for (var next = 0; next < Roles; next++)
                {
                    terms[next] = Allows(i + 1, next, free)
                        ? weights[steps + (role * Roles) + next] + _own[((i + 1) * Roles) + next] + _backward[((i + 1) * Roles) + next]
                        : double.NegativeInfinity;
                }

                _backward[(i * Roles) + role] = LogSum(terms);
            }
        }

        for (var role = 0; role < Roles; role++)
        {
            terms[role] = _forward[((count - 1) * Roles) + role];
        }

        var total = LogSum(terms);
        for (var i = 0; i < count; i++)
        {
            for (var role = 0; role < Roles; role++)
            {
                var at = (i * Roles) + role;
                var likely = scale * Math.Exp(_forward[at] + _backward[at] - total);
                if (likely == 0)
                {
                    continue;
                }

                foreach (var feature in features[i])
                {
                    gradient[(feature * Roles) + role] += likely;
                }

                for (var next = 0; i < count - 1 && next < Roles; next++)
                {
                    if (Allows(i + 1, next, free))
                    {
                        var following = ((i + 1) * Roles) + next;
                        gradient[steps + (role * Roles) + next] += scale * Math.Exp(
                            _forward[at] + weights[steps + (role * Roles) + next] + _own[following] + _backward[following] - total);
                    }
                }
            }
        }

        return total;
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms)
        {
            most = Math.Max(most, term);
        }

        if (double.IsNegativeInfinity(most))
        {
            return most;
        }

        double sum = 0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - most);
        }

        return most + Math.Log(sum);
    }
}
