namespace DigestParsing.Cli.Output;

/// <summary>Writes papers, one after the other, to the end.</summary>
internal abstract class PaperWriter : IDisposable
{
    /// <summary>Writes one paper.</summary>
    public abstract void Write(Paper paper);

    /// <summary>Writes what stands after the last paper.</summary>
    public abstract void Complete();

    /// <inheritdoc/>
    public abstract void Dispose();
}
