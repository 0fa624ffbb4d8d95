namespace DigestParsing.Summaries;

/// <summary>What is shown as a paragraph or list item of its own: a section with its label and heading, a point, a question, a run of prose.</summary>
/// <param name="Kind">What it is; a section for everything that is labelled or headed.</param>
/// <param name="Start">Where it starts, labels and headings included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Marker">The index of its marker among the parts; -1 when it has none.</param>
internal readonly record struct SummaryBlock(SummaryPartKind Kind, int Start, int End, int Marker);

/// <summary>Walks over the blocks of a structure, in order.</summary>
internal ref struct SummaryBlocks(ReadOnlySpan<SummaryPart> parts)
{
    private readonly ReadOnlySpan<SummaryPart> _parts = parts;
    private int _next;

    public SummaryBlock Current { get; private set; }

    public readonly SummaryBlocks GetEnumerator() => this;

    public bool MoveNext()
    {
        var marker = -1;
        while (_next < _parts.Length)
        {
            var index = _next++;
            var part = _parts[index];
            if (part.Kind == SummaryPartKind.Marker)
            {
                // A marker without an item only closes the emphasis that an earlier one opened.
                marker = index;
                continue;
            }

            var kind = part.Kind;
            var end = part.End;
            if (kind is SummaryPartKind.Label or SummaryPartKind.Heading)
            {
                kind = SummaryPartKind.Section;
                while (_next < _parts.Length && _parts[_next].Kind is SummaryPartKind.Heading or SummaryPartKind.Section)
                {
                    end = _parts[_next].End;
                    if (_parts[_next++].Kind == SummaryPartKind.Section)
                    {
                        break;
                    }
                }
            }

            Current = new SummaryBlock(kind, part.Start, end, kind is SummaryPartKind.Point or SummaryPartKind.Question ? marker : -1);
            return true;
        }

        return false;
    }
}
