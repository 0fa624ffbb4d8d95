namespace DigestParsing.Generator.Text;

/// <summary>The words and phrases that <see cref="SentenceGrammar"/> fills its slots with, by the name of the slot.</summary>
internal static class Vocabulary
{
    public static readonly string[] NameHeads =
    [
        "Amber", "Anchor", "Arc", "Aspen", "Atlas", "Basalt", "Beacon", "Birch", "Brook", "Cedar", "Cinder", "Cirrus", "Clover", "Cobalt",
        "Comet", "Copper", "Coral", "Delta", "Drift", "Dune", "Echo", "Ember", "Fable", "Fern", "Fjord", "Flint", "Garnet", "Glade",
        "Granite", "Harbor", "Hazel", "Helio", "Indigo", "Juniper", "Kestrel", "Lantern", "Larch", "Lattice", "Linden", "Lumen", "Maple",
        "Marble", "Meadow", "Mica", "Moss", "Nimbus", "North", "Ochre", "Onyx", "Opal", "Orchard", "Otter", "Pebble", "Pine", "Prism",
        "Quarry", "Quartz", "Raven", "Reef", "Ridge", "River", "Saffron", "Sage", "Sierra", "Slate", "Sparrow", "Spruce", "Tern", "Thistle",
        "Tidal", "Timber", "Topaz", "Umber", "Vale", "Vesper", "Violet", "Willow", "Wren", "Yarrow", "Zephyr",
    ];

    public static readonly string[] NameTails =
    [
        "Agent", "Align", "Bench", "Bridge", "Caption", "Chain", "Code", "Coder", "Compress", "Edit", "Eval", "Flow", "Former", "Fusion",
        "Gate", "GPT", "Graph", "Grid", "Judge", "Kernel", "LM", "LoRA", "Loop", "Map", "Math", "Memory", "Mix", "MoE", "Nav", "Net",
        "Planner", "Pose", "Prompt", "Prune", "QA", "Quant", "RAG", "Rank", "Reason", "Reward", "Router", "Scale", "Scene", "Score", "Search",
        "Seg", "Speech", "Step", "Stream", "Tok", "Tool", "Trace", "Track", "Tune", "Verify", "Video", "ViT", "VLM", "Voice", "World",
    ];

    public static readonly string[] Tasks =
    [
        "long-document question answering", "table understanding", "step-by-step arithmetic", "text-to-video synthesis", "speech translation",
        "code repair", "visual grounding", "image captioning", "robot grasp planning", "multi-turn dialogue", "protein structure ranking",
        "document layout analysis", "novel view synthesis", "sound event detection", "open-vocabulary segmentation", "theorem proving",
        "tool selection", "web navigation", "cross-lingual retrieval", "music transcription", "chart reading", "depth estimation",
        "instruction following", "preference alignment", "knowledge editing", "few-shot classification", "point cloud completion",
        "scientific claim checking", "motion capture from a single camera", "unit test generation", "medical report drafting",
        "low-light enhancement", "voice conversion", "recipe planning", "map reading", "handwriting recognition", "fact attribution",
        "image restoration", "sketch colouring", "long-horizon planning",
    ];

    public static readonly string[] Techniques =
    [
        "a sparse routing layer", "a two-stage curriculum", "contrastive pre-training", "a learned token scheduler", "low-rank adapters",
        "a recurrent memory bank", "self-distillation from a frozen teacher", "a hierarchical cache", "rejection sampling",
        "a verifier trained on synthetic errors", "block-wise quantisation", "an asymmetric encoder", "a mixture of small experts",
        "gradient checkpoint reuse", "a graph of intermediate claims", "retrieval over past attempts", "reward shaping by partial credit",
        "a latent diffusion prior", "speculative decoding with shared drafts", "a cross-modal projector", "masked frame prediction",
        "an energy-based re-ranker", "adaptive patch merging", "group-wise preference pairs", "a physics-aware simulator",
        "temporal attention windows", "a deduplicated training mix", "an entropy-guided stopping rule", "constrained beam search",
        "multi-view consistency losses", "a programmatic labeller", "per-layer learning rates", "a discrete speech codec",
        "outlier-aware scaling", "a planner that writes its own tests", "feature-space interpolation", "a debate between two critics",
        "position-free attention", "a prompt compiler", "iterative back-translation",
    ];

    public static readonly string[] Data =
    [
        "HarborQA", "StepLedger", "ClipMeadow", "OpenQuarry", "VoiceAtlas-2", "RidgeBench", "TableTrail", "CodeOrchard", "PolyMap-9k",
        "LongShelf", "SceneParcel", "MathTerrace", "ToolYard", "DocMosaic", "FrameVault", "GraspKit", "WebCorridor", "SketchWell",
        "ProofGarden", "ChartDeck", "NightDrive-XL", "SoundPier", "MediNotes-12", "GlossBridge", "AlignField", "FactLoom", "DepthPond",
        "MotionHall", "RecallBoard", "TransitQA",
    ];

    public static readonly string[] Backbones =
    [
        "a 1.5B decoder", "a 7B language model", "an 8B instruction-tuned model", "a 13B base model", "a 72B teacher", "a ViT-L encoder",
        "a latent video backbone", "a 3B vision-language model", "a frozen audio encoder", "a mixture-of-experts model with 16 experts",
        "a 400M reward model", "a distilled 0.5B student",
    ];

    public static readonly string[] Metrics =
    [
        "accuracy", "exact match", "mean average precision", "word error rate", "F1", "BLEU", "FID", "pass@1", "recall at ten", "win rate",
        "mean intersection over union", "success rate", "perplexity", "throughput", "peak memory", "time to first token", "PSNR", "calibration error",
    ];

