using System.Diagnostics;
using System.Text.Json.Serialization;
using DigestParsing.Json;

namespace DigestParsing;

/// <summary>A link as written in a digest, with what can be told from its address. Immutable.</summary>
/// <remarks>Two links are equal when <see cref="Url"/> is the same, letter for letter. In JSON a link is its address, a string.</remarks>
[DebuggerDisplay("{Kind} {Url,nq}")]
[JsonConverter(typeof(PaperLinkJsonConverter))]
public sealed record PaperLink
{
    /// <summary>Creates a link from its address.</summary>
    /// <param name="url">The address as written; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is empty or blank.</exception>
    public PaperLink(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        Url = url;
    }

    /// <summary>The address as written; whitespace that wrapping put into it is removed.</summary>
    public string Url { get; }

    /// <summary>
    /// <see cref="Url"/> as an absolute http or https address; one without a scheme is taken as https. <see langword="null"/> when it is
    /// no such address.
    /// </summary>
    public Uri? Uri => PaperLinkAddress.ToUri(Url);

    /// <summary>What the link leads to.</summary>
    public PaperLinkKind Kind => PaperLinkAddress.Parse(Url).Kind;

    /// <summary>The owner in a GitHub or Hugging Face address; <see langword="null"/> in any other, or where the address has none.</summary>
    public string? Owner => PaperLinkAddress.Parse(Url).Owner;

    /// <summary>
    /// The repository, model, dataset, space or collection in a GitHub or Hugging Face address, or the identifier of a Hugging Face
    /// paper page; <see langword="null"/> in any other.
    /// </summary>
    public string? Name => PaperLinkAddress.Parse(Url).Name;

    /// <inheritdoc/>
    public override string ToString() => Url;
}
