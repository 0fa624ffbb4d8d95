using System.Globalization;

// Reads the Markdown files below a folder, and writes so many bytes of them to standard output: what nobody who reads digests gets around.
//   DigestParsing.Baseline FOLDER BYTES
var left = long.Parse(args[1], CultureInfo.InvariantCulture);
var written = 0;
byte[] bytes = [];
using var output = Console.OpenStandardOutput();
foreach (var file in Directory.EnumerateFiles(args[0], "*.md", SearchOption.AllDirectories))
{
    bytes = File.ReadAllBytes(file);
    Write();
}

while (left > 0 && bytes.Length > 0)
{
    Write();
}

return written > 0 ? 0 : 1;

void Write()
{
    written = (int)Math.Min(left, bytes.Length);
    output.Write(bytes, 0, written);
    left -= written;
}
