using Dosado.App.Entries;
using Dosado.App.Words;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>What this device holds for its person: their own space and their bonds, behind two doors.</summary>
public sealed class Home : IDisposable
{
    private readonly Platform _platform;
    private readonly Texts _texts;
    private readonly Spaces _spaces;
    private readonly DeviceLock _appLock;
    private readonly DeviceLock _mineLock;
    private readonly Drops _drops;
    private readonly Touching _touching;
    private readonly RelayDoor _door;
    private readonly PairingDesk _desk;
    private readonly List<BondSpace> _bonds = [];
    private AppRoom? _app;
    private MineRoom? _mine;
    private LockKind? _appKind;
    private LockKind? _mineKind;

    private Home(Platform platform, Texts texts)
    {
        _platform = platform;
        _texts = texts;
        _spaces = new(platform);
        _appLock = new(platform.Crypto, platform.Keys, platform.Store, DeviceLock.App);
        _mineLock = new(platform.Crypto, platform.Keys, platform.Store, DeviceLock.OnlyMine);
        _drops = new(platform, _mineLock);
        _touching = new(platform);
        _door = new(platform);
        _desk = new(platform);
        _desk.Changed += () => Changed?.Invoke();
        Pairings = new(this, platform, _desk);
    }

    /// <summary>Raised when a bond or the own space has changed.</summary>
    public event Action? Changed;

    /// <summary>Whether nothing was ever kept here.</summary>
    public bool IsNew => _appKind is null;

    /// <summary>Whether the app asks for its code before anything else.</summary>
    public bool IsLocked => !IsNew && _app is null;

    /// <summary>Whether the app has a code.</summary>
    public bool AppHasCode => _appKind == LockKind.Pin;

    /// <summary>Whether the inner door has a code of its own.</summary>
    public bool MineHasCode => _mineKind == LockKind.Pin;

    /// <summary>A first check-in before "keep this?": in memory only.</summary>
    public CheckIn? Draft { get; set; }

    /// <summary>My own space, or null while the inner door is closed.</summary>
    public OwnSpace? Own { get; private set; }

    /// <summary>What I wish to be called, and my colour.</summary>
    public Profile Profile => Room.Profile;

    /// <summary>All bonds on this device.</summary>
    public IReadOnlyList<BondSpace> Bonds => _bonds;

    /// <summary>The bond that the pages are about now; null for one alone.</summary>
    public BondSpace? Bond => _bonds.Find(b => b.Id.Value == Choice("bond")) ?? _bonds.FirstOrDefault();

    /// <summary>Whether the other's messages are folded away; nobody else sees that.</summary>
    public bool Folded => Choice("fold") == "yes";

    /// <summary>Whether pages may suggest anything: a step, a part to share, a softer word. Nobody else sees this choice.</summary>
    public bool MaySuggest => Choice("suggestions") != "off";

    /// <summary>Whether this device shows the invented pair: marked on every page, and nothing is kept.</summary>
    public bool IsExample => Choice("example") == "yes";

    /// <summary>This instant, as the device's clock and zone tell it.</summary>
    public Moment Now => _platform.Intl.ToMoment(_platform.Clock.GetUtcNow());

    /// <summary>Inviting and joining.</summary>
    public Pairings Pairings { get; }

    /// <summary>Where the app was loaded from: the relay offered first.</summary>
    public Uri Address => _platform.Address;

    private AppRoom Room => _app ?? throw new InvalidOperationException("the app is locked");

    /// <summary>Opens what this device holds as far as it opens without a code.</summary>
    public static async Task<Home> OpenAsync(Platform platform, Texts texts, CancellationToken cancel)
    {
        var home = new Home(platform, texts);
        home._appKind = await home._appLock.LookAsync(cancel);
        home._mineKind = await home._mineLock.LookAsync(cancel);
        if (home._appKind == LockKind.Open)
        {
            await home.UnlockAsync(string.Empty);
        }

        return home;
    }

