namespace DigestParsing.Fuzz;

/// <summary>Makes a text that breaks an invariant as short as it can be while it still breaks it.</summary>
internal static class Minimizer
{
    public static byte[] Minimize(byte[] text, Func<byte[], bool> fails)
    {
        var attempts = 0;
        for (var size = Math.Max(1, text.Length / 2); ; size = Math.Max(1, size / 2))
        {
            var wasShortened = false;
            for (var start = 0; start < text.Length && attempts < 20_000;)
            {
                attempts++;
                byte[] shorter = [.. text[..start], .. text[Math.Min(text.Length, start + size)..]];
                if (fails(shorter))
                {
                    text = shorter;
                    wasShortened = true;
                }
                else
                {
                    start += size;
                }
            }

            if (size == 1 && (!wasShortened || attempts >= 20_000))
            {
                return text;
            }
        }
    }
}
