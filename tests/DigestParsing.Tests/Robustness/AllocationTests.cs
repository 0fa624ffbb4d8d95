using DigestParsing.Tables;
using DigestParsing.Tests.Support;

namespace DigestParsing.Tests.Robustness;

public class AllocationTests
{
    [Fact]
    public void Read_WholeDocument_AllocatesNothing()
    {
        var text = File.ReadAllBytes(TestPaths.InTestData("readme/README.md"));
        ReadAll(text);
        ReadAll(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (tokens, bytes) = ReadAll(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.Should().Be(0);
        tokens.Should().BeGreaterThan(30);
        bytes.Should().BeGreaterThan(2000);
    }

    [Fact]
    public void Read_ManyColumnsAndLongRows_AllocatesNothing()
    {
        var row = string.Concat(Enumerable.Repeat("|cell \\| of a row", 400)) + "|\n";
        var text = System.Text.Encoding.UTF8.GetBytes(row + "|-|\n" + string.Concat(Enumerable.Repeat(row, 50)));
        ReadAll(text);
        ReadAll(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(text);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void NameEquals_Header_AllocatesNothing()
    {
        var text = "| Publish   Date | **Title** | Título |\n|-|-|-|\n"u8.ToArray();
        Ask(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = Ask(text);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        answer.Should().BeTrue();
    }

    private static bool Ask(byte[] text)
    {
        using var reader = new Utf8TableReader(text);
        reader.Read();
        var header = reader.Header;
        return header.NameEquals(0, "publish date") && header.NameEquals(1, "TITLE") && header.NameEquals(2, "título") && !header.NameEquals(1, "Titel");
    }

    private static (int Tokens, int Bytes) ReadAll(byte[] text)
    {
        var (tokens, bytes) = (0, 0);
        using var reader = new Utf8TableReader(text);
        while (reader.Read())
        {
            tokens++;
            if (reader.TokenType == TableTokenType.Row)
            {
                var row = reader.Row;
                for (var i = 0; i < row.CellCount; i++)
                {
                    bytes += row[i].Length;
                }
            }
        }

        return (tokens, bytes);
    }
}
