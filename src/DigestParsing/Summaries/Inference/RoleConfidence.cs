namespace DigestParsing.Summaries.Inference;

/// <summary>Turns how far the best role is ahead of the second into how likely it is to be right.</summary>
internal static class RoleConfidence
{
    /// <summary>The likelihood, rounded to thousandths so that it is the same on every machine.</summary>
    /// <param name="margin">The difference of the two scores, in the model's units.</param>
    public static double Of(int margin) => Table[Math.Min(margin, Table.Length - 1)];

    private static readonly double[] Table = CreateTable();

    private static double[] CreateTable()
    {
        var table = new double[256];
        for (var margin = 0; margin < table.Length; margin++)
        {
            table[margin] = Math.Round(1 / (1 + Math.Exp(-(double)margin / RoleModel.Unit)), 3);
        }

        return table;
    }
}
