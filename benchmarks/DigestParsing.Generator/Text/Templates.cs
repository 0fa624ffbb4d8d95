namespace DigestParsing.Generator.Text;

/// <summary>Sentences by what they say of a paper; names in braces are slots. None ends in a full stop: a tail may follow.</summary>
internal static class Templates
{
    public static readonly string[] Overview =
    [
        "{name} is a {quality} {kind} for {task} that pairs {technique} with {technique}",
        "The authors present {name}, a {quality} {kind} that treats {task} as a search over partial answers",
        "With {name}, the paper brings {technique} to {task} and releases {data} to measure it",
        "{name} rethinks {task} around {technique}, built on {backbone}",
        "The work describes {name}, {backbone} extended by {technique} so that {task} needs no separate module",
        "A {quality} {kind} named {name} joins {task} and {task} in one model",
        "{name} offers a {quality} way to combine {technique} and {technique} for {task}",
        "This report documents how {name} was built: a {quality} {kind}, {count} thousand curated examples, and {technique}",
    ];

    public static readonly string[] Objective =
    [
        "The question behind it is how {task} can be done when {problem}",
        "It sets out to close the gap between {task} and {task}, where {problem}",
        "The aim is a {quality} {kind} that stays reliable although {problem}",
        "What is missing so far is a {kind} for {task}, because {problem}",
        "Its goal is to find out whether {technique} alone is enough for {task} if {problem}",
        "The study asks which part of {technique} matters for {task} and which part is there by habit",
        "It looks for a cheaper route to {task}, since {problem} and {problem}",
    ];

    public static readonly string[] Methodology =
    [
        "The method first applies {technique}, then refines the outcome by {technique}, and finally filters it with {technique}",
        "Training runs in two phases: {backbone} is warmed up on {data}, after which {technique} takes over",
        "{name} couples {backbone} with {technique} and draws {count} samples for each prompt of {data}",
        "A pipeline of {small} steps turns raw material into {count} thousand pairs, on which {backbone} is tuned through {technique}",
        "Each input passes through {technique}, and a second head based on {technique} decides whether to stop",
        "The team re-implements {small} baselines, fixes their decoding settings, and adds {technique} as the only variable",
        "To this end {backbone} receives {technique}, with {technique} as a safeguard against drift",
        "Evaluation covers {data}, {data} and {data}, with {backbone} and {technique} held constant across runs",
    ];

    public static readonly string[] Results =
    [
        "On {data}, {name} reaches {percent} {metric}, {small}.{small} points above the strongest earlier system",
        "{name} raises {metric} from {percent} to {percent} on {data} and cuts training time by a factor of {small}",
        "Across {small} test sets the average {metric} improves by {percent}, with the largest step on {data}",
        "Measured on {data}, {metric} comes to {percent} against {percent} for {backbone} without the new part",
        "The smaller variant keeps {percent} of the full model's {metric} at {small}% of its cost",
        "In a blind comparison raters preferred {name} in {percent} of {count} cases",
        "Removing {technique} costs {small}.{small} points of {metric} on {data}, more than any other ablation",
        "Results on {data} show {percent} {metric} after only {count} steps",
    ];

    public static readonly string[] Implication =
    [
        "{audience} can adopt {technique} as a drop-in step for {task}",
        "For {audience2} this means that {task} no longer calls for {backbone}",
        "{audience} gain a {quality} baseline for {task} that is cheap to audit and to extend",
        "The findings suggest that money is better spent on {technique} than on more parameters when {problem}",
        "{audience} who work on {task} should check their systems against {data} before they trust {metric} alone",
        "It gives {audience2} a tested recipe for {task} in settings where {problem}",
    ];

    public static readonly string[] Note =
    [
        "The report says little about the cost of {technique} in production",
        "How the {count} annotators were instructed is left out",
        "Weights and prompts are announced, but no licence is named",
        "No figures are given for {task} beyond English",
        "The variance between seeds is plotted without numbers",
    ];

    public static readonly string[] Question =
    [
        "How does {name} behave once {technique} is replaced by {technique}",
        "Which share of the gain on {data} comes from {technique} alone",
        "Could the same {kind} serve {task}, where {problem}",
        "What would it take to run {name} with {backbone} on a single device",
        "How sensitive is {metric} to the number of samples drawn for each prompt",
        "Are there cases in which {technique} makes {task} worse, and can they be told in advance",
        "To what extent do the {count} examples of {data} overlap with what {backbone} has seen before",
    ];

    /// <summary>What may follow a question, as a sentence of its own.</summary>
    public static readonly string[] QuestionRemark =
    [
        "An answer would help to plan deployments",
        "The appendix hints at it but gives no table",
        "A breakdown by input length would be of use",
        "That would show whether {technique} is worth its price",
    ];

    public static readonly string[] Preamble =
    [
        "Here is a concise summary of the research paper \"{title}\":",
        "Here's a concise summary of the paper \"{title}\":",
        "Here is a summary of the paper, as requested:",
        "Okay, here is a concise summary of the paper \"{title}\":",
        "Here is a concise summary of {name}, kept to the given outline:",
    ];

    public static readonly string[] Title =
    [
        "{Name}: {Technique2} and {Technique2} for {Task}",
        "{Name}: Towards {Quality} and {Quality} {Task}",
        "{Name}: A {Quality} {Kind} for {Task} and {Task}",
        "{Name}: {Quality} {Task} with {Technique2}",
        "{Task} with {Technique2}",
        "Rethinking {Task} through {Technique2} and {Technique2}",
        "{Quality} {Task} via {Technique2}",
        "How Far Does {Technique2} Carry {Task}?",
        "On the Limits of {Technique2} in {Task}",
        "{Name} Technical Report",
        "{Name}: Scaling {Technique2} to {Quality} {Task}",
        "{Name}",
        "Less Is Enough: {Quality} {Kind}s for {Task} and {Task}",
        "{Name}: When {Technique2} Meets {Technique2}",
    ];
}
