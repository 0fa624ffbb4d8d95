namespace DigestParsing.Tables;

/// <summary>
/// What a <see cref="Utf8TableReader"/> has to remember between one block of a text and the next. Opaque; the default value is the
/// start of a text.
/// </summary>
public struct TableReaderState
{
    internal long Offset;
    internal long SkipOffset;
    internal long BlockOffset;
    internal long SkippedColumns;
    internal int LinesRead;
    internal int BlockLine;
    internal int SkipLine;
    internal int Columns;
    internal int FenceLength;
    internal byte FenceByte;
    internal LineMode Mode;
    internal LineMode ModeAfterSkip;
    internal HtmlBlockKind HtmlBlock;
    internal bool IsHeaderOpenEnded;

    /// <summary>How many bytes of the text were consumed so far: the next block starts at this byte, zero-based.</summary>
    public readonly long BytesConsumed => Offset;

    /// <summary>The line the next block starts on, one-based.</summary>
    public readonly int Line => LinesRead + 1;

    /// <summary>
    /// How many UTF-16 units of <see cref="Line"/> were passed over with an oversized row; zero unless the text ends in such a row.
    /// </summary>
    internal readonly int ColumnsPassedOver => (int)Math.Min(SkippedColumns, int.MaxValue - 1);
}

internal enum LineMode : byte
{
    Text,
    Table,
    CodeFence,
    HtmlBlock,
    OversizedRow,
}

internal enum HtmlBlockKind : byte
{
    None,
    Comment,
    Raw,
}
