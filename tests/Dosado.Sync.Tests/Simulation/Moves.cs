namespace Dosado.Sync.Tests.Simulation;

/// <summary>How a bond moves house, as PROTOCOL.md 3 has it: the old log travels unchanged, what was not sent is said anew.</summary>
internal static class Moves
{
    /// <summary>One commit makes the new house: who I am, the old log, and who may follow.</summary>
    public static async Task<House> MoveAsync(Phone mover, Replica old)
    {
        var people = new[] { await Person.MakeAsync("Robin"), await Person.MakeAsync("Kim") };
        var home = Household.With(mover.House.Home.Relay) with { Clock = mover.House.Home.Clock };
        var house = new House(home, people, mover.House, old.Head);
        var device = await people[mover.Owner].DeviceAsync(home);
        var carried = Speech.Carry(await old.ToBytesAsync(old.Head, default));
        (mover.Device, mover.House, mover.Backup) = (device, house, null);
        using var replica = await Replica.OpenAsync(mover.Parts, default);
        await replica.AddAsync(
            [
                new(InsideKind.Certificate, device.Certificate.ToBytes()),
                .. carried,
                new(InsideKind.Admission, people[1 - mover.Owner].Key.Public.Bytes),
            ],
            [],
            default);
        return house;
    }

    /// <summary>
    /// Once let in: the old log passes through this device's own, and in one commit it says who it is and again what it had
    /// said in the old house since.
    /// </summary>
    public static async Task FollowAsync(Phone phone, House now, Func<ReplicaParts, Task<Replica>> open, Ledger ledger)
    {
        phone.Next ??= await now.People[phone.Owner].DeviceAsync(now.Home);
        using var replica = await open(phone.Next.Parts with { TakenBack = Speech.TakenBackIn });
        await replica.SyncAsync();
        var me = now.People[phone.Owner].Key.Public;
        if (!me.Equals(replica.Log.Founder) && !me.Equals(replica.Log.Admitted))
        {
            return;
        }

        if (await FindSaidSinceAsync(phone, now, await Speech.ReadCarriedAsync(replica), open, ledger) is not { } since)
        {
            return;
        }

        var here = await HereAsync(replica);
        var again = since.Except(here.Words);
        IEnumerable<Pending> certificate = here.IsIn ? [] : [new(InsideKind.Certificate, phone.Next.Certificate.ToBytes())];
        await replica.AddAsync([.. certificate, .. again.Select(Speech.Say)], [], default);
        (phone.Device, phone.House, phone.Next, phone.Backup) = (phone.Next, now, null, null);
    }

    /// <summary>What an earlier attempt that was cut off came to: whether the device is in, and what was said or taken back.</summary>
    private static async Task<(bool IsIn, HashSet<string> Words)> HereAsync(Replica replica)
    {
        var unsent = await replica.ReadUnsentAsync(default);
        var all = (await replica.ReadAsync(0, default)).OfType<Entry.Kept>().Select(e => e.Content).Concat(unsent.Select(u => u.Content));
        var isIn = replica.Log.Devices.ContainsKey(replica.Device!.Value) || unsent.Any(u => u.Kind == InsideKind.Certificate);
        return (isIn, [.. all.SelectMany(c => Speech.FindTakenBack(c).Append(Speech.FindWord(c) ?? string.Empty))]);
    }

    /// <summary>Null while the log that was carried along is not all here, or there is no room for it.</summary>
    private static async Task<IReadOnlyList<string>?> FindSaidSinceAsync(
        Phone phone,
        House now,
        byte[] carried,
        Func<ReplicaParts, Task<Replica>> open,
        Ledger ledger)
    {
        using var old = await open(phone.Parts with { Relay = phone.House.Shelf(carried) });
        if (old.Head.Sequence < now.Carried.Sequence)
        {
            await old.SyncAsync(new Sending.Nothing(), default);
        }

        if (old.Head.Sequence < now.Carried.Sequence && old.State is not SyncState.Stopped)
        {
            return null;
        }

        // What a device that was put back has not sent may be what it sent before: nobody knows.
        var unsent = (await old.ReadUnsentAsync(default)).Select(u => u.Content).ToList();
        var isOldCopy = old.State is SyncState.Stopped;
        unsent.Where(_ => isOldCopy).ToList().ForEach(ledger.Lose);
        var since = (await old.ReadAsync(now.Carried.Sequence, default)).OfType<Entry.Kept>()
            .Where(e => e.Device == phone.Device.Id)
            .Select(e => e.Content)
            .Concat(isOldCopy ? [] : unsent)
            .ToList();
        since.Where(c => Speech.FindWord(c) is null).ToList().ForEach(ledger.Lose);
        return [.. since.Select(Speech.FindWord).OfType<string>()];
    }
}
