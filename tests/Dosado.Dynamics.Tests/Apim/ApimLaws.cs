using System.Globalization;
using Dosado.Dynamics.Apim;
using Dosado.Dynamics.Chance;

namespace Dosado.Dynamics.Tests.Apim;

public class ApimLaws
{
    private static readonly IReadOnlyList<Answer> Couples = Invented(60, 6);

    [Theory]
    [InlineData(RandomPart.None)]
    [InlineData(RandomPart.Intercepts)]
    [InlineData(RandomPart.InterceptsAndCoupleSlopes)]
    [InlineData(RandomPart.InterceptsAndActorSlopes)]
    public void Exchanging_the_members_of_some_couples_changes_nothing_without_roles(RandomPart random)
    {
        var exchanged = Couples.Select(a => a.Couple.EndsWith('3') ? a with { Member = 1 - a.Member } : a).ToList();

        var one = Fitted(Couples, new(false, random));
        var other = Fitted(exchanged, new(false, random));

        other.MinusTwoLogLikelihood.ShouldBe(one.MinusTwoLogLikelihood, 1e-6);
        other.Effects[1].Value.ShouldBe(one.Effects[1].Value, 1e-5);
    }

    [Theory]
    [InlineData(RandomPart.InterceptsAndCoupleSlopes)]
    [InlineData(RandomPart.InterceptsAndActorSlopes)]
    public void Slopes_that_differ_between_couples_are_found_where_they_differ(RandomPart random)
    {
        // In every other couple x moves both as much more as it moves them less in the others.
        var differing = Couples.Select(a =>
            a with { Outcome = a.Outcome + ((int.Parse(a.Couple, CultureInfo.InvariantCulture) % 2 == 0 ? 1.5 : -1.5) * a.Own[0]) }).ToList();

        var levels = Fitted(differing, new(false, RandomPart.Intercepts));
        var slopes = Fitted(differing, new(false, random));

        slopes.MinusTwoLogLikelihood.ShouldBeLessThan(levels.MinusTwoLogLikelihood - 100);
        slopes.BetweenNames.Count.ShouldBe(slopes.Between.Rows);
        Enumerable.Range(0, slopes.Between.Rows).Max(i => slopes.Between[i, i]).ShouldBeGreaterThan(1.5);
    }

    [Fact]
    public void What_was_put_in_is_found_again()
    {
        var fit = Fitted(Couples, new(false, RandomPart.Intercepts));

        Math.Abs(fit.Effects.Single(e => e.Name == "actor:x").Value - .5).ShouldBeLessThan(3 * fit.Effects[1].StandardError);
        Math.Abs(fit.Effects.Single(e => e.Name == "partner:x").Value + .2).ShouldBeLessThan(3 * fit.Effects[2].StandardError);
    }

    [Fact]
    public void Another_unit_scales_the_effects_and_keeps_the_restricted_fit()
    {
        var one = Fitted(Couples, new(true, RandomPart.InterceptsAndCoupleSlopes));
        var other = Fitted([.. Couples.Select(a => a with { Own = [10 * a.Own[0]] })], new(true, RandomPart.InterceptsAndCoupleSlopes));

        other.Effects[1].Value.ShouldBe(one.Effects[1].Value / 10, 1e-5);
    }

    [Fact]
    public void A_day_on_which_one_was_silent_still_counts_for_the_other()
    {
        var silent = Couples.Select((a, i) => i % 11 == 0 ? a with { Outcome = double.NaN } : a).ToList();

        Fitted(silent, new(false, RandomPart.Intercepts)).AnswerCount.ShouldBe(silent.Count(a => !double.IsNaN(a.Outcome)));
    }

    [Fact]
    public void One_partner_missing_altogether_gets_a_reason() =>
        Reason([.. Couples.Where(a => a.Member == 0)]).ShouldBe(new Unsayable.SeriesMissing(1));

    [Fact]
    public void A_predictor_that_never_changes_gets_a_reason() =>
        Reason([.. Couples.Select(a => a with { Own = [3.0] })]).ShouldBeOfType<Unsayable.PredictorsOverlap>();

    [Fact]
    public void An_outcome_that_never_changes_gets_a_reason() =>
        Reason([.. Couples.Select(a => a with { Outcome = 7 })]).ShouldBe(new Unsayable.NeverChanges(0, 7));

    [Fact]
    public void The_same_answer_twice_gets_a_reason() =>
        Reason([.. Couples, Couples[0]]).ShouldBeOfType<Unsayable.TimeNotIncreasing>();

    private static Unsayable Reason(IReadOnlyList<Answer> answers) =>
        ApimEstimation.Fit(answers, ["x"], [], new(false, RandomPart.Intercepts)).ShouldBeOfType<ApimOutcome.CannotSay>().Reason;

    private static ApimFit Fitted(IReadOnlyList<Answer> answers, ApimModel model) =>
        ApimEstimation.Fit(answers, ["x"], [], model).ShouldBeOfType<ApimOutcome.Fitted>().Fit;

    private static List<Answer> Invented(int couples, int days)
    {
        var dice = new Dice(33);
        var answers = new List<Answer>();
        for (var c = 0; c < couples; c++)
        {
            var level = (dice.Normal(), dice.Normal());
            for (var day = 0; day < days; day++)
            {
                var (x, y, shared) = (dice.Normal(), dice.Normal(), .5 * dice.Normal());
                answers.Add(new($"{c}", 0, day, level.Item1 + (.5 * x) - (.2 * y) + shared + dice.Normal(), [x], []));
                answers.Add(new($"{c}", 1, day, level.Item2 + (.5 * y) - (.2 * x) + shared + dice.Normal(), [y], []));
            }
        }

        return answers;
    }
}