    /// <summary>Reads what has arrived since the last visit.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        foreach (var log in _bonds.Select(b => b.Log).Concat(Own is null ? [] : [Own.Log]))
        {
            await log.CatchUpAsync(cancel);
        }
    }

    /// <summary>A wall-clock time here as a moment.</summary>
    public Moment At(DateOnly day, TimeOnly time) => _platform.Intl.ToMoment(day, time);

    /// <summary>A new id.</summary>
    public EntryId NewId() => EntryId.From(_platform.Crypto.Random(16));

    /// <summary>A text in the person's language, where a choice becomes words of theirs.</summary>
    public string Words(string choice) => _texts["today.hand." + choice];

    /// <summary>The bond with this id, or null.</summary>
    public BondSpace? FindBond(BondId id) => _bonds.Find(b => b.Id == id);

    /// <summary>A sharing that still stands, with the other's name; null when it was taken back.</summary>
    internal SharedWithModel? FindShared(Sharing sharing) =>
        FindBond(sharing.Bond) is { Other: { } other } bond && bond.State.Entries.ContainsKey(sharing.Shared)
            ? new(other.Name, sharing.Bond, sharing.Shared)
            : null;

    /// <summary>The last choice of this name on this device, or null.</summary>
    public string? Choice(string name) => _app?.Find(name);

    /// <summary>Remembers a choice that nobody else sees.</summary>
    public Task ChooseAsync(string name, string value) => Room.ChooseAsync(name, value, CancellationToken.None);

    /// <summary>Makes this bond the one that the pages are about.</summary>
    public Task ShowAsync(BondId bond) => ChooseAsync("bond", bond.Value);

    /// <summary>Keeps events in my own space, also while the inner door is closed.</summary>
    public Task RecordOwnAsync(params IReadOnlyList<Event> events) =>
        IsNew ? throw new InvalidOperationException("nothing is kept before the person has said 'keep this'")
        : Own is { } own ? own.Log.RecordAsync(events)
        : _drops.AddAsync(events, CancellationToken.None);

    /// <summary>Begins to keep: both doors, the own space on this device only, and the first check-in.</summary>
    public async Task BeginAsync(Profile profile, string? code)
    {
        var cancel = CancellationToken.None;
        var opener = Opener(code);
        _app = await AppRoom.OpenAsync(_platform, await _appLock.SetUpAsync(opener, cancel), cancel);
        await _app.KeepAsync(profile, cancel);
        _mine = MineRoom.Behind(_platform, await _mineLock.SetUpAsync(new LockOpener.ThisDevice(), cancel));
        using var recovery = RecoveryCode.Make(_platform.Crypto);
        using var person = await _platform.Crypto.MakePersonKeyAsync(cancel);
        await _mine.KeepAsync(new(recovery.ToArray(), person.ToArray(), null), cancel);
        (_appKind, _mineKind) = (opener.Kind, LockKind.Open);
        Own = await _spaces.OpenOwnAsync(_mine, cancel);
        HoldOwn(Own);
        _touching.Start();
        var key = new PersonKeyKept(NewId(), Convert.ToBase64String(person.Bytes.Span));
        var first = Draft is { } draft ? [new CheckedIn(NewId(), Now, draft)] : Array.Empty<Event>();
        await RecordOwnAsync([key, new CalledMyself(NewId(), profile), .. first]);
        Draft = null;
        await _desk.OpenAsync(_app, FindInviteAsync, cancel);
    }

    /// <summary>Begins again with the recovery code; false when nothing at the address belongs to it.</summary>
    public async Task<bool> RecoverAsync(RecoveryCode code, Uri address)
    {
        var cancel = CancellationToken.None;
        if (await _spaces.PeekOwnAsync(code, address, cancel) is not { PersonKey: { } key, Profile: { } profile } state)
        {
            return false;
        }

        var opener = new LockOpener.ThisDevice();
        _app = await AppRoom.OpenAsync(_platform, await _appLock.SetUpAsync(opener, cancel), cancel);
        await _app.KeepAsync(profile, cancel);
        if (await _door.DescribeAsync(address, cancel) is { IsExample: true })
        {
            await _app.ChooseAsync("example", "yes", cancel);
        }

        _mine = MineRoom.Behind(_platform, await _mineLock.SetUpAsync(opener, cancel));
        await _mine.KeepAsync(new(code.ToArray(), Convert.FromBase64String(key), address), cancel);
        (_appKind, _mineKind) = (LockKind.Open, LockKind.Open);
        Own = await _spaces.OpenOwnAsync(_mine, cancel);
        foreach (var bond in state.Bonds)
        {
            await HoldAsync(KeptBond.From(bond));
        }

        // The first round runs here, so that everything is there when the page comes.
        await Own.Log.Replica.SyncAsync(new Sending.All(), cancel);
        HoldOwn(Own);
        _touching.Start();
        await _desk.OpenAsync(_app, FindInviteAsync, cancel);
        return true;
    }

    /// <summary>Opens the app; false when the code is another one.</summary>
    public async Task<bool> UnlockAsync(string code)
    {
        if (await _appLock.UnlockAsync(Opener(code), CancellationToken.None) is not Unlocking.Unlocked open)
        {
            return false;
        }

        _app = await AppRoom.OpenAsync(_platform, open.Keys, CancellationToken.None);
        foreach (var bond in _app.Bonds)
        {
            Hold(await _spaces.OpenBondAsync(_app, bond, NewId, CancellationToken.None));
        }

        _touching.Start();
        await _desk.OpenAsync(_app, FindInviteAsync, CancellationToken.None);
        return true;
    }

    /// <summary>Closes both doors and forgets what stood behind them.</summary>
    public void Lock()
    {
        CloseMine();
        _touching.Stop();
        _desk.Dispose();
        _bonds.Clear();
        _app?.Dispose();
        _app = null;
    }

    /// <summary>Clears the example from this device, whole; nothing real can be among it.</summary>
    public async Task ClearExampleAsync()
    {
        if (!IsExample)
        {
            return;
        }

        Lock();
        await _appLock.DestroyAsync(CancellationToken.None);
        await _mineLock.DestroyAsync(CancellationToken.None);
        await _spaces.EraseAsync(CancellationToken.None);
        (_appKind, _mineKind) = (null, null);
    }

    /// <summary>The tab or process ends.</summary>
    public void Dispose()
    {
        Lock();
        _touching.Dispose();
        Pairings.Dispose();
    }

    /// <summary>Opens the inner door; false when the code is another one. What was dropped meanwhile moves in.</summary>
    public async Task<bool> OpenMineAsync(string code)
    {
        if (await _mineLock.UnlockAsync(Opener(code), CancellationToken.None) is not Unlocking.Unlocked open)
        {
            return false;
        }

        _mine = MineRoom.Behind(_platform, open.Keys);
        Own = await _spaces.OpenOwnAsync(_mine, CancellationToken.None);
        HoldOwn(Own);
        await _drops.MoveIntoAsync(_mine, Own.Log, CancellationToken.None);
        return true;
    }

    /// <summary>Closes the inner door.</summary>
    public void CloseMine()
    {
        if (Own is { } own)
        {
            _touching.Remove(own.Log.Replica);
        }

        Own = null;
        _mine?.Dispose();
        _mine = null;
    }

    /// <summary>Another code for a door, or none; false when the present one was another one.</summary>
    public async Task<bool> ChangeCodeAsync(bool inner, string now, string next)
    {
        var door = inner ? _mineLock : _appLock;
        var opener = Opener(next.Length == 0 ? null : next);
        if (await door.ChangeAsync(Opener(now), opener, CancellationToken.None) is not Unlocking.Unlocked changed)
        {
            return false;
        }

        changed.Keys.Dispose();
        _appKind = inner ? _appKind : opener.Kind;
        _mineKind = inner ? opener.Kind : _mineKind;
        return true;
    }

    /// <summary>The recovery code as it is printed, while the inner door is open.</summary>
    public async Task<string> SpellRecoveryCodeAsync()
    {
        var kept = await (_mine ?? throw new InvalidOperationException("the inner door is closed")).ReadAsync(default);
        using var code = new RecoveryCode(kept.Code);
        if (Own is { } own)
        {
            // Whoever looks at the code is about to use it: what waits for the daily batch has to be there.
            _touching.SendNow(own.Log.Replica);
        }

        return code.Spell();
    }

    /// <summary>What a relay says of itself; null when it does not answer.</summary>
    public Task<RelayNotice?> DescribeAsync(Uri relay) => _door.DescribeAsync(relay, CancellationToken.None);

    /// <summary>Keeps the own space at an address as well, sealed, in one padded batch a day.</summary>
    public async Task<Opened> KeepOwnAtAsync(Uri relay, string setupCode)
    {
        var room = _mine ?? throw new InvalidOperationException("the inner door is closed");
        var kept = await room.ReadAsync(CancellationToken.None);
        using var code = new RecoveryCode(kept.Code);
        using var secret = code.ToOwnSpace();
        var opened = await CreateAsync(relay, secret.ToKeys(), null, setupCode);
        if (opened == Opened.Yes)
        {
            await room.KeepAsync(kept with { Relay = relay }, CancellationToken.None);
            Own = await _spaces.OpenOwnAsync(room, CancellationToken.None);
            HoldOwn(Own);
            _touching.SendNow(Own.Log.Replica);
        }

        return opened;
    }

    /// <summary>Whether the device is in touch all the time or only at fixed hours.</summary>
    public async Task KeepHoursAsync(bool fixedHours)
    {
        await ChooseAsync("hours", fixedHours ? "fixed" : "always");
        foreach (var bond in _bonds)
        {
            _touching.Add(bond.Log.Replica, PlanOf(SyncPlan.AtOnce));
        }

        if (Own is { } own)
        {
            _touching.Add(own.Log.Replica, PlanOf(SyncPlan.Daily));
        }
    }

    /// <summary>
    /// Leaves a bond: at once, by oneself, with nothing sent unless words are given. What this device held of it is erased.
    /// </summary>
    public async Task LeaveAsync(BondId id, string? words)
    {
        if (FindBond(id) is not { } bond)
        {
            return;
        }

        var replica = bond.Log.Replica;
        if (words is not null)
        {
            await bond.RecordAsync(new SaidGoodbye(NewId(), words));
            await replica.SyncAsync(new Sending.All(), CancellationToken.None);
        }

        _touching.Remove(replica);
        _bonds.Remove(bond);
        await Room.PutAwayAsync(id, CancellationToken.None);
        await RecordOwnAsync(new BondPutAway(NewId(), id));
        await replica.EraseAsync(CancellationToken.None);
        await _platform.Keys.ForgetAsync($"device-{id}", CancellationToken.None);
    }

    /// <summary>Another name or colour, here and in every bond.</summary>
    public async Task RenameAsync(Profile profile)
    {
        await Room.KeepAsync(profile, CancellationToken.None);
        await RecordOwnAsync(new CalledMyself(NewId(), profile));
        foreach (var bond in _bonds)
        {
            await bond.RecordAsync(new Introduced(NewId(), profile));
        }
    }

    /// <summary>A bond of mine that nobody has been let into, or null.</summary>
    internal BondSpace? FindOpenBond() =>
        _bonds.Find(b => b.Relay == Address && b.Log.Replica.Log.Admitted is null);

    /// <summary>Makes a bond at a relay, with me as its founder.</summary>
    internal async Task<(Opened Opened, BondSpace? Bond)> MakeBondAsync(Uri relay, string setupCode)
    {
        using var secret = SpaceSecret.Make(_platform.Crypto);
        using var person = await _platform.Crypto.MakePersonKeyAsync(CancellationToken.None);
        var keys = secret.ToKeys();
        var opened = await CreateAsync(relay, keys, null, setupCode);
        return opened == Opened.Yes
            ? (opened, await EnterAsync(new KeptBond(keys.Id.ToString(), secret.ToArray(), person.ToArray(), relay)))
            : (opened, null);
    }

    /// <summary>What an invitation to this bond hands over; null for a bond that is not here.</summary>
    internal async Task<Invite?> FindInviteAsync(BondId bond)
    {
        if (Room.Bonds.Find(b => b.Bond == bond.Value) is not { } kept || FindBond(bond) is not { } space)
        {
            return null;
        }

        var secret = new SpaceSecret(kept.Secret);
        using var person = new PersonKey(kept.PersonKey);
        var device = await _platform.Keys.SigningKeyAsync($"device-{bond}", CancellationToken.None);
        var certificate = await person.CertifyAsync(
            _platform.Crypto,
            space.Log.Replica.Space,
            device.Public,
            CancellationToken.None);
        return new(PairingPurpose.Partner, secret, space.Log.Replica.Head, certificate, device);
    }

    /// <summary>A pairing is through: the bond is mine as well.</summary>
    internal async Task EnterAsync(JoiningState.JoinedBond joined)
    {
        var keys = joined.Secret.ToKeys();
        await EnterAsync(new KeptBond(keys.Id.ToString(), joined.Secret.ToArray(), joined.Person.ToArray(), Address));
        if (Choice("own") == "here" && Own is { Relay: null })
        {
            await KeepOwnAtAsync(Address, joined.Ticket);
        }
    }

    private async Task<BondSpace> EnterAsync(KeptBond kept)
    {
        await RecordOwnAsync(kept.ToEvent(NewId()));
        var bond = await HoldAsync(kept);
        await ShowAsync(bond.Id);
        await bond.RecordAsync(new Introduced(NewId(), Profile));
        _touching.Wake(bond.Log.Replica);
        return bond;
    }

    private Task<Opened> CreateAsync(Uri relay, SpaceKeys keys, TimeSpan? lifetime, string setupCode)
    {
        var known = _bonds.Where(b => b.Relay == relay).Select(b => b.Log.Replica)
            .Concat(Own?.Relay == relay ? [Own.Log.Replica] : []);
        return _door.CreateAsync(relay, keys, lifetime, known, setupCode, CancellationToken.None);
    }

    private async Task<BondSpace> HoldAsync(KeptBond kept)
    {
        await Room.KeepAsync(kept, CancellationToken.None);
        var bond = await _spaces.OpenBondAsync(Room, kept, NewId, CancellationToken.None);
        Hold(bond);
        return bond;
    }

    private void Hold(BondSpace bond)
    {
        bond.Log.Replica.Changed += () => Changed?.Invoke();
        _bonds.Add(bond);
        _touching.Add(bond.Log.Replica, PlanOf(SyncPlan.AtOnce));
    }

    private void HoldOwn(OwnSpace own)
    {
        own.Log.Replica.Changed += () => Changed?.Invoke();
        _touching.Add(own.Log.Replica, PlanOf(SyncPlan.Daily));
    }

    /// <summary>"In touch only at fixed hours" takes the watch away and leaves the rest of the plan.</summary>
    private SyncPlan PlanOf(SyncPlan plan) =>
        Choice("hours") == "fixed" ? plan with { Touch = Touching.FixedHours } : plan;

    private static LockOpener Opener(string? code) =>
        string.IsNullOrEmpty(code) ? new LockOpener.ThisDevice() : new LockOpener.Pin(code);
}
