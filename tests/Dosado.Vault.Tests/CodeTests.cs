using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Vault.Tests;

public class CodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static Arbitrary<RecoveryCode> RecoveryCodes { get; } =
        Some.BytesOf(RecoveryCode.Size).Generator.Select(bytes => new RecoveryCode(bytes)).ToArbitrary();

    private static Arbitrary<InvitationCode> InvitationCodes { get; } =
        Gen.Fresh(() => InvitationCode.Make(Some.Crypto)).ToArbitrary();

    [Fact]
    public void Every_recovery_code_reads_back_from_its_spelling() =>
        Some.Law(RecoveryCodes, code => Understood(RecoveryCode.Read(code.Spell())).Equals(code));

    [Fact]
    public void Every_invitation_code_reads_back_from_its_spelling() =>
        Some.Law(InvitationCodes, code => Understood(InvitationCode.Read(code.Spell())).Equals(code));

    [Fact]
    public void Case_spaces_hyphens_and_lookalikes_do_not_matter() => Some.Law(RecoveryCodes, code =>
    {
        var sloppy = "  " + string.Join("  ", code.Spell().Replace("-", "", StringComparison.Ordinal).Chunk(3)
            .Select(chunk => new string(chunk).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l'))) + "\n";
        return Understood(RecoveryCode.Read(sloppy)).Equals(code);
    });

    [Fact]
    public void The_dashes_that_a_phone_puts_for_hyphens_do_not_matter() => Some.Law(InvitationCodes, code =>
        Understood(InvitationCode.Read(code.Spell().Replace('-', '\u2013'))).Equals(code));

    [Fact]
    public void A_link_carries_the_code_in_its_fragment_alone()
    {
        var code = InvitationCode.Make(Some.Crypto);

        var link = code.ToLink(new("https://example.org/ours/"));

        link.GetLeftPart(UriPartial.Query).ShouldBe("https://example.org/ours/join");
        Understood(InvitationCode.Read(link.ToString())).ShouldBe(code);
    }

    [Fact]
    public void Every_wrong_symbol_is_found_and_its_group_named()
    {
        var spelled = RecoveryCode.Make(Some.Crypto).Spell();

        foreach (var at in Enumerable.Range(0, spelled.Length).Where(at => spelled[at] != '-'))
        {
            foreach (var wrong in Alphabet.Where(symbol => symbol != spelled[at]))
            {
                var typo = spelled[..at] + wrong + spelled[(at + 1)..];
                MistypedGroups(RecoveryCode.Read(typo)).ShouldBe([(at / 10) + 1]);
            }
        }
    }

    [Fact]
    public void Two_symbols_of_a_group_that_changed_places_are_always_found() => Some.Law(RecoveryCodes, code =>
    {
        var spelled = code.Spell();
        return (
            from i in Enumerable.Range(0, 9)
            from j in Enumerable.Range(0, 9)
            where spelled[i] != spelled[j]
            select MistypedGroups(RecoveryCode.Read(Swap(spelled, i, j)))).All(groups => groups is [1]);
    });

    [Fact]
    public void Two_groups_that_changed_places_are_always_found() => Some.Law(InvitationCodes, code =>
    {
        var groups = code.Spell().Split('-');
        (groups[1], groups[3]) = (groups[3], groups[1]);
        return groups[1] == groups[3] || MistypedGroups(InvitationCode.Read(string.Join('-', groups))) is [2, 4];
    });

    [Fact]
    public void A_lost_symbol_names_its_group_where_the_gaps_tell()
    {
        var spelled = InvitationCode.Make(Some.Crypto).Spell();

        MistypedGroups(InvitationCode.Read(spelled.Remove(9, 1))).ShouldBe([2]);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("what is this", 10)]
    [InlineData("0123456789", 10)]
    public void Something_too_short_says_how_much_is_there(string text, int given)
    {
        var reading = InvitationCode.Read(text).ShouldBeOfType<CodeReading<InvitationCode>.WrongLength>();

        reading.ShouldBe(new(given, 30));
    }

    [Fact]
    public void A_recovery_code_and_an_invitation_are_not_taken_for_each_other()
    {
        RecoveryCode.Read(InvitationCode.Make(Some.Crypto).Spell())
            .ShouldBeOfType<CodeReading<RecoveryCode>.WrongLength>();
    }

    [Fact]
    public void A_code_has_one_spelling() => Some.Law(InvitationCodes, code =>
        Understood(InvitationCode.Read(code.Spell())).Spell() == code.Spell()
        && code.Spell().All(symbol => symbol == '-' || Alphabet.Contains(symbol, StringComparison.Ordinal)));

    private static T Understood<T>(CodeReading<T> reading) =>
        reading.ShouldBeOfType<CodeReading<T>.Understood>().Code;

    private static IReadOnlyList<int> MistypedGroups<T>(CodeReading<T> reading) =>
        reading.ShouldBeOfType<CodeReading<T>.Mistyped>().Groups;

    private static string Swap(string text, int i, int j)
    {
        var letters = text.ToCharArray();
        (letters[i], letters[j]) = (letters[j], letters[i]);
        return new(letters);
    }
}
