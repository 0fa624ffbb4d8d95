using System.Globalization;

namespace DigestParsing;

/// <summary>A half-open range of a document: its start belongs to it, its end does not.</summary>
/// <param name="Start">Offset of the first byte, zero-based, in the UTF-8 form of the document (a byte order mark counts).</param>
/// <param name="End">Offset after the last byte, zero-based, in the UTF-8 form of the document.</param>
/// <param name="Line">Line of <paramref name="Start"/>, one-based.</param>
/// <param name="Column">Column of <paramref name="Start"/>, one-based, in UTF-16 code units as editors count them.</param>
/// <param name="EndLine">Line of <paramref name="End"/>, one-based.</param>
/// <param name="EndColumn">Column of <paramref name="End"/>, one-based, in UTF-16 code units.</param>
public readonly record struct SourceSpan(long Start, long End, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Length in bytes.</summary>
    public long Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies within this span.</summary>
    public bool Contains(SourceSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Line and column of the start, as <c>7,12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line},{Column}");
}
