using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace DigestParsing.Tables;

/// <summary>
/// Walks the headings, table headers and logical rows of a Markdown text in UTF-8: forward only, without allocating and without
/// input or output. It knows Markdown, not papers.
/// </summary>
/// <remarks>
/// <para>
/// Read a whole text with <see cref="Utf8TableReader(ReadOnlySpan{byte}, TableReaderOptions?)"/>. Read a text block by block by
/// passing each block, beginning with the bytes that the last one left (<see cref="BytesConsumed"/>), together with
/// <see cref="CurrentState"/>; <see cref="Read"/> answers <see langword="false"/> when the next token does not end inside the block.
/// Where a text is cut makes no difference to its tokens.
/// </para>
/// <para>
/// A row that is not finished when its line ends goes on in the next line, which is the one rule that GFM lacks. Fenced code, HTML
/// comments and indented code hold no tables. Nothing is thrown, whatever the bytes.
/// </para>
/// <para>Dispose returns a small buffer to a pool; without it nothing leaks, the buffer is only not used again. Not thread-safe.</para>
/// </remarks>
[DebuggerDisplay("{TokenType} at line {Line}")]
public ref partial struct Utf8TableReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly bool _isFinalBlock;
    private readonly int _maxRowLength;
    private readonly int _maxColumns;

    private TableReaderState _state;
    private int _position;

    private TableTokenType _tokenType;
    private int _tokenStart;
    private int _tokenEnd;
    private int _tokenLine;
    private int _tokenLines;
    private long _oversizedStart;
    private Range _headingText;
    private int _headingLevel;

    private int[] _bounds;
    private int _cellCount;
    private bool _hasReferences;
    private bool _isUnfinished;

    /// <summary>Creates a reader for a whole text.</summary>
    /// <param name="utf8">The text. A byte order mark at its start is passed over.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is too small.</exception>
    public Utf8TableReader(ReadOnlySpan<byte> utf8, TableReaderOptions? options = null)
        : this(utf8, isFinalBlock: true, default, options)
    {
    }

    /// <summary>Creates a reader for one block of a text.</summary>
    /// <param name="utf8">The block: what the last block left, and more.</param>
    /// <param name="isFinalBlock">Whether the text ends with this block.</param>
    /// <param name="state">The <see cref="CurrentState"/> of the reader of the last block; <see langword="default"/> for the first.</param>
    /// <param name="options">Limits, the same for all blocks; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is too small.</exception>
    public Utf8TableReader(ReadOnlySpan<byte> utf8, bool isFinalBlock, scoped in TableReaderState state, TableReaderOptions? options = null)
    {
        options ??= TableReaderOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRowLength, 16, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxColumns, 1, nameof(options));
        _text = utf8;
        _isFinalBlock = isFinalBlock;
        _maxRowLength = options.MaxRowLength;
        _maxColumns = options.MaxColumns;
        _state = state;
        _bounds = ArrayPool<int>.Shared.Rent(32);
    }

    /// <summary>What the reader stands on.</summary>
    public readonly TableTokenType TokenType => _tokenType;

    /// <summary>The first line of the token, one-based.</summary>
    public readonly int Line => _tokenLine;

    /// <summary>The last line of the token, one-based and inclusive.</summary>
    public readonly int EndLine => _tokenLine + _tokenLines - 1;

    /// <summary>Where the token starts, in bytes from the start of the text, zero-based: always the start of a line.</summary>
    public readonly long TokenStart => _tokenType == TableTokenType.OversizedRow ? _oversizedStart : _state.Offset + _tokenStart - _position;

    /// <summary>Where the token ends, in bytes from the start of the text: before the line end after its last line.</summary>
    public readonly long TokenEnd => _state.Offset + _tokenEnd - _position;

    /// <summary>
    /// The token's lines as they stand in the text, without the line end after the last; empty for an
    /// <see cref="TableTokenType.OversizedRow"/>.
    /// </summary>
    public readonly ReadOnlySpan<byte> RawToken => _tokenType == TableTokenType.OversizedRow ? [] : _text[_tokenStart.._tokenEnd];

    /// <summary>How many bytes of this block were read: the next block starts with the byte after them.</summary>
    public readonly int BytesConsumed => _position;

    /// <summary>What the reader of the next block needs.</summary>
    public readonly TableReaderState CurrentState => _state;

    /// <summary>The level of a heading, 1 to 6; 0 on any other token.</summary>
    public readonly int HeadingLevel => _tokenType == TableTokenType.Heading ? _headingLevel : 0;

    /// <summary>The text of a heading without its hashes, trimmed; empty on any other token.</summary>
    public readonly ReadOnlySpan<byte> HeadingText => _tokenType == TableTokenType.Heading ? _text[_tokenStart.._tokenEnd][_headingText] : [];

    /// <summary>
    /// Whether a row ends before it is finished: it begins with a pipe and does not end with one although the header does or cells are
    /// missing, and the next line begins something else, or the text ends.
    /// </summary>
    public readonly bool IsUnfinished => _isUnfinished;

    /// <summary>Whether a row or header has more than <see cref="TableReaderOptions.MaxColumns"/> cells; only the first of them are told apart.</summary>
    public readonly bool HasTooManyCells => _cellCount > _maxColumns;

    /// <summary>Whether the text ends inside a code fence. Only meaningful once <see cref="Read"/> answered <see langword="false"/> on the final block.</summary>
    public readonly bool IsInsideCodeFence => _state.Mode == LineMode.CodeFence;

    /// <summary>Whether the text ends inside a comment or another raw HTML block. Only meaningful as <see cref="IsInsideCodeFence"/> is.</summary>
    public readonly bool IsInsideHtmlBlock => _state.Mode == LineMode.HtmlBlock;

    /// <summary>Where the code fence or HTML block starts that the text ends inside of: bytes from the start of the text.</summary>
    public readonly long OpenBlockStart => _state.BlockOffset;

    /// <summary>The line that <see cref="OpenBlockStart"/> is on, one-based.</summary>
    public readonly int OpenBlockLine => _state.BlockLine;

    /// <summary>The header the reader stands on.</summary>
    /// <exception cref="InvalidOperationException">The reader stands on something else.</exception>
    public readonly TableHeader Header
    {
        get
        {
            ThrowUnless(_tokenType == TableTokenType.Header);
            return new TableHeader(Cells);
        }
    }

    /// <summary>The row the reader stands on; also a stray row, which has no columns.</summary>
    /// <exception cref="InvalidOperationException">The reader stands on something else.</exception>
    public readonly TableRow Row
    {
        get
        {
            ThrowUnless(_tokenType is TableTokenType.Row or TableTokenType.StrayRow);
            return new TableRow(Cells, _tokenType == TableTokenType.Row ? _state.Columns : 0, _hasReferences);
        }
    }

    private readonly TableCells Cells => new(_text[_tokenStart.._tokenEnd], _bounds.AsSpan(0, Math.Min(_cellCount, _maxColumns) + 1));

    /// <summary>Moves to the next token.</summary>
    /// <returns>
    /// <see langword="false"/> when there is none: the text ends or, on a block that is not the final one, the next token does not end
    /// inside the block.
    /// </returns>
    public bool Read()
    {
        _tokenType = TableTokenType.None;
        if (_state.Offset == 0 && !SkipByteOrderMark())
        {
            return false;
        }

        while (_position < _text.Length || _state.Mode == LineMode.OversizedRow)
        {
            var step = _state.Mode switch
            {
                LineMode.Table => ReadTableLine(),
                LineMode.Text => ReadTextLine(),
                LineMode.CodeFence => ReadCodeLine(),
                LineMode.HtmlBlock => ReadHtmlLine(),
                _ => SkipOversizedRow(),
            };
            if (step != Step.Next)
            {
                return step == Step.Token;
            }
        }

        return false;
    }

    /// <summary>Returns a buffer to its pool. Do not use the reader afterwards, and do not dispose a copy of it as well.</summary>
    public void Dispose()
    {
        var bounds = _bounds;
        _bounds = [];
        if (bounds is { Length: > 0 })
        {
            ArrayPool<int>.Shared.Return(bounds);
        }
    }

    private enum Step
    {
        /// <summary>Go on with what comes at the position.</summary>
        Next,

        /// <summary>A token was found.</summary>
        Token,

        /// <summary>What comes at the position does not end inside this block.</summary>
        NeedMore,
    }

    private static void ThrowUnless(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The reader stands on another kind of token; TokenType says which.");
        }
    }

    private bool SkipByteOrderMark()
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (_text.StartsWith(mark))
        {
            Consume(mark.Length, lines: 0);
            return true;
        }

        return _isFinalBlock || _text.Length >= mark.Length || !mark.StartsWith(_text);
    }

    private void Consume(int end, int lines)
    {
        _state.Offset += end - _position;
        _state.LinesRead += lines;
        _position = end;
    }

    // The last line of a text may have no line end; then the next line is still this one.
    private void ConsumeLine(int end, int next, int lines = 1) => Consume(next, next > end ? lines : lines - 1);

    private Step SetToken(TableTokenType type, int start, int end, int lines)
    {
        _tokenType = type;
        _tokenStart = start;
        _tokenEnd = end;
        _tokenLine = _state.LinesRead + 1;
        _tokenLines = lines;
        return Step.Token;
    }

    /// <summary>Finds where the line that starts at <paramref name="start"/> ends, and where the next one starts.</summary>
    private readonly LineEnd FindLineEnd(int start, out int end, out int next)
    {
        var index = _text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        WorkCounter.Add(index < 0 ? _text.Length - start : index + 1);
        if (index < 0)
        {
            end = next = _text.Length;
            return end - start > _maxRowLength ? LineEnd.TooFar : _isFinalBlock ? LineEnd.Found : LineEnd.Missing;
        }

        end = start + index;
        if (!TrySkipLineEnd(end, out next))
        {
            return LineEnd.Missing;
        }

        return end - start > _maxRowLength ? LineEnd.TooFar : LineEnd.Found;
    }

    private enum LineEnd
    {
        Found,

        /// <summary>The line is longer than a row may be, as far as it is there.</summary>
        TooFar,

        /// <summary>The line does not end inside this block.</summary>
        Missing,
    }

    /// <summary>Skips LF, CR or CRLF at <paramref name="end"/>; a CR that is the last byte of a block may yet be half of a CRLF.</summary>
    private readonly bool TrySkipLineEnd(int end, out int next)
    {
        next = end + 1;
        if (_text[end] == '\r')
        {
            if (next == _text.Length)
            {
                return _isFinalBlock;
            }

            if (_text[next] == '\n')
            {
                next++;
            }
        }

        return true;
    }

    private Step ReadTextLine()
    {
        var start = _position;
        switch (FindLineEnd(start, out var end, out var next))
        {
            case LineEnd.Missing:
                return Step.NeedMore;
            case LineEnd.TooFar:
                return BeginOversizedRow(LineMode.Text);
        }

        var line = _text[start..end];
        var first = MarkdownLine.SkipBlanks(line, 0);
        if (first < line.Length && !MarkdownLine.IsIndentedCode(line, first))
        {
            switch (line[first])
            {
                case (byte)'#' when MarkdownLine.TryReadHeading(line, first, out _headingLevel, out _headingText):
                    SetToken(TableTokenType.Heading, start, end, lines: 1);
                    ConsumeLine(end, next);
                    return Step.Token;
                case (byte)'`' or (byte)'~' when MarkdownLine.IsFenceStart(line, first, out var length):
                    OpenBlock(LineMode.CodeFence);
                    _state.FenceByte = line[first];
                    _state.FenceLength = length;
                    ConsumeLine(end, next);
                    return Step.Next;
                case (byte)'<' when MarkdownLine.HtmlBlockStart(line, first) is var kind and not HtmlBlockKind.None:
                    // "<!-->" is a whole comment: its end mark may begin with the hyphens of its start mark.
                    if (!MarkdownLine.HasHtmlBlockEnd(line[(first + 2)..], kind))
                    {
                        OpenBlock(LineMode.HtmlBlock);
                        _state.HtmlBlock = kind;
                    }

                    ConsumeLine(end, next);
                    return Step.Next;
            }

            if (line[first..].Contains((byte)'|'))
            {
                return ReadLineWithPipes(start, end, next, first);
            }
        }

        ConsumeLine(end, next);
        return Step.Next;
    }

    private void OpenBlock(LineMode mode)
    {
        _state.Mode = mode;
        _state.BlockOffset = _state.Offset;
        _state.BlockLine = _state.LinesRead + 1;
    }

    private Step ReadCodeLine()
    {
        switch (FindLineEnd(_position, out var end, out var next))
        {
            case LineEnd.Missing:
                return Step.NeedMore;
            case LineEnd.TooFar:
                return BeginOversizedRow(LineMode.CodeFence);
        }

        if (MarkdownLine.IsFenceEnd(_text[_position..end], _state.FenceByte, _state.FenceLength))
        {
            _state.Mode = LineMode.Text;
        }

        ConsumeLine(end, next);
        return Step.Next;
    }

    private Step ReadHtmlLine()
    {
        switch (FindLineEnd(_position, out var end, out var next))
        {
            case LineEnd.Missing:
                return Step.NeedMore;
            case LineEnd.TooFar:
                return BeginOversizedRow(LineMode.HtmlBlock);
        }

        if (MarkdownLine.HasHtmlBlockEnd(_text[_position..end], _state.HtmlBlock))
        {
            _state.Mode = LineMode.Text;
        }

        ConsumeLine(end, next);
        return Step.Next;
    }

    // What follows the limit is thrown away as it comes, so that a line of any length needs no buffer of its length.
    private Step BeginOversizedRow(LineMode modeAfterwards)
    {
        _state.ModeAfterSkip = modeAfterwards;
        _state.Mode = LineMode.OversizedRow;
        _state.SkipOffset = _state.Offset;
        _state.SkipLine = _state.LinesRead + 1;
        return Step.Next;
    }

    private Step SkipOversizedRow()
    {
        // The row may have begun some lines above the one that exceeds the limit; all bytes up to the limit belong to it.
        while (true)
        {
            var index = _text[_position..].IndexOfAny((byte)'\n', (byte)'\r');
            WorkCounter.Add(index < 0 ? _text.Length - _position : index + 1);
            if (index < 0)
            {
                SkipPartOfLine();
                return _isFinalBlock ? EndOversizedRow(_text.Length, _text.Length) : Step.NeedMore;
            }

            var end = _position + index;
            if (!TrySkipLineEnd(end, out var next))
            {
                Consume(end, lines: 0);
                return Step.NeedMore;
            }

            _state.SkippedColumns = 0;
            if (_state.Offset + index - _state.SkipOffset > _maxRowLength)
            {
                return EndOversizedRow(end, next);
            }

            Consume(next, lines: 1);
        }
    }

    // Its columns are counted as it goes by: nobody can count them afterwards. The first bytes of a character wait for the others.
    private void SkipPartOfLine()
    {
        var part = _text[_position..];
        if (!_isFinalBlock)
        {
            var lead = part.Length - 1;
            while (lead >= 0 && lead > part.Length - 4 && part[lead] is >= 0x80 and < 0xC0)
            {
                lead--;
            }

            part = lead >= 0 && part[lead] >= 0xC0 ? part[..lead] : part;
        }

        _state.SkippedColumns += Encoding.UTF8.GetCharCount(part);
        Consume(_position + part.Length, lines: 0);
    }

    private Step EndOversizedRow(int end, int next)
    {
        _oversizedStart = _state.SkipOffset;
        _tokenType = TableTokenType.OversizedRow;
        _tokenStart = _tokenEnd = end;
        _tokenLine = _state.SkipLine;
        _tokenLines = _state.LinesRead + 1 - _state.SkipLine + 1;
        _cellCount = 0;
        _state.Mode = _state.ModeAfterSkip;
        ConsumeLine(end, next);
        return Step.Token;
    }
}
