namespace DigestParsing.Cli.Tests;

/// <summary>Small digests.</summary>
internal static class Samples
{
    public const string TwoPapers =
        """
        ## Papers for 2024-10-14

        | Title | Authors | Summary |
        |-------|---------|---------|
        | Größe zählt (Read more on [arXiv](https://arxiv.org/abs/2410.08565))| Ada Lovelace, 王伟 | It measures <b>size</b> & "weight". |
        | Second (Read more on [arXiv](https://arxiv.org/abs/2410.00002))| Ada Lovelace | a) An aim. b) A method. |

        """;

    public const string RowWithoutTitle =
        """
        ## Papers for 2024-10-14

        | Title | Authors | Summary |
        |-------|---------|---------|
        | | Ada Lovelace | No title. |

        """;
}
