#:package DigestParsing@*
#:property PublishAot=false

// What was found, paper by paper:  dotnet run results.cs archive
using DigestParsing.Archives;

await foreach (var paper in DigestArchive.Open(args[0]).ReadPapersAsync())
    if (paper.Summary.Results is { } results)
        Console.WriteLine($"{paper.DigestDate:yyyy-MM-dd}  {paper.Title}: {results.Text}");
