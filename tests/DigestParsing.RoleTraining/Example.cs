namespace DigestParsing.RoleTraining;

/// <summary>Where the roles of an example come from.</summary>
internal enum ExampleSource
{
    /// <summary>The hand-labelled file of the corpus.</summary>
    Labelled,

    /// <summary>Prose of the corpus with the roles in <c>annotations.txt</c>.</summary>
    Annotated,

    /// <summary>The same, of the days from 2024-11 on, when prose was written to one template.</summary>
    Templated,

    /// <summary>A summary with sections a), b), …, its labels and headings taken off.</summary>
    Lettered,

    /// <summary>A summary with sections i), ii), …, its labels and headings taken off.</summary>
    Roman,
}

/// <summary>A summary without labels and the roles its sentences should get.</summary>
/// <param name="Source">Where the roles come from.</param>
/// <param name="Paper">The arXiv identifier. Examples of one paper are never on both sides of a split.</param>
/// <param name="Sentences">The sentences in order.</param>
internal sealed record Example(ExampleSource Source, string Paper, IReadOnlyList<ExampleSentence> Sentences)
{
    /// <summary>Whether the roles are those of labelled sections.</summary>
    public bool IsSectioned => Source is ExampleSource.Lettered or ExampleSource.Roman;

    /// <summary>Whether every section has one sentence, so that the summary has the shape that the template asks for.</summary>
    public bool OneSentenceEach => Sentences.All(s => s.OpensSection);
}

/// <summary>A sentence and its role.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Role">The role; <see langword="null"/> where the readers differed.</param>
/// <param name="OpensSection">Whether it is the first of its labelled section; a sentence without labels always is.</param>
internal sealed record ExampleSentence(string Text, SectionRole? Role, bool OpensSection = true);
