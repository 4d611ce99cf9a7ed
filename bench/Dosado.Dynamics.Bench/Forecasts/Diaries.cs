using Dosado.Dynamics.Numbers;
using Dosado.Dynamics.Tables;

namespace Dosado.Dynamics.Bench.Forecasts;

/// <summary>The 103 couples' two weeks of satisfaction and felt closeness.</summary>
public static class Diaries
{
    public static IReadOnlyList<IReadOnlyList<Pair>> Read(Table table)
    {
        var (couples, persons, days) = (table.Texts("dyadid"), table.Texts("person"), table.Numbers("Day"));
        var (own, partners) = (table.Numbers("satisf_A"), table.Numbers("satisf_P"));
        return
        [
            .. Enumerable.Range(0, table.RowCount).Where(i => persons[i] == "1").GroupBy(i => couples[i])
                .Select(g => g.OrderBy(i => days[i]).Select(i => new Pair(own[i], partners[i])).ToList()),
        ];
    }
}
