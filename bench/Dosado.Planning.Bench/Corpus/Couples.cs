namespace Dosado.Planning.Bench.Corpus;

/// <summary>Five ways in which weeks are hard to share.</summary>
public enum Group
{
    Ordinary,
    Tight,
    ShiftWorkers,
    Parents,
    Opposites,
}

/// <summary>
/// Seeded couples, the same on every machine: 200 of each group, eight weeks each, of which one or two hold a change of
/// the clocks. Wishes stay the same over a couple's weeks; busy times do not.
/// </summary>
public static class Couples
{
    public const int PerGroup = 200;
    public const int Weeks = 8;

    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "America/Sao_Paulo"];

    public static WeekRequest Week(Group group, int couple, int week)
    {
        var chance = new Random(Seed(group, couple, 0));
        var zone = Zones[chance.Next(Zones.Length)];
        var start = FirstMonday(zone, chance).AddDays(7 * week);
        var wishes = new Wishes(group, chance);
        var together = Wishes.Kinds();
        var names = chance.Next(2) == 0 ? new[] { "Ana", "Ben" } : ["Ben", "Ana"];
        var life = Enumerable.Range(0, 2).Select(_ => new Life(group, chance)).ToArray();
        var now = new Random(Seed(group, couple, 1 + week));
        var shared = life[0].Evenings(chance);
        var partners = Enumerable.Range(0, 2).Select(p => wishes.Partner(names[p], p, [.. life[p].Busy(start, now, shared)]));
        return new(zone, start, [.. partners], together);
    }

    private static int Seed(Group group, int couple, int week) => (((int)group * 1000) + couple) * 16 + week + 7919;

    /// <summary>Mondays from which eight weeks run over a change of the clocks in the northern or southern zone.</summary>
    private static DateOnly FirstMonday(string zone, Random chance)
    {
        var early = chance.Next(6);
        return zone == "Australia/Sydney" ? new DateOnly(2027, 2, 22).AddDays(-7 * early + 14) : new DateOnly(2027, 3, 1).AddDays(-7 * early + 14);
    }
}
