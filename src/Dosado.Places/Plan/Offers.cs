using System.Collections.Immutable;
using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>What goes to the planner of one's thoughts: no names of own time, no busy times, nothing that is over.</summary>
internal static class Offers
{
    public static WeekOffer Of(Home home, DateOnly week, WeekThoughts thoughts) => new(
        thoughts.Us,
        [.. thoughts.Me.Select(w => w.Wish)],
        Open(home, week, thoughts),
        thoughts.UsInAll,
        thoughts.MeInAll);

    /// <summary>Only what is for oneself: one's own week, on one lane.</summary>
    public static WeekOffer Alone(WeekOffer offer) => offer with { Us = [], UsInAll = null };

    public static WeekOffer Nothing { get; } = new([], [], []);

    /// <summary>Parts that can be, or the stretches tapped instead, in order; joined where they touch, from now on.</summary>
    private static ImmutableArray<OpenStretch> Open(Home home, DateOnly week, WeekThoughts thoughts)
    {
        var parts = from day in Enumerable.Range(0, WeekDays.Days)
            from part in Enumerable.Range(0, WeekCells.PartsADay)
            where !thoughts.Cannot.Has(day, part)
            select WeekDays.Stretch(home, week, day, part);
        var now = home.Now.At;
        return [.. Joined(parts.Concat(thoughts.Stretches))
            .Where(s => s.To > now)
            .Select(s => s.From < now ? s with { From = NextHalf(now) } : s)
            .Where(s => s.From < s.To)];
    }

    private static IEnumerable<OpenStretch> Joined(IEnumerable<OpenStretch> stretches)
    {
        OpenStretch? last = null;
        foreach (var next in stretches.OrderBy(s => s.From))
        {
            if (last is { } open && next.From <= open.To)
            {
                last = open with { To = next.To > open.To ? next.To : open.To };
                continue;
            }

            if (last is { } done) yield return done;
            last = next;
        }

        if (last is { } end) yield return end;
    }

    private static DateTimeOffset NextHalf(DateTimeOffset at) =>
        new((at.Ticks + Lengths.Step.Ticks - 1) / Lengths.Step.Ticks * Lengths.Step.Ticks, at.Offset);
}
