using Dosado.App.Words;
using Dosado.Dynamics.Couple;
using Dosado.Places.Dance;
using Dosado.Places.Dance.Between;
using Dosado.Places.Dance.Days;

namespace Dosado.App.Tests.Dance;

/// <summary>Days that cannot say anything: a sentence says why, and no number is made of them.</summary>
public class SayingTests
{
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly Texts Texts = Some.EnglishTexts();

    public static TheoryData<string, string> Nothing => new()
    {
        { "nobody said anything", "few" },
        { "three days", "few" },
        { "one of the two is missing", "few" },
        { "never changes", "alike" },
        { "two who say the same", "same-twice" },
        { "all at the ceiling", "edge" },
        { "months of silence, then a few days", "few" },
        { "nothing stands out", "unclear" },
    };

    [Theory]
    [MemberData(nameof(Nothing))]
    [Trait("Mechanism", "M140")]
    public void Where_nothing_can_be_said_a_sentence_says_why(string days, string reason)
    {
        var said = Say(DaysOf(days), bothWish: true);

        said.Said.ShouldBeEmpty();
        said.Reason.ShouldBe(reason);
        Texts["dance.nothing." + said.Reason].ShouldNotContain("14");
    }

    [Fact]
    public void Ten_years_are_read_without_a_fault() =>
        Should.NotThrow(() => Say([.. Enumerable.Range(0, 3653).Select(d => new Day(First.AddDays(d), (d * 7) % 11, (d * 5) % 9))], true));

    [Fact]
    [Trait("Mechanism", "M009")]
    public void A_fixed_pattern_is_ours_and_nobodys()
    {
        var said = Say(Chasing(), bothWish: true);

        said.Said[0].Name.ShouldBe("closeness.reach-and-step-back");
        said.Said[0].IsPattern.ShouldBeTrue();
        said.Said[0].Most.ShouldBeGreaterThan(said.Said[0].Least);
    }

    [Fact]
    [Trait("Mechanism", "M132")]
    public void Swapping_the_two_changes_nothing_that_is_said()
    {
        var (said, swapped) = (Say(Chasing(), true).Said, Say([.. Chasing().Select(d => new Day(d.Date, d.Second, d.First))], true).Said);

        swapped.Select(s => s.Name).ShouldBe(said.Select(s => s.Name));
        swapped.Zip(said).ShouldAllBe(pair => Math.Abs(pair.First.Least - pair.Second.Least) < 0.05);
    }

    [Fact]
    public void Off_by_either_is_off_and_looks_like_nothing_to_say()
    {
        var said = Say(Chasing(), bothWish: false);

        said.Said.ShouldBeEmpty();
        said.Reason.ShouldBe("unclear");
    }

    [Fact]
    public void What_is_hidden_stays_hidden() =>
        Saying.Of("closeness", CoupleEstimation.Read(Chasing(), Readings.Dial), true, name => name.EndsWith("step-back", StringComparison.Ordinal))
            .Said.ShouldAllBe(s => s.Name != "closeness.reach-and-step-back");

    [Fact]
    public void Every_sentence_has_a_text_in_both_needs_and_names_nobody()
    {
        var texts = Texts.Keys.Where(k => k.StartsWith("dance.say.", StringComparison.Ordinal)).ToList();

        texts.Count.ShouldBe(2 * Enum.GetValues<Movement>().Length);
        texts.ShouldAllBe(k => !Texts[k].Contains('{'));
    }

    [Fact]
    public void A_range_is_never_narrower_than_what_is_known()
    {
        var range = OnDial.Of(new(4.1, 5, 6.2));

        range.ShouldBe(new OnDial(4, 6.5));
        OnDial.Of(new(-2, 5, 14)).ShouldBe(new OnDial(0, 10));
    }

    [Fact]
    public void Days_all_alike_have_no_range_of_their_own()
    {
        IReadOnlyList<NeedDay> days = [.. Enumerable.Range(0, 30).Select(d => new NeedDay(First.AddDays(d), 10, 10, null))];
        var gap = OwnGap.Find([.. days.Select(d => new Day(d.Day, 10, 10))], Readings.Dial);

        UsualModel.Of(gap, days).ShouldBeOfType<UsualModel.AllAlike>();
        UsualModel.Of(OwnGap.Find([], Readings.Dial), []).ShouldBeOfType<UsualModel.NotYet>();
    }

    private static NeedSaid Say(IReadOnlyList<Day> days, bool bothWish) =>
        Saying.Of("closeness", CoupleEstimation.Read(days, Readings.Dial), bothWish, _ => false);

    private static IReadOnlyList<Day> DaysOf(string name) => name switch
    {
        "nobody said anything" => [],
        "three days" => Days(3, d => (d, 9 - d)),
        "one of the two is missing" => Days(40, d => (d % 7, double.NaN)),
        "never changes" => Days(40, d => (d % 7, 5)),
        "two who say the same" => Days(40, d => (d % 7, d % 7)),
        "all at the ceiling" => Days(40, d => (10, d % 7)),
        "months of silence, then a few days" =>
            [.. Days(60, d => (d % 7, d % 5)), new(First.AddDays(300), 3, 4), new(First.AddDays(301), 4, 6)],
        _ => Days(30, d => (Noise(d + 7), Noise(d + 2000))),
    };

    private static IReadOnlyList<Day> Days(int count, Func<int, (double First, double Second)> said) =>
        [.. Enumerable.Range(0, count).Select(d => new Day(First.AddDays(d), said(d).First, said(d).Second))];

    /// <summary>One is drawn by the other's yesterday, the other steps back from it.</summary>
    private static IReadOnlyList<Day> Chasing()
    {
        var (x, y, days) = (2.0, 0.0, new List<Day>());
        for (var d = 0; d < 90; d++)
        {
            days.Add(new(First.AddDays(d), 5 + x, 5 + y));
            (x, y) = ((0.3 * x) + (0.5 * y) + (Noise(d) / 6) - 0.8, (0.3 * y) - (0.5 * x) + (Noise(d + 500) / 6) - 0.8);
        }

        return days;
    }

    /// <summary>0 to 10 with no pattern in it.</summary>
    private static double Noise(int n)
    {
        var x = (uint)n * 2654435761u;
        x ^= x >> 15;
        x *= 2246822519u;
        x ^= x >> 13;
        return x % 1001 / 100.0;
    }
}
