using Dosado.Bond;

namespace Dosado.Places.Dance.Days;

/// <summary>The days of one person, need by need.</summary>
/// <param name="Closeness">What they said of closeness.</param>
/// <param name="Space">What they said of space.</param>
public sealed record NeedDays(IReadOnlyList<NeedDay> Closeness, IReadOnlyList<NeedDay> Space)
{
    /// <summary>Whether nothing was said of either.</summary>
    public bool IsEmpty => Closeness.Count + Space.Count == 0;

    /// <summary>Everything a person wrote for themselves.</summary>
    public static NeedDays Of(OwnState own) => Of(
        own.Entries.Values.OrderBy(e => e.Moment.At).ThenBy(e => e.Id.Value).Select(e => (e.Moment.Day, e.CheckIn)));

    /// <summary>What a person has shared in a bond and not taken back; nothing else of theirs.</summary>
    public static NeedDays Of(BondState bond, PersonId person) => Of(
        bond.Entries.Values.Where(e => e.Author == person).OrderBy(e => e.Place).Select(e => (e.Day, e.CheckIn)));

    private static NeedDays Of(IEnumerable<(DateOnly Day, CheckIn CheckIn)> said)
    {
        var all = said.ToList();
        return new(
            NeedDay.Of(all.Select(s => (s.Day, s.CheckIn.Closeness))),
            NeedDay.Of(all.Select(s => (s.Day, s.CheckIn.Space))));
    }
}
