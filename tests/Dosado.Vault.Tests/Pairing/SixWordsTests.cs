namespace Dosado.Vault.Tests.Pairing;

public class SixWordsTests
{
    private static readonly string[] List = ReadList();

    [Fact]
    public void There_are_2048_short_words_in_order_no_two_alike_in_their_first_four_letters()
    {
        List.Length.ShouldBe(2048);
        List.ShouldBe(List.Order(StringComparer.Ordinal));
        List.ShouldAllBe(word => word.Length >= 4 && word.Length <= 8 && word.All(letter => letter >= 'a' && letter <= 'z'));
        List.Select(word => word[..4]).ShouldBeUnique();
    }

    [Fact]
    public void Every_one_of_the_66_bits_changes_a_word()
    {
        var none = SixWords.FromBytes(new byte[9]);

        for (var bit = 0; bit < 66; bit++)
        {
            var bytes = new byte[9];
            bytes[bit / 8] = (byte)(128 >> (bit % 8));
            SixWords.FromBytes(bytes).Words.Zip(none.Words).Count(pair => pair.First != pair.Second).ShouldBe(1);
        }
    }

    private static string[] ReadList()
    {
        using var reader = new StreamReader(typeof(SixWords).Assembly.GetManifestResourceStream("words.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
