using Dosado.Bond;
using Dosado.Places.Plan.Thinking;
using Dosado.Planning;

namespace Dosado.Places.Plan;

/// <summary>A conflict as one of the two may read it: what only the other could change is not in it.</summary>
internal static class Conflicts
{
    public static ConflictModel Of(Conflict conflict, WeekOnTable table, WeekAsk ask)
    {
        var kinds = ask.First.Offer.Us.Concat(ask.Second.Offer.Us).Select(w => w.Kind).ToList();
        var mine = table.Look(ask).MyKinds;
        return new(
            [.. conflict.Claims.Select(View)],
            [.. conflict.WaysOut.Select(w => (IReadOnlyList<ChangeView>)[.. w.Changes.Select(Change)])],
            [.. conflict.OwnersOnly[0].Select(Change)]);

        ChangeView Change(Change change) => View(change.Claim) is var claim && claim.IsMine
            ? new(claim, change.Enough, Filling.Of(claim, change.Enough))
            : new(claim, change.Enough, null);

        ClaimView View(Claim claim) => new(
            claim.Partner == 0 ? ask.First.Name : ask.Second.Name,
            claim.Partner == 0,
            claim.Kind is null ? null
                : !claim.IsOwn ? kinds.Find(k => WeekAsk.NameOf(k) == claim.Kind)
                : claim.Partner == 0 && int.TryParse(claim.Kind, out var at) && at < mine.Length ? mine[at]
                : null,
            claim.IsOwn,
            claim.End == WishEnd.Most,
            claim.Amount);
    }
}
