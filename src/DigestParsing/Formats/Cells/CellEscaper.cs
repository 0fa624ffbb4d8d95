using System.Buffers;

namespace DigestParsing.Formats.Cells;

/// <summary>
/// Writes texts so that they are read again as they are, and so that neither a pipe nor anything of Markdown's inline syntax in them
/// reaches beyond their cell. What is harmless stays as it is. Not thread-safe: every writer has one of its own.
/// </summary>
internal sealed class CellEscaper
{
    private readonly CellHazards _hazards = new();

    public void Write(IBufferWriter<char> cell, ReadOnlySpan<char> text, CellPlace place)
    {
        if (!_hazards.Find(text, place))
        {
            cell.Write(text);
            return;
        }

        var marks = _hazards.Marks;
        var start = 0;
        while (start < text.Length)
        {
            var length = marks[start..].IndexOfAnyExcept((byte)Escape.None);
            if (length < 0)
            {
                break;
            }

            cell.Write(text.Slice(start, length));
            start += length;
            switch ((Escape)marks[start])
            {
                case Escape.Backslash:
                    cell.Write(['\\', text[start]]);
                    break;
                case Escape.Ampersand:
                    cell.Write("&amp;");
                    break;
                default:
                    CellReferences.Append(cell, text[start]);
                    break;
            }

            start++;
        }

        cell.Write(text[start..]);
    }
}

/// <summary>How a character is written.</summary>
internal enum Escape : byte
{
    /// <summary>As it is.</summary>
    None,

    /// <summary>With a backslash before it.</summary>
    Backslash,

    /// <summary>As a numeric character reference.</summary>
    Reference,

    /// <summary>An ampersand as <c>&amp;amp;</c>, because a reference would follow from it.</summary>
    Ampersand,
}
