namespace Dosado.Sync.Tests.Simulation;

/// <summary>One life, step by step, and what has to hold at its end.</summary>
internal sealed class Life(MemoryRelay honest, FaultyRelay line, Random random, List<Phone> phones, Counsellor counsellor)
{
    private readonly Ledger _ledger = new();
    private House _now = phones[0].House;

    private ManualClock Clock => (ManualClock)_now.Home.Clock;

    private IEnumerable<Phone> Kept => phones.Where(p => !p.IsLost);

    public static async Task<Life> BeginAsync(Random random)
    {
        var honest = new MemoryRelay { PageSize = random.Next(1, 40) };
        var line = new FaultyRelay(honest, random) { IsHealed = true };
        var pair = await Some.PairAsync(Household.With(line));
        var house = new House(pair.Home, [pair.Robins.Person, pair.Kims.Person], null, LogHead.Empty);
        List<Phone> phones = [new(0, house, pair.Robins), new(1, house, pair.Kims)];
        foreach (var owner in new[] { 0, 0, 1, 1 })
        {
            phones.Add(new(owner, house, await house.People[owner].DeviceAsync(house.Home)));
            (await phones[^1].Device.JoinAsync()).Dispose();
        }

        var counsellor = await Counsellor.InviteAsync(line);
        line.IsHealed = false;
        return new(honest, line, random, phones, counsellor);
    }

    public async Task StepAsync()
    {
        var phone = phones[random.Next(phones.Count)];
        phone.Device.Disk.Quota = random.Next(8) == 0 ? phone.Device.Disk.Size + 200 : long.MaxValue;
        Clock.Set(Some.Monday.AddMinutes(random.Next(-100_000, 100_000)));
        var crash = new Crash(random.Next(5) == 0 ? random.Next(1, 40) : int.MaxValue, random.Next(2) == 0);
        try
        {
            await ActAsync(phone, crash);
        }
        catch (Exception e) when (e is CrashException or StoreFullException)
        {
            // The device is opened again when its turn comes.
        }
    }

    /// <summary>The line is mended, everybody has come along, and all have heard.</summary>
    public async Task ComeToRestAsync()
    {
        line.IsHealed = true;
        phones.ForEach(p => p.Device.Disk.Quota = long.MaxValue);
        for (var round = 0; round < 4; round++)
        {
            foreach (var phone in phones)
            {
                await SyncAsync(phone, new Crash(int.MaxValue, false));
            }
        }

        Kept.ShouldAllBe(p => p.House == _now);
    }

    public async Task ShouldAgreeAsync()
    {
        var all = new List<IReadOnlyList<string>>();
        foreach (var phone in Kept)
        {
            using var replica = await Replica.OpenAsync(phone.Parts, default);
            (await replica.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
            replica.Head.ShouldBe(honest.HeadOf(replica.Space));
            all.Add(await Speech.HearAsync(replica));
        }

        all.ShouldAllBe(h => h.SequenceEqual(all[0]));
    }

    public async Task ShouldHaveLostNothingAsync()
    {
        var heard = await HearEverythingAsync();
        heard.ShouldNotBeEmpty();
        heard.ShouldBeUnique("said once");
        heard.Except(_ledger.Uttered).ShouldBeEmpty("what nobody said");
        _ledger.Said.Except(heard).Except(_ledger.Maybe).Except(_ledger.TakenBack).ShouldBeEmpty("what was said and kept");
        _ledger.TakenBack.Intersect(heard).ShouldBeEmpty("what was taken back");
    }

    /// <summary>Whoever was left behind keeps what they had, gets nothing of what is said since, and can open none of it.</summary>
    public async Task ShouldTellTheLostNothingNewAsync()
    {
        foreach (var lost in phones.Where(p => p.IsLost))
        {
            using var replica = await Replica.OpenAsync(lost.Parts, default);
            (await Speech.HearAsync(replica)).Intersect(_ledger.SaidAfterTheMove).ShouldBeEmpty("what the lost one reads");
            var envelopes = honest.LogOf(_now.Home.Keys.Id).OfType<LogItem.Whole>().Select(w => w.Envelope).ToList();
            (await lost.Device.Seal.OpenAsync(envelopes, default)).ShouldAllBe(o => o is Opening.DoesNotOpen);
        }
    }

    public Task ShouldHaveHandedOverAsync() => counsellor.ShouldHaveReadAsync();

    private async Task<IReadOnlyList<string>> HearEverythingAsync()
    {
        using var now = await _now.ReadAsync(honest);
        await now.SyncAsync(new Sending.Nothing(), default);
        var heard = await Speech.HearAsync(now);
        if (_now.From is not { } old)
        {
            return heard;
        }

        using var before = await old.ReadCarriedAsync(await Speech.ReadCarriedAsync(now));
        before.Head.ShouldBe(_now.Carried, "the log came along whole");
        return [.. await Speech.HearAsync(before), .. heard];
    }

    private async Task ActAsync(Phone phone, Crash crash)
    {
        switch (random.Next(12))
        {
            case < 3:
                await SayAsync(phone, crash);
                break;
            case 3:
                await TakeBackAsync(phone, crash);
                break;
            case 4:
                phone.Backup = await phone.Device.Disk.CopyAsync();
                break;
            case 5 when phone.Backup is not null && (phone.IsLost || phone.House == _now):
                await PutBackAsync(phone);
                break;
            case 6:
                await Lies.TellAsync(phone, random, honest, _ledger);
                break;
            case 7:
                await counsellor.HandOverAsync(_ledger.NewWord("handed over"), crash);
                break;
            case 8 when _now.From is null && !phone.IsLost && phone.House == _now:
                await MoveAsync(phone, crash);
                break;
            default:
                await SyncAsync(phone, crash);
                break;
        }
    }

    /// <summary>Two tabs of one device: one says it, the other one syncs.</summary>
    private async Task SayAsync(Phone phone, Crash crash)
    {
        using var tab = await OpenAsync(phone, crash);
        string[] words = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => _ledger.NewWord())];
        if (phone.House == _now && _now.From is not null)
        {
            _ledger.SaidAfterTheMove.UnionWith(words);
        }