    public static readonly string[] Qualities =
    [
        "compact", "modular", "training-free", "data-efficient", "streaming", "public", "lightweight", "fully neural", "plug-in", "unified",
        "scalable", "readable", "cache-friendly", "calibrated", "geometry-aware", "prompt-driven", "self-checking", "zero-shot",
    ];

    public static readonly string[] Kinds =
    [
        "framework", "benchmark", "training recipe", "decoder", "data pipeline", "architecture", "evaluation suite", "agent", "sampler",
        "objective", "toolkit", "corpus", "adapter", "simulator",
    ];

    public static readonly string[] Problems =
    [
        "errors pile up over long chains of steps", "labels are scarce and costly to check", "inference is too slow for interactive use",
        "models lean on surface cues instead of evidence", "memory grows with every added frame", "existing scores reward fluent but wrong answers",
        "fine-tuning erases skills learned before", "the distribution shifts between simulation and the field",
        "long inputs crowd out the part that matters", "rare languages are hardly covered", "small models imitate style rather than skill",
        "the reward can be gamed by longer outputs", "camera motion and object motion are entangled", "teachers and students disagree on hard cases",
        "retrieved passages contradict each other", "current tests leak into public training data",
    ];

    public static readonly string[] Audiences =
    [
        "Practitioners", "Engineering teams", "Product teams", "Applied researchers", "Teams with a single GPU", "Developers of assistants",
        "Builders of retrieval systems", "Groups that train their own models",
    ];

    public static readonly string[] Tails =
    [
        "while the number of trained parameters stays below {count} million", "even when a third of the inputs is corrupted",
        "without any change to the tokenizer", "at {count} tokens of context", "as long as the calibration set covers the target domain",
        "with a budget of {count} GPU hours", "although the gap narrows for the largest models", "and transfers to unseen domains without retuning",
        "which an ablation over {count} runs confirms", "using nothing but public data", "on hardware that fits under a desk",
        "with most of the gain on the hardest tenth of the examples", "and keeps latency under {count} milliseconds",
        "so that a mistake made early can still be undone", "in {small} of the {count} languages that were tried",
        "where earlier systems need {small} passes over the same input", "provided that drafts and checks share one vocabulary",
        "with the same decoding settings for every system", "although the authors leave the choice of prompts open",
        "and degrades gracefully once the context is exhausted",
    ];

    /// <summary>Symbols that put a row beyond ASCII, as formulas and typographic quotes do in one real row of eight.</summary>
    public static readonly string[] BeyondAscii =
    [
        " (with β = 0.{small})", " (±0.{small} over {small} seeds)", " at {count}×{count} pixels", " (α set to {small})", " under the “strict” protocol",
        ", the authors’ default setting", " with σ² held fixed", " (Δ = {small} points)",
    ];

    public static readonly string[] GivenNames =
    [
        "Ada", "Amir", "Anika", "Arjun", "Bei", "Bruno", "Carla", "Chidi", "Daria", "Devin", "Elena", "Emeka", "Farid", "Freya", "Gita", "Hana",
        "Hugo", "Ines", "Ivan", "Jia", "Jonas", "Kaito", "Karim", "Lena", "Linh", "Maja", "Marco", "Mei", "Nadia", "Nils", "Olga", "Omar",
        "Priya", "Quan", "Rosa", "Sami", "Sofia", "Tariq", "Tomas", "Uma", "Vera", "Wei", "Xin", "Yara", "Yuki", "Zoe",
    ];

    public static readonly string[] FamilyNames =
    [
        "Abe", "Adeyemi", "Almeida", "Bakker", "Banerjee", "Bergman", "Castillo", "Cho", "Dang", "Demir", "Eriksen", "Fischer", "Garg", "Hassan",
        "Hoang", "Ito", "Jansen", "Kaplan", "Kowalski", "Kumar", "Larsen", "Lin", "Mehta", "Moreno", "Nakamura", "Novak", "Okafor", "Park",
        "Petrov", "Qureshi", "Rossi", "Sato", "Schmidt", "Silva", "Tan", "Torres", "Ueda", "Varga", "Weber", "Xu", "Yilmaz", "Zhao", "Zhou",
    ];

    public static readonly string[] FamilyNamesBeyondAscii = ["Müller", "Gómez", "Šimić", "Lefèvre", "Åström", "Çelik", "Nuñez", "Øverland"];

    public static readonly string[] Classifications =
    [
        "Natural Language Processing", "Multimodal", "Question Answering", "Text Generation", "Visual Question Answering", "Computer Vision",
        "Text2Text Generation", "Reinforcement Learning", "Image-to-Text", "Video-Text-to-Text", "Image Classification", "Text-to-Image", "Audio",
        "Automatic Speech Recognition", "Summarization", "Robotics", "Text-to-Video", "Image-Text-to-Text", "Document Question Answering",
        "Text-to-Audio", "Zero-Shot Image Classification", "Translation", "Text Classification", "Feature Extraction",
    ];

    public static readonly int[] ClassificationWeights =
        [192, 144, 92, 83, 58, 37, 35, 33, 30, 20, 15, 14, 14, 12, 11, 11, 11, 10, 9, 9, 9, 8, 8, 8];

    public static readonly string[] Topics =
    [
        "Agents", "Speech", "Mapping", "Alignment", "Video", "Retrieval", "Robotics", "Compression", "Reasoning", "Vision", "Graphs", "Optimisation",
    ];
}
