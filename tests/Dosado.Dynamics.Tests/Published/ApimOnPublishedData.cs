using Dosado.Dynamics.Apim;
using Dosado.Dynamics.Tables;

namespace Dosado.Dynamics.Tests.Published;

/// <summary>D3, D4 and D5 of docs/dynamics.md: published actor-partner fits, repeated, and a known truth recovered.</summary>
public class ApimOnPublishedData
{
    [FactOnData("acitelli_individual.csv")]
    public void Married_couples_without_roles_equal_the_published_fit()
    {
        var fit = Fitted(Acitelli(), ["other_pos"], new(Distinguishable: false, RandomPart.None));

        Effect(fit, "actor:other_pos").Value.ShouldBe(.4004, .0001);
        Effect(fit, "actor:other_pos").StandardError.ShouldBe(.0473, .0001);
        Effect(fit, "partner:other_pos").Value.ShouldBe(.2880, .0001);
        fit.SameOccasionCorrelation.ShouldBe(.4693, .0001);
        fit.MinusTwoLogLikelihood.ShouldBe(296.718, .001);
    }

    [FactOnData("acitelli_individual.csv")]
    public void Whether_roles_matter_equals_the_published_test()
    {
        var test = ApimEstimation.FindDistinguishability(
            Acitelli(), ["other_pos"], [], new(Distinguishable: false, RandomPart.None)).ShouldNotBeNull();

        test.ChiSquare.ShouldBe(7.28, .005);
        test.Degrees.ShouldBe(4);
    }

    [FactOnData("kashy_person_period_pairwise.csv")]
    public void Two_weeks_of_conflict_and_satisfaction_equal_the_published_fit()
    {
        var fit = Fitted(
            Kashy(), ["conflict"], new(Distinguishable: true, RandomPart.InterceptsAndCoupleSlopes));

        Effect(fit, "intercept").Value.ShouldBe(6.793863, .0001);
        Effect(fit, "actor:conflict").Value.ShouldBe(-.162913, .0001);
        Effect(fit, "actor:conflict").StandardError.ShouldBe(.01536, .00001);
        Effect(fit, "partner:conflict").Value.ShouldBe(-.067184, .0001);
        Effect(fit, "partner:conflict").StandardError.ShouldBe(.01276, .00001);
        fit.SameOccasionCorrelation.ShouldBe(.25700, .0001);
        (fit.MinusTwoLogLikelihood / -2).ShouldBe(-2548.449, .001);
    }

    [FactOnData("dyads_ild.csv")]
    public void A_known_truth_is_recovered()
    {
        var fit = Fitted(
            FemaleAndMale(),
            ["support"],
            new(Distinguishable: true, RandomPart.InterceptsAndActorSlopes, SplitsWithinAndBetween: true));

        ShouldHold(fit, "first:actor:support.within", .40);
        ShouldHold(fit, "second:actor:support.within", .22);
        ShouldHold(fit, "first:partner:support.within", .18);
        ShouldHold(fit, "second:partner:support.within", .08);
    }

    private static void ShouldHold(ApimFit fit, string name, double truth)
    {
        var effect = fit.ByRole.Single(e => e.Name == name);
        Math.Abs(effect.Value - truth).ShouldBeLessThan(2.2 * effect.StandardError, name);
        effect.StandardError.ShouldBeLessThan(.06);
    }

    private static Dynamics.Likelihood.Estimate Effect(ApimFit fit, string name) => fit.Effects.Single(e => e.Name == name);

    private static ApimFit Fitted(IReadOnlyList<Answer> answers, IReadOnlyList<string> own, ApimModel model) =>
        ApimEstimation.Fit(answers, own, [], model).ShouldBeOfType<ApimOutcome.Fitted>().Fit;

    private static List<Answer> Acitelli()
    {
        var table = PublishedData.Read("acitelli_individual.csv");
        return Answers(table, "cuplid", table.Texts("gender").Select(g => g == "1" ? 1 : 0), null, "satisfaction", "other_pos");
    }

    private static List<Answer> Kashy()
    {
        var table = PublishedData.Read("kashy_person_period_pairwise.csv");
        return Answers(table, "dyadid", table.Texts("person").Select(p => p == "1" ? 1 : 0), "Day", "satisf_A", "conflict_A");
    }

    private static List<Answer> FemaleAndMale()
    {
        var table = PublishedData.Read("dyads_ild.csv");
        var mixed = table.Texts("dyad_composition");
        var all = Answers(
            table, "coupleID", table.Texts("gender").Select(g => g == "male" ? 1 : 0), "diaryday", "closeness", "provided_support");
        return [.. all.Where((_, i) => mixed[i] == "female_x_male")];
    }

    private static List<Answer> Answers(
        Table table, string couple, IEnumerable<int> members, string? time, string outcome, string predictor)
    {
        var couples = table.Texts(couple);
        var times = time is null ? new double[table.RowCount] : table.Numbers(time);
        var (outcomes, predictors) = (table.Numbers(outcome), table.Numbers(predictor));
        return [.. members.Select((m, i) => new Answer(couples[i], m, times[i], outcomes[i], [predictors[i]], []))];
    }
}
