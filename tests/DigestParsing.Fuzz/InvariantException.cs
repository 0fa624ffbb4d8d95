namespace DigestParsing.Fuzz;

/// <summary>Something that has to hold for every text does not.</summary>
/// <param name="invariant">Which of the invariants, in a word or two.</param>
/// <param name="message">What was found.</param>
internal sealed class InvariantException(string invariant, string message) : Exception($"{invariant}: {message}")
{
    public string Invariant => invariant;
}
