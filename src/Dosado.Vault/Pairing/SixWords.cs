namespace Dosado.Vault;

/// <summary>
/// Six words that two people read to each other: 66 bits over everything that the two devices said (words.txt has 2,048
/// words, 11 bits each, no two with the same first four letters). They are the same on both screens exactly when nobody
/// stands between the devices.
/// </summary>
public sealed record SixWords
{
    /// <summary>Words shown.</summary>
    public const int Count = 6;

    /// <summary>Bytes that are spelled: 9, of which the last six bits are left over.</summary>
    internal const int Size = 9;

    private const int BitsInWord = 11;

    private static readonly string[] List = ReadList();

    private SixWords(string text) => Text = text;

    /// <summary>The six words with a space between each.</summary>
    public string Text { get; }

    /// <summary>The words one by one.</summary>
    public IReadOnlyList<string> Words => Text.Split(' ');

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Spells the first 66 bits, most significant first.</summary>
    internal static SixWords FromBytes(ReadOnlySpan<byte> bytes)
    {
        var words = new string[Count];
        for (var i = 0; i < Count; i++)
        {
            words[i] = List[BitsAt(bytes, i * BitsInWord)];
        }

        return new(string.Join(' ', words));
    }

    private static int BitsAt(ReadOnlySpan<byte> bytes, int from)
    {
        var value = 0;
        for (var bit = from; bit < from + BitsInWord; bit++)
        {
            value = (value << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1);
        }

        return value;
    }

    private static string[] ReadList()
    {
        using var reader = new StreamReader(typeof(SixWords).Assembly.GetManifestResourceStream("words.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
