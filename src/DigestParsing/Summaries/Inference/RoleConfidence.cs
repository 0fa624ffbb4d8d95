namespace DigestParsing.Summaries.Inference;

/// <summary>Turns how far the best role is ahead of the second into how likely it is to be right.</summary>
/// <remarks>
/// The weights are logarithms of likelihoods, so the logistic function of the margin is a likelihood. On papers that the weights were not
/// trained on it says how often a role is right, to within a few hundredths; docs/inference.md has the table.
/// </remarks>
internal static class RoleConfidence
{
    // Further ahead than eight natural logarithms, the likelihood is 1 to three digits.
    private static readonly double[] Likelihoods = CreateLikelihoods();

    /// <summary>The likelihood, from one half to one, rounded to thousandths.</summary>
    /// <param name="margin">The difference of the two scores in the model's units, not negative.</param>
    public static double Of(int margin) => Likelihoods[Math.Min(margin, Likelihoods.Length - 1)];

    private static double[] CreateLikelihoods()
    {
        var likelihoods = new double[8 * RoleModel.Unit];
        for (var margin = 0; margin < likelihoods.Length; margin++)
        {
            // Rounded, so that the last bits of the exponential, which differ between machines, do not show.
            likelihoods[margin] = Math.Round(1 / (1 + Math.Exp(-(double)margin / RoleModel.Unit)), 3);
        }

        return likelihoods;
    }
}
