namespace DigestParsing;

/// <summary>What a <see cref="SummaryPart"/> of a summary's text is.</summary>
public enum SummaryPartKind
{
    /// <summary>Sentences that no label, heading or marker governs.</summary>
    Prose,

    /// <summary>Words that merely introduce the summary or its list, such as <c>Here is a concise summary of the paper:</c>.</summary>
    Preamble,

    /// <summary>The label of a section, such as <c>a)</c>, with the emphasis around it.</summary>
    Label,

    /// <summary>The heading of a section, such as <c>**Key methodology:**</c>, with its colon and the emphasis around it.</summary>
    Heading,

    /// <summary>What a section says. Labels and headings before it are its own.</summary>
    Section,

    /// <summary>The sign or number before a point or a question, such as <c>-</c> or <c>1.</c>, with the emphasis around it.</summary>
    Marker,

    /// <summary>What a point says.</summary>
    Point,

    /// <summary>The heading over the follow-up questions, with its own label when it has one.</summary>
    QuestionHeading,

    /// <summary>A follow-up question, with the sentences that explain it.</summary>
    Question,
}
