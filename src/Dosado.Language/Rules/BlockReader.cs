namespace Dosado.Language.Rules;

/// <summary>Cuts a rule file into blocks. An indented line belongs to the head above it; '#' starts a comment line.</summary>
internal static class BlockReader
{
    public static IEnumerable<Block> Read(string file, string text)
    {
        Block? block = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.TrimStart() is "" or ['#', ..])
            {
                continue;
            }

            if (line[0] != ' ')
            {
                if (block is not null)
                {
                    yield return block;
                }

                var (word, rest) = Cut(line);
                block = new Block(word, rest, new List<(string, string)>(), $"{file}:{number}");
            }
            else if (block is not null)
            {
                ((List<(string, string)>)block.Lines).Add(Cut(line.Trim()));
            }
        }

        if (block is not null)
        {
            yield return block;
        }
    }

    private static (string Word, string After) Cut(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line.Trim(), "") : (line[..space], line[(space + 1)..].Trim());
    }
}
