namespace DigestParsing.Formats;

/// <summary>Tells the pages of a paper itself from other addresses, without making a <see cref="Uri"/>.</summary>
internal static class PaperPages
{
    public static bool TryGetArxivId(ReadOnlySpan<char> address, out ArxivId id)
    {
        // How nearly all of them begin, here and below.
        if (address.StartsWith("https://arxiv.org/"))
        {
            return ArxivId.TryFind(address, out id);
        }

        address = SkipScheme(address);
        if (address.StartsWith("export.", StringComparison.OrdinalIgnoreCase))
        {
            address = address[7..];
        }

        id = default;
        return address.StartsWith("arxiv.org/", StringComparison.OrdinalIgnoreCase) && ArxivId.TryFind(address, out id);
    }

    public static bool IsHuggingFace(ReadOnlySpan<char> address)
    {
        if (address.StartsWith("https://huggingface.co/papers/"))
        {
            return true;
        }

        address = SkipScheme(address);
        return address.StartsWith("huggingface.co/papers/", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("hf.co/papers/", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> SkipScheme(ReadOnlySpan<char> address)
    {
        var scheme = address.IndexOf("//");
        if (scheme is >= 0 and <= 6)
        {
            address = address[(scheme + 2)..];
        }

        return address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
    }
}
