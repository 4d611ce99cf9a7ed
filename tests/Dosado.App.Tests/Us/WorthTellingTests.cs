using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.App.Tests.Us;

/// <summary>What the other's device may be told of, by the sender's own judgement.</summary>
public class WorthTellingTests
{
    private static readonly PersonId Robin = new("robin");
    private static readonly PersonId Kim = new("kim");
    private static readonly DateOnly Day = new(2026, 3, 14);

    private int _last;

    [Fact]
    public void Words_that_are_meant_for_the_other_are() => IsWorthTelling([], new WarmWordSaid(Id(), Day, "thinking of you")).ShouldBeTrue();

    [Fact]
    public void A_taking_back_a_new_name_or_the_end_of_ones_own_break_is_not()
    {
        IsWorthTelling([], new TakenBack(Id(), [Id()], [])).ShouldBeFalse();
        IsWorthTelling([], new Introduced(Id(), new("Robin", default))).ShouldBeFalse();
        IsWorthTelling([], new CameBack(Id(), Day, "")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(NeedKind.Closeness)]
    [InlineData(NeedKind.Space)]
    public void A_wish_is_once_and_not_again_while_it_is_open(NeedKind kind)
    {
        var first = Wish(kind);

        IsWorthTelling([], first).ShouldBeTrue();
        IsWorthTelling([(Robin, first)], Wish(kind)).ShouldBeFalse();
        IsWorthTelling([(Robin, first), (Robin, Wish(kind))], Wish(kind)).ShouldBeFalse();
    }

    [Fact]
    public void An_answered_or_withdrawn_wish_may_be_wished_anew()
    {
        var first = Wish(NeedKind.Closeness);

        IsWorthTelling([(Robin, first), (Kim, new SignalAnswered(Id(), first.Id, "gladly"))], Wish(NeedKind.Closeness)).ShouldBeTrue();
        IsWorthTelling([(Robin, first), (Robin, new TakenBack(Id(), [first.Id], []))], Wish(NeedKind.Closeness)).ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M101")]
    public void Nothing_is_while_the_other_is_in_the_room_they_asked_for_or_sits_out()
    {
        var room = Wish(NeedKind.Space);
        var word = new WarmWordSaid(Id(), Day, "take your time");

        IsWorthTelling([(Kim, room)], word).ShouldBeFalse();
        IsWorthTelling([(Kim, room), (Robin, new SignalAnswered(Id(), room.Id, "yes, see you at eight"))], word).ShouldBeFalse();
        IsWorthTelling([(Kim, room), (Kim, new TakenBack(Id(), [room.Id], []))], word).ShouldBeTrue();
        IsWorthTelling([(Kim, new BenchTaken(Id(), Day, "tonight", "", ""))], word).ShouldBeFalse();
        IsWorthTelling([(Robin, room)], word).ShouldBeTrue("my own room keeps nobody from being told");
    }

    private bool IsWorthTelling(IReadOnlyList<(PersonId Author, Event Said)> before, Event said)
    {
        var people = new[] { Robin, Kim }.Select(p => (p, (Event)new Introduced(Id(), new(p.Value, default))));
        var state = BondState.Replay(people.Concat(before).Select((b, place) => new Recorded(b.Item1, $"{place}", b.Item2)));
        return WorthTelling.Any(state, Robin, [said]);
    }

    private SignalGiven Wish(NeedKind kind) => new(Id(), Day, kind, "", "", "");

    private EntryId Id() => new($"{++_last:x32}");
}
