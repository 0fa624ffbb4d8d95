using System.Buffers;
using DigestParsing.Tables;

namespace DigestParsing.Parsing;

/// <summary>Reads a document, or a part of one that begins at a heading, from chunks of its bytes. What one chunk leaves waits for the next.</summary>
internal sealed class PieceReader : IDigestSink, IDisposable
{
    private readonly ParseSession _session;
    private readonly DocumentName _name;
    private readonly PaperSelector? _select;
    private bool _isAtStart;
    private DocumentPiece _piece = new();

    private byte[] _rest = [];
    private int _restLength;
    private int _parseAt;

    /// <summary>Creates a reader.</summary>
    /// <param name="parser">How to read.</param>
    /// <param name="name">What the document is called.</param>
    /// <param name="start">Where in the document the first chunk begins.</param>
    /// <param name="select">What is made of each paper; <see langword="null"/> to keep it as it is.</param>
    public PieceReader(DigestParser parser, DocumentName name, TableReaderState start = default, PaperSelector? select = null)
    {
        _name = name;
        _select = select;
        _isAtStart = start.BytesConsumed == 0;
        _session = parser.CreateSession(name, this, start);
    }

    /// <inheritdoc cref="ParseSession.CanHandOver"/>
    public bool CanHandOver => _session.CanHandOver;

    /// <inheritdoc cref="ParseSession.FoundTable"/>
    public bool FoundTable => _session.FoundTable;

    /// <summary>Reads a chunk, which is not needed afterwards.</summary>
    public DocumentPiece Read(ReadOnlySpan<byte> chunk, ChunkEnd end)
    {
        _piece = new DocumentPiece
        {
            Path = _name.Path,
            Select = _select,
            StartsDocument = _isAtStart,
            EndsDocument = end == ChunkEnd.Document,
            Bytes = chunk.Length,
        };
        _isAtStart = false;
        var block = _restLength == 0 ? chunk : Append(chunk);
        try
        {
            Parse(block, end);
        }
        catch (DigestException exception)
        {
            // What was found before it counts.
            _piece.Error = exception;
        }

        return _piece;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        if (_rest.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_rest);
            _rest = [];
        }
    }

    void IDigestSink.OnDigest(DateOnly? date, string? heading, int line) => _piece.OnDigest(date, heading, line);

    void IDigestSink.OnPaper(Paper paper) => _piece.OnPaper(paper);

    void IDigestSink.OnDiagnostic(Diagnostic diagnostic) => _piece.OnDiagnostic(diagnostic);

    private void Parse(ReadOnlySpan<byte> block, ChunkEnd end)
    {
        switch (end)
        {
            case ChunkEnd.Document:
                _session.Parse(block, isFinalBlock: true);
                _restLength = 0;
                break;
            case ChunkEnd.Heading:
                _session.ParseToHeading(block);
                _restLength = _parseAt = 0;
                break;
            case ChunkEnd.Open when block.Length >= _parseAt:
                // A long row that comes in small pieces must not be read again for each of them: what is left over has to double first.
                Keep(block[_session.Parse(block, isFinalBlock: false)..]);
                _parseAt = 2 * _restLength;
                break;
        }
    }

    private ReadOnlySpan<byte> Append(ReadOnlySpan<byte> chunk)
    {
        Reserve(_restLength + chunk.Length);
        chunk.CopyTo(_rest.AsSpan(_restLength));
        _restLength += chunk.Length;
        return _rest.AsSpan(0, _restLength);
    }

    // The bytes may be the end of those that are already kept.
    private void Keep(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_rest);
        _restLength = bytes.Length;
    }

    private void Reserve(int length)
    {
        if (length <= _rest.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(length);
        _rest.AsSpan(0, _restLength).CopyTo(larger);
        if (_rest.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_rest);
        }

        _rest = larger;
    }
}
