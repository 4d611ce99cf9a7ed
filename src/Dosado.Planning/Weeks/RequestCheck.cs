namespace Dosado.Planning;

/// <summary>Everything that is wrong with a request, all at once, each with its path.</summary>
internal sealed class RequestCheck(WeekRequest request, Zone? zone)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Run()
    {
        CheckFrame();
        if (_faults.Count > 0) return _faults;
        var grid = new WeekGrid(request, zone!);
        if (grid.Slots > Limits.Slots) Say("days", FaultCause.TooMany, $"{grid.Slots} slots");
        CheckTogether(grid);
        for (var p = 0; p < 2; p++) CheckPartner(request.Partners[p], $"partners[{p}]", grid);
        CheckBlocks(request.Fixed ?? [], "fixed", grid);
        if (_faults.Count == 0) CheckOverlaps(grid);
        return _faults;
    }

    private void CheckFrame()
    {
        if (zone is null) Say("zone", FaultCause.UnknownZone, request.Zone);
        if (request.Partners.Count != 2) Say("partners", FaultCause.NotTwoPartners, $"{request.Partners.Count}");
        Within(new(1, Limits.Days), request.Days, "days");
        Within(new(15, 30, Step: 15), request.SlotMinutes, "slotMinutes");
        if (request.Together.Count == 0 && request.Partners.All(p => p.Own.Count == 0)) Say("together", FaultCause.NothingWished, "0");
        AtMost(request.Together.Count, Limits.TogetherKinds, "together");
        AtMost(request.Fixed?.Count ?? 0, Limits.Blocks, "fixed");
        if (request.Credit is { } credit) Within(new(-Credit.Cap, Credit.Cap), credit.Thousandths, "credit.thousandths");
        if (request.Start.Year is < 1901 or > 2098) Say("start", FaultCause.OutOfRange, $"{request.Start:yyyy-MM-dd}");
    }

    private void CheckTogether(WeekGrid grid)
    {
        CheckNames([.. request.Together.Select(k => k.Name)], "together");
        for (var j = 0; j < request.Together.Count; j++)
        {
            var (kind, path) = (request.Together[j], $"together[{j}]");
            Within(new(1, Limits.PerDay), kind.MostPerDay, $"{path}.mostPerDay");
            CheckPlace(kind.Block, kind.When, path, grid);
        }
    }

    private void CheckPartner(Partner partner, string path, WeekGrid grid)
    {
        if (string.IsNullOrWhiteSpace(partner.Name)) Say($"{path}.name", FaultCause.EmptyName, partner.Name ?? "");
        AtMost(partner.Busy.Count, Limits.Busy, $"{path}.busy");
        AtMost(partner.Own.Count, Limits.OwnKinds, $"{path}.own");
        CheckNames([.. partner.Own.Select(k => k.Name)], $"{path}.own");
        CheckNames([.. partner.Together.Select(w => w.Kind)], $"{path}.together");
        for (var i = 0; i < partner.Busy.Count; i++)
        {
            var busy = partner.Busy[i];
            if (busy.To <= busy.From) Say($"{path}.busy[{i}]", FaultCause.Empty, $"{busy.From:s} to {busy.To:s}");
        }

        for (var j = 0; j < partner.Together.Count; j++)
        {
            var wish = partner.Together[j];
            if (request.Together.All(k => k.Name != wish.Kind))
            {
                Say($"{path}.together[{j}].kind", FaultCause.UnknownKind, wish.Kind);
            }

            CheckWish(wish.Wish, $"{path}.together[{j}].wish", grid);
            CheckLikings(wish.Likings, $"{path}.together[{j}]");
        }

        for (var i = 0; i < partner.Own.Count; i++)
        {
            CheckWish(partner.Own[i].Wish, $"{path}.own[{i}].wish", grid);
            CheckPlace(partner.Own[i].Block, partner.Own[i].When, $"{path}.own[{i}]", grid);
            CheckLikings(partner.Own[i].Likings, $"{path}.own[{i}]");
        }

        if (partner.TogetherOverall is { } together) CheckWish(together, $"{path}.togetherOverall", grid);
        if (partner.OwnOverall is { } own) CheckWish(own, $"{path}.ownOverall", grid);
    }

    private void CheckWish(Wish wish, string path, WeekGrid grid)
    {
        if (wish.Least < TimeSpan.Zero) Say($"{path}.least", FaultCause.OutOfRange, Text(wish.Least));
        if (wish.Good < wish.Least) Say($"{path}.least", FaultCause.LeastAboveGood, Text(wish.Least));
        if (wish.Most is { } most && most < wish.Good) Say($"{path}.good", FaultCause.GoodAboveMost, Text(wish.Good));
        Within(new(1, Limits.Weight), wish.Weight, $"{path}.weight");
        OnGrid(wish.Least, $"{path}.least", grid);
        OnGrid(wish.Good, $"{path}.good", grid);
        if (wish.Most is { } limit) OnGrid(limit, $"{path}.most", grid);
    }

    private void CheckPlace(BlockLength block, IReadOnlyList<TimeWindow>? when, string path, WeekGrid grid)
    {
        var before = _faults.Count;
        if (block.Shortest <= TimeSpan.Zero) Say($"{path}.block.shortest", FaultCause.Empty, Text(block.Shortest));
        if (block.Longest < block.Shortest) Say($"{path}.block.longest", FaultCause.Empty, Text(block.Longest));
        if (block.Step is { } step && step <= TimeSpan.Zero) Say($"{path}.block.step", FaultCause.Empty, Text(step));
        OnGrid(block.Shortest, $"{path}.block.shortest", grid);
        OnGrid(block.Longest, $"{path}.block.longest", grid);
        if (block.Step is { } by) OnGrid(by, $"{path}.block.step", grid);
        for (var w = 0; w < (when?.Count ?? 0); w++) CheckHours(when![w].From, when[w].To, $"{path}.when[{w}]");
        if (_faults.Count == before && !Fits(block, when, grid)) Say(path, FaultCause.NeverFits, Text(block.Shortest));
    }

    private static bool Fits(BlockLength block, IReadOnlyList<TimeWindow>? when, WeekGrid grid)
    {
        var need = grid.ToSlots(block.Shortest);
        foreach (var day in grid.WithinAny(when))
        {
            var run = 0;
            foreach (var isAllowed in day)
            {
                run = isAllowed ? run + 1 : 0;
                if (run >= need) return true;
            }
        }

        return false;
    }

    private void CheckLikings(IReadOnlyList<Liking>? likings, string path)
    {
        for (var i = 0; i < (likings?.Count ?? 0); i++)
        {
            var liking = likings![i];
            CheckHours(liking.From, liking.To, $"{path}.likings[{i}]");
            Within(new(-Limits.Strength, Limits.Strength, MayBeZero: false), liking.Strength, $"{path}.likings[{i}].strength");
        }
    }

    private void CheckHours(TimeOnly from, TimeOnly to, string path)
    {
        if (to == from && to != TimeOnly.MinValue) Say(path, FaultCause.Empty, $"{from:HH:mm} to {to:HH:mm}");
    }

    private void CheckBlocks(IReadOnlyList<Block> blocks, string path, WeekGrid grid)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!IsKnown(block)) Say($"{path}[{i}].kind", FaultCause.UnknownKind, block.Kind);
            if (block.Length <= TimeSpan.Zero) Say($"{path}[{i}].length", FaultCause.Empty, Text(block.Length));
            else if (block.Length.Ticks % grid.Slot.Ticks != 0) Say($"{path}[{i}].length", FaultCause.OffTheGrid, Text(block.Length));
            else if (grid.FindPlace(block) is null) Say($"{path}[{i}].from", FaultCause.OutsideTheWeek, $"{block.From:s}");
        }
    }

    private bool IsKnown(Block block) => block.Owner switch
    {
        null => request.Together.Any(k => k.Name == block.Kind),
        0 or 1 => request.Partners[block.Owner.Value].Own.Any(k => k.Name == block.Kind),
        _ => false,
    };

    private void CheckOverlaps(WeekGrid grid)
    {
        var blocks = request.Fixed ?? [];
        for (var i = 0; i < blocks.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (SamePerson(blocks[i], blocks[j]) && Overlap(blocks[i], blocks[j], grid))
                {
                    Say($"fixed[{i}]", FaultCause.Overlap, $"{blocks[i].From:s}");
                }
            }
        }
    }

    private static bool SamePerson(Block a, Block b) => a.Owner is null || b.Owner is null || a.Owner == b.Owner;

    private static bool Overlap(Block a, Block b, WeekGrid grid)
    {
        var (from, other) = (grid.ToInstant(a.From), grid.ToInstant(b.From));
        return from < other + b.Length && other < from + a.Length;
    }

    private void CheckNames(string[] names, string path)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(names[i])) Say($"{path}[{i}]", FaultCause.EmptyName, names[i] ?? "");
            else if (Array.IndexOf(names, names[i]) < i) Say($"{path}[{i}]", FaultCause.DuplicateName, names[i]);
        }
    }

    private void OnGrid(TimeSpan length, string path, WeekGrid grid)
    {
        if (length.Ticks % grid.Slot.Ticks != 0) Say(path, FaultCause.OffTheGrid, Text(length));
        if (length > TimeSpan.FromDays(Limits.Days)) Say(path, FaultCause.OutOfRange, Text(length));
    }

    private void Within(AllowedRange allowed, int number, string path)
    {
        if (!allowed.Has(number)) _faults.Add(new(path, FaultCause.OutOfRange, $"{number}", allowed));
    }

    private void AtMost(int count, int most, string path)
    {
        if (count > most) Say(path, FaultCause.TooMany, $"{count}");
    }

    private void Say(string path, FaultCause cause, string value) => _faults.Add(new(path, cause, value));

    private static string Text(TimeSpan length) => HoursText.Of(length);
}
