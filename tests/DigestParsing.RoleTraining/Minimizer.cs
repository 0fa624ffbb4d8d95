namespace DigestParsing.RoleTraining;

/// <summary>Finds the minimum of a convex function by limited-memory BFGS. Runs the same way each time.</summary>
internal static class Minimizer
{
    private const int Memory = 8;
    private const int MostIterations = 150;

    /// <summary>A function's value at a point; fills in the gradient there.</summary>
    public delegate double Function(double[] point, double[] gradient);

    /// <summary>Moves <paramref name="point"/> to where <paramref name="function"/> is lowest.</summary>
    public static void Minimize(double[] point, Function function)
    {
        var size = point.Length;
        var gradient = new double[size];
        var value = function(point, gradient);
        var steps = new List<(double[] Step, double[] Change, double Scale)>();
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(gradient, direction);
            var next = new double[size];
            var nextGradient = new double[size];
            var length = iteration == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1.0;
            double nextValue;
            while (true)
            {
                for (var i = 0; i < size; i++)
                {
                    next[i] = point[i] + (length * direction[i]);
                }

                nextValue = function(next, nextGradient);
                if (nextValue <= value + (1e-4 * length * slope) || length < 1e-10)
                {
                    break;
                }

                length /= 2;
            }

            var step = new double[size];
            var change = new double[size];
            for (var i = 0; i < size; i++)
            {
                step[i] = next[i] - point[i];
                change[i] = nextGradient[i] - gradient[i];
            }

            var curvature = Dot(step, change);
            if (curvature > 1e-12)
            {
                steps.Add((step, change, 1 / curvature));
                if (steps.Count > Memory)
                {
                    steps.RemoveAt(0);
                }
            }

            next.CopyTo(point, 0);
            nextGradient.CopyTo(gradient, 0);
            if (value - nextValue < 1e-6 * Math.Abs(value))
            {
                return;
            }

            value = nextValue;
        }
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Scale)> steps)
    {
        var direction = Array.ConvertAll(gradient, g => -g);
        var factors = new double[steps.Count];
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            factors[k] = steps[k].Scale * Dot(steps[k].Step, direction);
            AddScaled(direction, steps[k].Change, -factors[k]);
        }

        if (steps.Count > 0)
        {
            var (step, change, _) = steps[^1];
            var scale = Dot(step, change) / Dot(change, change);
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= scale;
            }
        }

        for (var k = 0; k < steps.Count; k++)
        {
            AddScaled(direction, steps[k].Step, factors[k] - (steps[k].Scale * Dot(steps[k].Change, direction)));
        }

        return direction;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static void AddScaled(double[] sum, double[] vector, double scale)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += scale * vector[i];
        }
    }
}
