namespace DigestParsing.Summaries.Inference;

internal static class RoleWeights
{
    public static ReadOnlySpan<byte> Table => ""u8;
}
