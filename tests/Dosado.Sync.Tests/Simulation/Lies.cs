namespace Dosado.Sync.Tests.Simulation;

/// <summary>
/// What befalls a copy of a device at a relay that lies: it hears nothing that nobody said, and when it is told the truth
/// again it is either on it or has stopped.
/// </summary>
internal static class Lies
{
    public static async Task TellAsync(Phone phone, Random random, MemoryRelay honest, Ledger ledger)
    {
        var lying = new LyingRelay(honest) { Log = log => Twist([.. log], random) };
        var parts = phone.Parts with { Store = await phone.Device.Disk.CopyAsync() };
        IReadOnlyList<string> before;
        using (var misled = await Replica.OpenAsync(parts with { Relay = lying }, default))
        {
            before = await Speech.HearAsync(misled);
            await misled.SyncAsync(new Sending.Nothing(), default);
            var heard = await Speech.HearAsync(misled);
            heard.ShouldBeUnique();
            heard.Except(ledger.Uttered).ShouldBeEmpty("what nobody said");
            before.Except(heard).Except(ledger.TakenBack).Except(ledger.Maybe).ShouldBeEmpty("what was there before the lie");
        }

        using var told = await Replica.OpenAsync(parts with { Relay = honest }, default);
        if (await told.SyncAsync(new Sending.Nothing(), default) is not SyncState.Stopped)
        {
            told.Head.ShouldBe(honest.HeadOf(told.Space), "on the truth, or stopped");
        }
    }

    private static IEnumerable<LogItem> Twist(List<LogItem> log, Random random)
    {
        if (log.Count < 2)
        {
            return [];
        }

        var at = random.Next(log.Count - 1);
        switch (random.Next(5))
        {
            case 0: return log.Take(at);
            case 1: return log.Where((_, i) => i != at);
            case 2: return [.. log.Take(at), log[at + 1], log[at], .. log.Skip(at + 2)];
            case 3: return [.. log, log[at]];
            default: return [.. log.Take(at), Flip(log[at], random), .. log.Skip(at + 1)];
        }
    }

    private static LogItem Flip(LogItem item, Random random)
    {
        var bytes = item.ToBytes();
        bytes[random.Next(bytes.Length)] ^= 0x20;
        return LogItem.TryRead(bytes, out var flipped) && flipped.Size == bytes.Length ? flipped : MemoryRelay.Hollow(item);
    }
}
