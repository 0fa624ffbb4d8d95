using DigestParsing.Cli.Output;

namespace DigestParsing.Cli;

/// <summary>
/// Reads a small digest of every common form in the background, so that what reads papers is compiled by one processor while another
/// still reads the command line and lists the files. Most runs are short, and just-in-time compilation is most of their time.
/// </summary>
internal static class WarmUp
{
    /// <summary>The digest, in UTF-8; no part of any output.</summary>
    public static ReadOnlySpan<byte> Digest =>
        """
        ## Papers for 2024-01-02

        | Title | Authors | Summary |
        |-------|---------|---------|
        | First (Read more on [arXiv](https://arxiv.org/abs/2401.00001) or [HuggingFace](https://huggingface.co/papers/2401.00001)) | A. One, B. Two, C3 | **a) Summary:** A model is shown. **b) Key Objective:** To read texts. **c) Methodology:** A parser is built by hand. **d) Results:** It is 3.5% faster. **e) Follow-up questions:** 1. Is it fast? 2. Is it right? |
        | Second (Read more on [arXiv](https://arxiv.org/abs/2401.00002)) | A. One | i) This paper shows a model. ii) The main objective is to read texts. iii) A parser is used. iv) It is 3.5% faster. v) Others can use it. |
        | Third (Read more on [arXiv](https://arxiv.org/abs/2401.00003)) | A. One | This paper introduces a model, e.g. for texts. We train it on 5 data sets. Results show that it is faster by 3.5%. Follow-up questions: 1. Is it right? |

        | Title | Authors | Summary | Classification | GitHub URLs | HuggingFace URLs |
        |---|---|---|---|---|---|
        | [Fourth](https://arxiv.org/abs/2401.00004) | A One,  B Two | - The model reads texts. - It is fast: 3.5%. | ['Natural Language Processing', 'Other'] | [Link](https://github.com/one/two) | N/A |

        """u8;

    /// <summary>Begins, when there is a processor to spare and the command writes papers; does not keep the process from ending.</summary>
    public static void Start(IReadOnlyList<string> args)
    {
        if (args is ["parse", ..] && Environment.ProcessorCount > 1)
        {
            new Thread(ReadDigest) { IsBackground = true, Name = "Warm-up" }.Start();
        }
    }

    private static void ReadDigest()
    {
        using var output = new OutputBuffer(Stream.Null);
        using var writer = new JsonPaperWriter(output, asArray: false);
        foreach (var paper in DigestParser.Default.Parse(Digest).Papers)
        {
            writer.Prepare(paper);
        }
    }
}
