namespace DigestParsing;

/// <summary>Tells the kind, owner and name of a link from its address.</summary>
internal static class PaperLinkAddress
{
    // First path segments of huggingface.co that are pages of the site, not owners of models.
    private static readonly string[] HuggingFacePages =
    [
        "blog", "docs", "learn", "posts", "tasks", "pricing", "join", "login", "settings", "organizations", "models", "enterprise",
        "chat", "search", "support", "inference", "new", "api", "terms-of-service", "privacy", "brand", "storage", "changelog",
    ];

    // The same for github.com.
    private static readonly string[] GitHubPages =
    [
        "topics", "trending", "collections", "explore", "marketplace", "features", "sponsors", "about", "settings", "login", "join",
        "search", "apps", "orgs", "pricing", "notifications", "issues", "pulls", "users", "enterprise",
    ];

    public readonly record struct Parts(PaperLinkKind Kind, string? Owner, string? Name);

    public static Uri? ToUri(string url)
    {
        var text = url.Trim();
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            text = "https:" + text;
        }
        else if (!text.Contains("://", StringComparison.Ordinal))
        {
            // "github.com/owner/name": a host has a dot before the first slash, "null" and "see below" have not.
            var host = text.AsSpan();
            var slash = host.IndexOf('/');
            host = slash < 0 ? host : host[..slash];
            if (!host.Contains('.') || host.ContainsAny(" @"))
            {
                return null;
            }

            text = "https://" + text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : null;
    }

    public static Parts Parse(string url)
    {
        var uri = ToUri(url);
        if (uri is null)
        {
            return default;
        }

        var host = uri.Host;
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            host = host[4..];
        }

        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return host.ToLowerInvariant() switch
        {
            "github.com" => GitHub(segments),
            "huggingface.co" or "hf.co" => HuggingFace(segments),
            "arxiv.org" or "export.arxiv.org" when ArxivId.TryFind(uri.AbsolutePath, out var id)
                => new Parts(PaperLinkKind.ArxivPaper, null, id.ToString()),
            _ => default,
        };
    }

    private static Parts GitHub(string[] segments)
    {
        if (segments.Length < 2 || GitHubPages.Contains(segments[0], StringComparer.OrdinalIgnoreCase))
        {
            return default;
        }

        var name = segments[1];
        return new Parts(
            PaperLinkKind.GitHubRepository,
            segments[0],
            name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[..^4] : name);
    }

    private static Parts HuggingFace(string[] segments)
    {
        if (segments.Length == 0)
        {
            return default;
        }

        return segments[0].ToLowerInvariant() switch
        {
            "papers" => segments.Length > 1 ? new Parts(PaperLinkKind.HuggingFacePaper, null, segments[1]) : default,
            "datasets" => Below(PaperLinkKind.HuggingFaceDataset, segments),
            "spaces" => Below(PaperLinkKind.HuggingFaceSpace, segments),
            "collections" => Below(PaperLinkKind.HuggingFaceCollection, segments),
            _ when segments.Length < 2 || HuggingFacePages.Contains(segments[0], StringComparer.OrdinalIgnoreCase) => default,
            _ => new Parts(PaperLinkKind.HuggingFaceModel, segments[0], segments[1]),
        };
    }

    // datasets/owner/name; a few old datasets have no owner: datasets/name.
    private static Parts Below(PaperLinkKind kind, string[] segments) => segments.Length switch
    {
        1 => default,
        2 => new Parts(kind, null, segments[1]),
        _ => new Parts(kind, segments[1], segments[2]),
    };
}
