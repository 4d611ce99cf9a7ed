using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Us.InnerWorld;

/// <summary>Which feelings somebody has kept and which of them they have shown in this bond; a picture, no measure.</summary>
/// <param name="Kept">Feelings of own check-ins and notes, by their key or own word.</param>
/// <param name="Shown">Feelings of what stands shown to the other now.</param>
/// <param name="Other">Whom they are shown to; null for one alone.</param>
public sealed record Coverage(IReadOnlySet<string> Kept, IReadOnlySet<string> Shown, string? Other)
{
    public static Coverage Of(OwnState own, BondSpace? bond) => new(
        Names(own.Entries.Values.SelectMany(e => e.CheckIn.Feelings).Concat(own.Notes.ById.Values.SelectMany(n => n.Note.Feelings))),
        Names(bond is null ? [] : ShownBy(bond)),
        bond?.Other?.Name);

    private static IEnumerable<Feeling> ShownBy(BondSpace bond) =>
        bond.State.Entries.Values.Where(e => e.Author == bond.Me).SelectMany(e => e.CheckIn.Feelings)
            .Concat(bond.State.Notes.All.Where(n => n.Author == bond.Me).SelectMany(n => n.Note.Feelings));

    private static HashSet<string> Names(IEnumerable<Feeling> feelings) =>
        [.. feelings.Where(f => !f.IsOwnWord).Select(f => f.Name)];
}
