using Dosado.Dynamics.Apim;
using Dosado.Dynamics.Tables;

namespace Dosado.Dynamics.Bench.Speed;

/// <summary>The fits of D3 and D4, timed as against-r.R times them.</summary>
internal static class ActorPartner
{
    public static IEnumerable<string> Lines(string folder)
    {
        var couples = Table.Parse("acitelli", File.ReadAllText(Path.Combine(folder, "acitelli_individual.csv")));
        var diaries = Table.Parse("kashy", File.ReadAllText(Path.Combine(folder, "kashy_person_period_pairwise.csv")));
        yield return Line("D3", Answers(couples, "cuplid", "gender", null, "satisfaction", "other_pos"), new(false, RandomPart.None));
        yield return Line(
            "D4",
            Answers(diaries, "dyadid", "person", "Day", "satisf_A", "conflict_A"),
            new(true, RandomPart.InterceptsAndCoupleSlopes));
    }

    private static string Line(string name, List<Answer> answers, ApimModel model)
    {
        ApimFit Fit() => ((ApimOutcome.Fitted)ApimEstimation.Fit(answers, ["x"], [], model)).Fit;
        var time = Timed.MedianMilliseconds(() => Fit());
        var fit = Fit();
        var effects = string.Join(' ', fit.Effects.Take(3).Select(e => $"{e.Value:G8}"));
        return $"ours {name} {time:F4} ms {effects} {fit.MinusTwoLogLikelihood:G11}";
    }

    private static List<Answer> Answers(Table table, string couple, string member, string? time, string outcome, string own)
    {
        var (couples, members) = (table.Texts(couple), table.Texts(member));
        var times = time is null ? new double[table.RowCount] : table.Numbers(time);
        var (outcomes, owns) = (table.Numbers(outcome), table.Numbers(own));
        return
        [
            .. Enumerable.Range(0, table.RowCount)
                .Select(i => new Answer(couples[i], members[i] == "1" ? 1 : 0, times[i], outcomes[i], [owns[i]], [])),
        ];
    }
}
