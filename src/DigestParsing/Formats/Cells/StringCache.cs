namespace DigestParsing.Formats.Cells;

/// <summary>
/// Keeps the strings that come again and again in a document, such as classifications, so that they are made once. Small and forgetful:
/// a value that meets another in its place takes it.
/// </summary>
internal sealed class StringCache
{
    private const int Size = 64;
    private const int MaxLength = 48;

    private string?[]? _strings;

    public string GetOrAdd(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || value.Length > MaxLength)
        {
            return value.ToString();
        }

        _strings ??= new string?[Size];
        ref var place = ref _strings[((value.Length * 31) + (value[0] * 7) + (value[value.Length / 2] * 5) + value[^1]) % Size];
        if (place is null || !value.SequenceEqual(place))
        {
            place = value.ToString();
        }

        return place;
    }
}
