using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Floor;
using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Tests.Floor;

public class Dancing
{
    private static readonly Pairing<Ways> Content = new(
        new() { Closeness = .3, SelfCare = 1, Draw = .35 }, new() { Closeness = .3, SelfCare = 1, Draw = .15, Return = .5 });

    [Fact]
    public void Swapping_the_seats_mirrors_the_dance()
    {
        var ways = new Pairing<Ways>(new() { Blame = .6, Closeness = .8 }, new() { Armour = .4 });
        var now = new Circumstances(.5, Shock: new Pair(1, .2), Disclosure: new Pair(.1, .6));

        var one = new Dance(ways, new()).After(Moment.AtEase, now, 30);
        var other = new Dance(ways.Swapped, new()).After(Moment.AtEase, now.Swapped, 30);

        other.First.Connection.ShouldBe(one.Second.Connection, 1e-12);
        other.Second.Distress.ShouldBe(one.First.Distress, 1e-12);
    }

    [Fact]
    public void The_same_seed_dances_the_same_dance()
    {
        Noisy(7).ShouldBe(Noisy(7));
        Noisy(7).ShouldNotBe(Noisy(8));
    }

    [Fact]
    public void Half_the_step_changes_next_to_nothing()
    {
        var dance = new Dance(new(new() { Blame = .5, Closeness = .8 }, new()), new());
        var coarse = dance.After(Moment.AtEase, Circumstances.Ordinary, 20);
        var fine = Moment.AtEase;
        for (var i = 0; i < 20 * 64; i++)
        {
            fine = dance.Step(fine, Circumstances.Ordinary, 1.0 / 64);
        }

        coarse.First.Distress.ShouldBe(fine.First.Distress, 1e-5);
        coarse.Second.Armour.ShouldBe(fine.Second.Armour, 1e-5);
    }

    [Fact]
    public void What_is_danced_near_rest_is_what_the_estimator_finds()
    {
        var dance = new Dance(Content, new());
        var rest = dance.After(Moment.AtEase, Circumstances.Ordinary, 600);
        var truth = dance.NearEquilibrium(rest, Circumstances.Ordinary);

        var fit = LagEstimation.Fit([Places(dance, rest, 2000)], new LagModel(Clock.Continuous, StartingState.Known.Standard(2)))
            .ShouldBeOfType<LagOutcome.Fitted>().Fit;

        foreach (var (row, column) in (IEnumerable<(int, int)>)[(0, 0), (0, 1), (1, 0), (1, 1)])
        {
            var estimate = fit.Estimates.Single(e => e.Name == $"drift[{row + 1},{column + 1}]");
            Math.Abs(estimate.Value - truth.Dynamics[row, column]).ShouldBeLessThan(3 * estimate.StandardError);
            estimate.StandardError.ShouldBeLessThan(.1);
        }
    }

    [Fact]
    public void Every_scenario_has_a_title_and_two_sentences_in_the_calm_voice()
    {
        var texts = ScenarioBook.Texts("en");
        string[] never = ["must", "will", "!", "blamer", "withdrawer", "pursuer", "trigger", "optimum"];

        foreach (var scenario in ScenarioBook.All)
        {
            var text = texts[scenario.Id];
            text.Text.Count(c => c == '.').ShouldBe(2, scenario.Id);
            never.ShouldAllBe(word => !text.Text.Contains(word, StringComparison.OrdinalIgnoreCase), scenario.Id);
        }
    }

    [Theory]
    [InlineData("es")]
    [InlineData("de")]
    public void Every_scenario_is_told_in_two_sentences_in_every_language(string language)
    {
        var texts = ScenarioBook.Texts(language);

        texts.Keys.ShouldBe(ScenarioBook.All.Select(s => s.Id), ignoreOrder: true);
        texts.Values.ShouldAllBe(text => text.Title.Length > 0 && text.Text.Count(c => c == '.') == 2 && !text.Text.Contains('!'));
        texts.Values.ShouldNotBe(ScenarioBook.Texts("en").Values);
    }

    [Fact]
    public void Every_scenario_stays_finite()
    {
        foreach (var scenario in ScenarioBook.All)
        {
            var dance = new Dance(scenario.Ways, new());
            var moment = Moment.AtEase;
            while (moment.Time < scenario.Days)
            {
                moment = dance.Step(moment, scenario.At(moment.Time));
            }

            double.IsFinite(moment.First.Distress + moment.Second.Connection).ShouldBeTrue(scenario.Id);
            moment.First.Armour.ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    [Trait("Mechanism", "M122")]
    public void Behind_armour_the_one_ends_closed_and_the_other_who_needs_little_reaches()
    {
        var scenario = ScenarioBook.Find("behind-armour").ShouldNotBeNull();
        var dance = new Dance(scenario.Ways, new());
        var moment = Moment.AtEase;
        while (moment.Time < scenario.Days)
        {
            moment = dance.Step(moment, scenario.At(moment.Time));
        }

        var other = dance.ActsAt(moment, scenario.At(moment.Time)).Second;
        scenario.Ways.Second.Closeness.ShouldBeLessThan(.5);
        moment.First.Armour.ShouldBeGreaterThan(.8);
        (other.Lack + other.Clinging - moment.Second.Pressure).ShouldBeGreaterThan(.15);
    }

    private static Moment Noisy(ulong seed)
    {
        var dice = new Dice(seed);
        var dance = new Dance(Content, new());
        var moment = Moment.AtEase;
        for (var i = 0; i < 100; i++)
        {
            moment = dance.Step(moment, Circumstances.Ordinary, dice);
        }

        return moment;
    }

    private static Track Places(Dance dance, Moment rest, int days)
    {
        var dice = new Dice(21);
        var moment = rest;
        var places = new double[days, 2];
        for (var day = 0; day < days; day++)
        {
            for (var i = 0; i < 32; i++)
            {
                moment = dance.Step(moment, Circumstances.Ordinary, dice);
            }

            (places[day, 0], places[day, 1]) = (moment.First.Place, moment.Second.Place);
        }

        return new("dance", [.. Enumerable.Range(0, days).Select(d => (double)d)], new Matrix(places));
    }
}
