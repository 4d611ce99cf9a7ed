namespace Dosado.Planning.Bench.Corpus;

/// <summary>What a couple wants of a week. The first partner wants more closeness, the second more space.</summary>
internal sealed class Wishes
{
    private readonly Group _group;
    private readonly Random _chance;
    private readonly double[] _tired;

    public Wishes(Group group, Random chance)
    {
        (_group, _chance) = (group, chance);
        _tired = [20.5 + (chance.Next(4) * 0.5), 20.5 + (chance.Next(4) * 0.5)];
    }

    private double Need => _group switch
    {
        Group.Tight => 1.78,
        Group.Parents => 0.6,
        _ => 1,
    };

    private double Far => _group == Group.Opposites ? 1.6 : 1;

    public static TogetherKind[] Kinds() =>
    [
        new("date", Length(2, 4), [Hours(11, 23)]),
        new("quiet evening", Length(1, 3), [Hours(17, 23)]),
        new("shared chore", Length(0.5, 2), [Hours(8, 21)]),
        new("unhurried", Length(0.5, 1.5), [Hours(7, 9), Hours(20, 23), Hours(7, 23, DayOfWeek.Saturday, DayOfWeek.Sunday)]),
    ];

    public Partner Partner(string name, int p, IReadOnlyList<Stretch> busy)
    {
        var closer = p == 0;
        TogetherWish[] together =
        [
            new("date", closer ? Draw(2, 4, 4, 7, 12, 5, 9) : Draw(1 / Far, 2 / Far, 2, 4, 8, 3, 7), Evenings(p, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday)),
            new("quiet evening", closer ? Draw(2, 4, 6 * Far, 10, 16, 4, 8) : Draw(1 / Far, 2 / Far, 3 / Far, 6, 12, 2, 5), Evenings(p)),
            new("shared chore", Draw(1, 2, 2, 4, 6, 2, 6), [new(At(8), At(12), null, 1 + _chance.Next(2))]),
            new("unhurried", closer ? Draw(1, 1.5, 2 * Far, 4, 7, 6, 10) : Draw(0.5, 1, 1, 3, 6, 3, 8), [new(At(20), At(23), null, 1)]),
        ];
        OwnKind[] own =
        [
            new("alone", closer ? Own(1, 2, 3, 5, 3, 6) : Own(5 * Far, 8, 9, 14 * Far, 4, 8), Length(1.5, 4), closer ? [Hours(7, 11), Hours(16, 23), Weekend()] : [Hours(16, 23), Weekend()]),
            new("friends", Own(0, 2, 3, 5, 4, 7), Length(2, 4), [Hours(17, 23), new(At(11), At(23), [DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday])]),
        ];
        var overall = closer ? Draw(6, 9, 12, 16, 30, 2, 3) : Draw(0, 0, 8, 12, 18, 1, 4);
        return new(name, busy, together, own, overall);
    }

    private Liking[] Evenings(int p, params DayOfWeek[] days) =>
        [new(At(18), At(_tired[p]), days, 1 + _chance.Next(2)), new(At(_tired[p]), TimeOnly.MinValue, null, -1 - _chance.Next(2))];

    private Wish Own(double leastFrom, double leastTo, double goodFrom, double goodTo, int weightFrom, int weightTo)
    {
        var least = Between(leastFrom, leastTo) * Need;
        return new(Half(least), Half(Math.Max(least, Between(goodFrom, goodTo))), null, _chance.Next(weightFrom, weightTo));
    }

    private Wish Draw(double leastFrom, double leastTo, double goodFrom, double goodTo, double most, int weightFrom, int weightTo)
    {
        var least = Between(leastFrom, leastTo) * Need;
        var good = Math.Max(least, Between(goodFrom, goodTo));
        return new(Half(least), Half(good), Half(Math.Max(good, most)), _chance.Next(weightFrom, weightTo));
    }

    private double Between(double from, double to) => from + (_chance.NextDouble() * (to - from));

    private static TimeSpan Half(double hours) => TimeSpan.FromMinutes(30 * Math.Round(hours * 2));

    private static BlockLength Length(double shortest, double longest) => new(Half(shortest), Half(longest));

    private static TimeWindow Hours(double from, double to, params DayOfWeek[] days) => new(At(from), At(to), days);

    private static TimeWindow Weekend() => new(At(7), At(23), [DayOfWeek.Saturday, DayOfWeek.Sunday]);

    private static TimeOnly At(double hour) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(hour * 60));
}
