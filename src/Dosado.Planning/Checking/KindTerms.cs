namespace Dosado.Planning.Checking;

/// <summary>What blocks of one kind must be like.</summary>
internal sealed record KindTerms(BlockLength Block, IReadOnlyList<TimeWindow> When)
{
    public static KindTerms? Find(WeekRequest request, Block block)
    {
        if (block.Owner is not { } owner)
        {
            return request.Together.FirstOrDefault(k => k.Name == block.Kind) is { } kind ? new(kind.Block, kind.When ?? []) : null;
        }

        if (owner is not (0 or 1)) return null;
        return request.Partners[owner].Own.FirstOrDefault(k => k.Name == block.Kind) is { } own ? new(own.Block, own.When ?? []) : null;
    }

    public bool AllowsLength(TimeSpan length, int slotMinutes)
    {
        var step = Block.Step ?? TimeSpan.FromMinutes(slotMinutes);
        return length >= Block.Shortest && length <= Block.Longest && (length - Block.Shortest).Ticks % step.Ticks == 0;
    }

    public bool AllowsHours(DateTime from, TimeSpan slot) =>
        When.Count == 0 || When.Any(w => Hours.Hold(w.From, w.To, w.Days, from, slot));
}

/// <summary>Whether a slot lies in some hours, of the day itself or of one that go on into its small hours.</summary>
internal static class Hours
{
    public static bool Hold(TimeOnly from, TimeOnly to, IReadOnlyList<DayOfWeek>? days, DateTime at, TimeSpan slot)
    {
        foreach (var day in new[] { at.Date, at.Date.AddDays(-1) })
        {
            var until = day.Add(to.ToTimeSpan()).AddDays(to > from ? 0 : 1);
            var isAsked = days is not { Count: > 0 } || days.Contains(day.DayOfWeek);
            if (isAsked && at >= day.Add(from.ToTimeSpan()) && at + slot <= until) return true;
        }

        return false;
    }
}