        await tab.AddAsync([.. words.Select(Speech.Say)], [], default);
        (phone.IsLost ? _ledger.Maybe : _ledger.Said).UnionWith(words);
        using var other = await OpenAsync(phone, crash);
        await other.SyncAsync();
    }

    private async Task TakeBackAsync(Phone phone, Crash crash)
    {
        if (phone.House != _now || phone.IsLost)
        {
            return;
        }

        using var replica = await OpenAsync(phone, crash);
        var me = phone.House.People[phone.Owner].Key.Public;
        var own = (await replica.ReadAsync(0, default)).OfType<Entry.Kept>()
            .Where(e => e.Person.Equals(me) && Speech.FindWord(e.Content) is not null)
            .ToList();
        if (own.Count > 0)
        {
            var gone = own[random.Next(own.Count)];
            var word = Speech.FindWord(gone.Content)!;
            _ledger.Maybe.Add(word);
            await replica.AddAsync([Speech.TakeBack(word, gone.Id, _ledger.NewWord("back"))], [], default);
            _ledger.TakenBack.Add(word);
        }
    }

    /// <summary>What had not left the disk goes with it.</summary>
    private async Task PutBackAsync(Phone phone)
    {
        await LoseUnsentAsync(phone);
        phone.Device = phone.Device with { Disk = phone.Backup! };
        phone.Backup = null;
        await LoseUnsentAsync(phone);
    }

    private async Task LoseUnsentAsync(Phone phone)
    {
        using var replica = await Replica.OpenAsync(phone.Parts, default);
        (await replica.ReadUnsentAsync(default)).ToList().ForEach(u => _ledger.Lose(u.Content));
    }

    /// <summary>Comes along where the others have moved, sends and receives; joins anew where it was put back to an older state.</summary>
    private async Task SyncAsync(Phone phone, Crash crash)
    {
        if (phone.House != _now && !phone.IsLost)
        {
            await Moves.FollowAsync(phone, _now, parts => OpenAsync(parts, crash), _ledger);
        }

        using var replica = await OpenAsync(phone, crash);
        await replica.SyncAsync();
        if (replica.State is not SyncState.Stopped { Stop.Reason: var reason })
        {
            return;
        }

        reason.ShouldBe(StopReason.OldCopyOfDevice, "an honest relay stops nobody but an old copy");
        await LoseUnsentAsync(phone);
        phone.Backup = null;
        phone.Device = await phone.House.People[phone.Owner].DeviceAsync(phone.House.Home);
        using var anew = await OpenAsync(phone, new Crash(int.MaxValue, false));
        await anew.AddAsync([new(InsideKind.Certificate, phone.Device.Certificate.ToBytes())], [], default);
    }

    private async Task MoveAsync(Phone phone, Crash crash)
    {
        using var replica = await OpenAsync(phone, crash);
        if (await replica.SyncAsync() is SyncState.UpToDate && (await replica.ReadUnsentAsync(default)).Count == 0)
        {
            _now = await Moves.MoveAsync(phone, replica);
            var others = phones.Where(p => p != phone).ToList();
            others[random.Next(others.Count)].IsLost = true;
            foreach (var lost in phones.Where(p => p.IsLost))
            {
                await LoseUnsentAsync(lost);
            }
        }
    }

    private Task<Replica> OpenAsync(Phone phone, Crash crash) => OpenAsync(phone.Parts, crash);

    private async Task<Replica> OpenAsync(ReplicaParts parts, Crash crash) =>
        await Replica.OpenAsync(parts with { Store = new CrashingStore(parts.Store, crash), Chance = random }, default);
}
