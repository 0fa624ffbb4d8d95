namespace DigestParsing.Cli.Output;

/// <summary>Writes papers, one after the other, to the end.</summary>
internal abstract class PaperWriter : IDisposable
{
    /// <summary>
    /// Does what can be done for a paper before its turn has come. Called by several threads at once, also while another paper is written.
    /// </summary>
    public virtual PreparedPaper Prepare(Paper paper) => new(paper, default);

    /// <summary>Writes one paper.</summary>
    public abstract void Write(in PreparedPaper prepared);

    /// <summary>Writes what stands after the last paper.</summary>
    public abstract void Complete();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A paper on its way to the output.</summary>
/// <param name="Paper">The paper; <see langword="null"/> when <paramref name="Utf8"/> is all that is needed of it.</param>
/// <param name="Utf8">What is to be written of it, if that is known already.</param>
internal readonly record struct PreparedPaper(Paper? Paper, ReadOnlyMemory<byte> Utf8);
