using System.Buffers;

namespace DigestParsing.Formats.Cells;

/// <summary>
/// Reads what stands behind <c>[Title](url)</c> in a title cell: text that belongs to the title, such as <c>(ICLR 2015)</c>, and more
/// links, such as <c>[code](url)</c>. With a link goes what sets it off from the text: separators, and brackets around it.
/// </summary>
internal ref struct TitleRest
{
    // So many brackets that begin no link are looked at, which keeps the search linear in the cell.
    private const int MaxTries = 16;

    private readonly ArrayBufferWriter<byte> _text;
    private ReadOnlySpan<byte> _rest;
    private int _tries;
    private bool _isAfterLink;
    private byte _bracket;

    public TitleRest(ReadOnlySpan<byte> rest)
    {
        _rest = rest;
        _text = new ArrayBufferWriter<byte>(rest.Length + 1);
    }

    /// <summary>The text without the links, with a blank at its start where one belongs; complete when there are no more links.</summary>
    public readonly ReadOnlySpan<byte> Text => _text.WrittenSpan;

    /// <summary>Takes the next link.</summary>
    public bool TryTakeLink(out ReadOnlySpan<byte> address)
    {
        for (var i = _rest.IndexOf((byte)'['); i >= 0 && _tries < MaxTries;)
        {
            if (!LinksCell.TryTakeInline(_rest[i..], out _, out address, out var length))
            {
                _tries++;
                i++;
            }
            else if (i > 0 && _rest[i - 1] == '!')
            {
                // An image is no link.
                i += length;
            }
            else
            {
                Append(_rest[..i], isBeforeLink: true);
                _rest = _rest[(i + length)..];
                _isAfterLink = true;
                return true;
            }

            var next = _rest[i..].IndexOf((byte)'[');
            i = next < 0 ? -1 : i + next;
        }

        Append(_rest, isBeforeLink: false);
        _rest = [];
        address = [];
        return false;
    }

    private void Append(ReadOnlySpan<byte> text, bool isBeforeLink)
    {
        if (_isAfterLink)
        {
            text = TrimStart(text);
            if (_bracket != 0 && !text.IsEmpty)
            {
                if (text[0] is (byte)')' or (byte)']')
                {
                    text = TrimStart(text[1..]);
                }
                else
                {
                    _text.Write([(byte)' ', _bracket]);
                    _isAfterLink = false;
                }

                _bracket = 0;
            }
        }

        if (isBeforeLink)
        {
            text = TrimEnd(text);
            if (!text.IsEmpty && text[^1] is (byte)'(' or (byte)'[')
            {
                _bracket = text[^1];
                text = TrimEnd(text[..^1]);
            }
        }

        if (!text.IsEmpty)
        {
            if (_isAfterLink && text[0] is not ((byte)'.' or (byte)':' or (byte)')' or (byte)']'))
            {
                _text.Write(" "u8);
            }

            _text.Write(text);
        }
    }

    private static ReadOnlySpan<byte> Separators => " \t\r\n,;|\\/&-"u8;

    // What else sets a link off, and is longer than a byte.
    private static readonly byte[][] LongSeparators = ["–"u8.ToArray(), "—"u8.ToArray(), "•"u8.ToArray(), "<br>"u8.ToArray(), "<br/>"u8.ToArray(), "<br />"u8.ToArray()];

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimStart(Separators);
            var length = 0;
            foreach (var separator in LongSeparators)
            {
                length = text.StartsWith(separator) ? separator.Length : length;
            }

            if (length == 0)
            {
                return text;
            }

            text = text[length..];
        }
    }

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimEnd(Separators);
            var length = 0;
            foreach (var separator in LongSeparators)
            {
                length = text.EndsWith(separator) ? separator.Length : length;
            }

            if (length == 0)
            {
                return text;
            }

            text = text[..^length];
        }
    }
}
