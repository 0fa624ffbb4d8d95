using System.Globalization;

namespace DigestParsing.Generator.Text;

/// <summary>Makes names of authors, half of them account names as digests have them, and addresses.</summary>
internal static class PeopleAndLinks
{
    public static string[] Authors(SeededRandom random, bool beyondAscii)
    {
        if (random.Chance(RealShape.NoAuthors))
        {
            return [];
        }

        var authors = new string[random.Weighted(RealShape.AuthorWeights) + 1];
        for (var i = 0; i < authors.Length; i++)
        {
            authors[i] = random.Chance(0.45) ? AccountName(random) : FullName(random, beyondAscii && random.Chance(0.15));
        }

        return authors;
    }

    public static string FullName(SeededRandom random, bool beyondAscii) =>
        random.Pick(Vocabulary.GivenNames) + " " + random.Pick(beyondAscii ? Vocabulary.FamilyNamesBeyondAscii : Vocabulary.FamilyNames);

    public static string[] Classifications(SeededRandom random)
    {
        var wanted = random.Weighted(RealShape.ClassificationCountWeights) + 1;
        var chosen = new List<string>(wanted);
        while (chosen.Count < wanted)
        {
            var classification = Vocabulary.Classifications[random.Weighted(Vocabulary.ClassificationWeights)];
            if (!chosen.Contains(classification))
            {
                chosen.Add(classification);
            }
        }

        return [.. chosen];
    }

    public static string[] GitHubUrls(SeededRandom random, string name, int count)
    {
        var urls = new string[count];
        for (var i = 0; i < count; i++)
        {
            urls[i] = random.Chance(0.03)
                ? $"https://{AccountName(random).ToLowerInvariant()}.github.io/{name}"
                : $"https://github.com/{AccountName(random)}/{name}{(i == 0 ? "" : "-data")}";
        }

        return urls;
    }

    public static string[] HuggingFaceUrls(SeededRandom random, string name, int count)
    {
        var urls = new string[count];
        for (var i = 0; i < count; i++)
        {
            var folder = random.Next(5) switch { 0 or 1 => "datasets/", 2 => "spaces/", _ => "" };
            urls[i] = string.Create(CultureInfo.InvariantCulture, $"https://huggingface.co/{folder}{AccountName(random)}/{name}-{random.Between(1, 70)}B");
        }

        return urls;
    }

    private static string AccountName(SeededRandom random)
    {
        var family = random.Pick(Vocabulary.FamilyNames);
        var given = random.Pick(Vocabulary.GivenNames);
        return random.Next(4) switch
        {
            0 => given.ToLowerInvariant() + family.ToLowerInvariant(),
            1 => family + "-" + given[..1],
            2 => string.Create(CultureInfo.InvariantCulture, $"{given.ToLowerInvariant()}{random.Between(1, 99)}"),
            _ => family + "Lab",
        };
    }
}
