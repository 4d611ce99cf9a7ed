using Dosado.Dynamics.Bench.Forecasts;
using Dosado.Dynamics.Couple;

namespace Dosado.Dynamics.Tests.Published;

/// <summary>D6 of docs/dynamics.md.</summary>
public class ForecastsOnPublishedData
{
    [FactOnData("kashy_person_period_pairwise.csv")]
    public void The_next_day_of_103_couples_is_foretold_better_than_by_their_own_mean()
    {
        var made = Tomorrow.Of(Diaries.Read(PublishedData.Read("kashy_person_period_pairwise.csv")), new Dial(1, 7));

        made.Score.ShouldBeLessThan(.306);
        made.Score.ShouldBeLessThan(made.OwnMean);
        made.Score.ShouldBeLessThan(made.Persistence);
        made.Coverage.ShouldBeInRange(.88, .95);
    }
}
