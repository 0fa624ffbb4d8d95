namespace DigestParsing.Generator;

/// <summary>
/// How often what happens: counted over 688 three-column, 344 six-column and 358 arxiv-daily rows of real archives, unless a comment
/// says that it is a choice. Faults that are rarer than such a sample can tell have a share that a few megabytes will show.
/// </summary>
internal static class RealShape
{
    /// <summary>Three-column, six-column, link-column and topic tables in a mix. A choice: the two main formats, and enough of the rest.</summary>
    public static readonly int[] ShapeWeights = [46, 46, 4, 4];

    /// <summary>
    /// Rows whose title is wrapped when it is longer than a line. Titles are wrapped at about 66 characters from 2025 on, which is two
    /// in five of whole archives.
    /// </summary>
    public const double WrapLongTitle = 0.69;

    public const int WrapColumn = 66;

    /// <summary>Addresses in link cells that are broken over two lines (1 in the 78 rows of the days that wrap titles).</summary>
    public const double BrokenUrl = 0.005;

    /// <summary>Rows with a letter or symbol beyond ASCII.</summary>
    public const double BeyondAscii = 0.13;

    /// <summary>Sentences with a pipe that is not escaped. A choice: one row of the sample has one.</summary>
    public const double UnescapedPipe = 0.002;

    /// <summary>Days with a header and no rows. A choice: rare in whole archives, absent from the sample.</summary>
    public const double EmptyDigest = 0.004;

    /// <summary>Rows without an author. A choice, likewise.</summary>
    public const double NoAuthors = 0.002;

    /// <summary>One, two, … five authors.</summary>
    public static readonly int[] AuthorWeights = [17, 42, 68, 115, 767];

    /// <summary>The mean size of a row.</summary>
    public static int MeanRowBytes(TableShape shape) => shape == TableShape.ArxivDaily ? 190 : 1400;

    /// <summary>Rows a day: up to 5, 10, 15, 20, 30, 43.</summary>
    public static readonly int[] RowWeights = [11, 26, 23, 9, 9, 2];

    public static readonly (int From, int To)[] RowRanges = [(1, 5), (6, 10), (11, 15), (16, 20), (21, 30), (31, 43)];

    /// <summary>Three-column styles: lettered with questions, prose with questions, roman, numbered, named, prose.</summary>
    public static readonly int[] StyleWeights = [245, 97, 69, 3, 4, 252];

    /// <summary>Points of a six-column summary: none (prose), two, three, four, five.</summary>
    public static readonly int[] PointWeights = [53, 3, 8, 51, 229];

    /// <summary>Lists of points with a sentence before the first.</summary>
    public const double LeadBeforePoints = 41.0 / 291;

    /// <summary>One, two, … eight classifications.</summary>
    public static readonly int[] ClassificationCountWeights = [32, 159, 91, 32, 12, 8, 5, 2];

    /// <summary>None (<c>N/A</c>), one, two, three links.</summary>
    public static readonly int[] GitHubWeights = [160, 182, 1, 1];

    public static readonly int[] HuggingFaceWeights = [279, 42, 13, 10];

    /// <summary>Rows of a topic table with code.</summary>
    public const double TopicCode = 60.0 / 358;

    /// <summary>Headings over sections of 2024-12: bold with a heading, or only the label.</summary>
    public const double RomanWithHeadings = 0.74;

    /// <summary>Two, three, four follow-up questions.</summary>
    public static readonly int[] QuestionWeights = [12, 328, 1];

    /// <summary>Lettered summaries with a fifth section.</summary>
    public const double FifthLetter = 24.0 / 245;

    /// <summary>Summaries with numbers or words in a sentence that look like labels and are none. A choice.</summary>
    public const double FalseLabel = 0.04;
}
