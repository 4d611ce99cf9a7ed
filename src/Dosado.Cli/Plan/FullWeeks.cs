using Dosado.Planning;

namespace Dosado.Cli.Plan;

/// <summary>Who has no free waking hour in a week: the cause of much that cannot be.</summary>
internal static class FullWeeks
{
    private static readonly TimeOnly Wake = new(7, 0);
    private static readonly TimeOnly Sleep = new(23, 0);

    public static IEnumerable<string> Of(WeekRequest request) =>
        request.Partners.Where(p => Enumerable.Range(0, request.Days).All(d => IsFull(p, Waking(request, d)))).Select(p => p.Name);

    private static Stretch Waking(WeekRequest request, int day)
    {
        var (wake, sleep) = (request.Wake ?? Wake, request.Sleep ?? Sleep);
        var date = request.Start.AddDays(day);
        return new(date.ToDateTime(wake), (sleep > wake ? date : date.AddDays(1)).ToDateTime(sleep));
    }

    private static bool IsFull(Partner partner, Stretch day)
    {
        var free = day.From;
        foreach (var busy in partner.Busy.OrderBy(b => b.From))
        {
            if (busy.From <= free && busy.To > free) free = busy.To;
        }

        return free >= day.To;
    }
}
