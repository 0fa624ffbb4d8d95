namespace DigestParsing.Tests.Support;

/// <summary>A theory on what is counted only in debug builds.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DebugTheoryAttribute : TheoryAttribute
{
#if !DEBUG
    public DebugTheoryAttribute() => Skip = "skipped: work is counted in debug builds only";
#endif
}
