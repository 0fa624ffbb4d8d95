using DigestParsing.Parsing;

namespace DigestParsing;

/// <summary>Checks the properties of a parameter called <c>options</c>, and names the one that is wrong.</summary>
internal static class OptionCheck
{
    // No constant: those are expected to name a parameter of the method that throws.
    private static string ParamName => "options";

    /// <exception cref="ArgumentOutOfRangeException">The value is less than the least.</exception>
    public static void ThrowIfLessThan(long least, long value, string property)
    {
        if (value < least)
        {
            throw new ArgumentOutOfRangeException(ParamName, value, ProblemText.Invariant($"{property} has to be at least {least}."));
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The value is less than the least, or more than the most.</exception>
    public static void ThrowUnlessWithin(long least, long most, long value, string property)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(ParamName, value, ProblemText.Invariant($"{property} has to be from {least} to {most}."));
        }
    }

    /// <exception cref="ArgumentNullException">There is no value.</exception>
    public static void ThrowIfNull(object? value, string property)
    {
        if (value is null)
        {
            throw new ArgumentNullException(ParamName, $"{property} is null.");
        }
    }
}
