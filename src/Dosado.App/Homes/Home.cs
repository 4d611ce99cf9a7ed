using System.Collections.Immutable;
using Dosado.App.Entries;
using Dosado.App.Faults;
using Dosado.App.Words;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>What this device holds for its person: their own space and their bonds, behind two doors.</summary>
public sealed partial class Home : IDisposable
{
    private readonly Platform _platform;
    private readonly Spaces _spaces;
    private readonly DeviceLock _appLock;
    private readonly DeviceLock _mineLock;
    private readonly Drops _drops;
    private readonly Touching _touching;
    private readonly RelayDoor _door;
    private readonly PairingDesk _desk;
    private readonly Openings _openings;
    private readonly BondMoves _moves;
    private readonly Bells _bells;
    private readonly SemaphoreSlim _holding = new(1, 1);
    private readonly SemaphoreSlim _opening = new(1, 1);
    private ImmutableList<BondSpace> _bonds = [];
    private AppRoom? _app;
    private MineRoom? _mine;
    private LockKind? _appKind;
    private LockKind? _mineKind;

    private Home(Platform platform, Speech speech)
    {
        _platform = platform;
        Speech = speech;
        _spaces = new(platform);
        _appLock = new(platform.Crypto, platform.Keys, platform.Store, DeviceLock.App);
        _mineLock = new(platform.Crypto, platform.Keys, platform.Store, DeviceLock.OnlyMine);
        _drops = new(platform, _mineLock);
        _touching = new(platform);
        _door = new(platform);
        _desk = new(platform);
        _desk.Changed += () => Changed?.Invoke();
        Pairings = new(this, platform, _desk);
        _openings = new(this);
        _moves = new(this, platform, _spaces, _door);
        _bells = new(this, platform);
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
    public BondSpace? Bond => (Choice("bond") is { } shown ? FindBond(new(shown)) : null) ?? _bonds.FirstOrDefault();

    /// <summary>Every id that this bond has had.</summary>
    public BondNames BondNames => Bond?.Names ?? BondNames.None;

    /// <summary>Whether the other's messages are folded away; nobody else sees that.</summary>
    public bool Folded => (ChoiceHere("fold") ?? Choice("fold")) == "yes";

    /// <summary>
    /// Whether pages may suggest anything: a step, a part to share, a softer word. The everyday setting, a quiet day and
    /// the mark "I do not feel safe" all come to this one answer, so that no page can show which of them it was.
    /// </summary>
    public bool MaySuggest => !NoSuggestions && !IsQuietDay;

    /// <summary>
    /// Whether the app may begin to speak of something by itself: not on the bench, nor in the room that one asked for and
    /// was given (M101). What one asks a page for is there all the same.
    /// </summary>
    public bool MayInvite => MaySuggest && !IsInGivenRoom;

    /// <summary>The everyday setting; anybody may use it, and the mark chooses it.</summary>
    public bool NoSuggestions => Choice(SuggestionsChoice) == "off";

    /// <summary>Whether today the app is to offer nothing of its own accord.</summary>
    public bool IsQuietDay => Choice("quiet-day") == Now.Day.ToString("O", null);

    /// <summary>Whether this device shows the invented pair: marked on every page, and nothing is kept.</summary>
    public bool IsExample => Choice("example") == "yes";

    /// <summary>This instant, as the device's clock and zone tell it.</summary>
    public Moment Now => _platform.Intl.ToMoment(_platform.Clock.GetUtcNow());

    /// <summary>Inviting and joining.</summary>
    public Pairings Pairings { get; }

    /// <summary>What went wrong since the app was opened, for a report.</summary>
    internal FaultLog Faults { get; } = new();

    /// <summary>Where the app was loaded from: the relay offered first.</summary>
    public Uri Address => _platform.Address;

    private bool IsInGivenRoom => Bond is { } bond
        && (bond.State.Benches.Now.ContainsKey(bond.Me)
            || bond.State.Signals.Exists(s => s.Author == bond.Me && s.Given.Kind == NeedKind.Space && !s.Answers.IsEmpty));

    private AppRoom Room => _app ?? throw new InvalidOperationException("the app is locked");

    /// <summary>Opens what this device holds as far as it opens without a code.</summary>
    public static async Task<Home> OpenAsync(Platform platform, Speech speech, CancellationToken cancel)
    {
        var home = new Home(platform, speech);
        await home.ForgetHalfABeginningAsync(cancel);
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
        foreach (var log in _bonds.Select(b => b.Log).Concat(Own is null ? [] : [Own.Log]).ToList())
        {
            await log.CatchUpAsync(cancel);
        }

        await _moves.CatchUpAsync(cancel);

        await _openings.OpenDueAsync(cancel);
    }

    /// <summary>A wall-clock time here as a moment.</summary>
    public Moment At(DateOnly day, TimeOnly time) => _platform.Intl.ToMoment(day, time);

    /// <summary>An instant as the clocks here show it.</summary>
    public Moment ToMoment(DateTimeOffset instant) => _platform.Intl.ToMoment(instant);

    /// <summary>Raises <see cref="Changed"/>: something that was under way has come further.</summary>
    public void TellChanged() => Changed?.Invoke();

    /// <summary>A new id.</summary>
    public EntryId NewId() => EntryId.From(_platform.Crypto.Random(16));

    /// <summary>New chance for a commitment.</summary>
    public Salt NewSalt() => Salt.From(_platform.Crypto.Random(Salt.Size));

    /// <summary>The language this device speaks.</summary>
    public Speech Speech { get; }

    /// <summary>A text in the person's language, where a choice becomes words of theirs or leaves the app in a file.</summary>
    public string Text(string key) => Speech.Texts[key];

    /// <summary>A day as the person's region writes it, for the same.</summary>
    internal string Text(DateOnly day) => _platform.Intl.Day(day);

    /// <summary>All texts in the person's language, where things are put into words for a file or for somebody else.</summary>
    internal Texts Texts => Speech.Texts;

    /// <summary>The last choice of this name on this device, or null.</summary>
    public string? Choice(string name) => _app?.Find(name);

    /// <summary>Remembers a choice that nobody else sees.</summary>
    public Task ChooseAsync(string name, string value) => Room.ChooseAsync(name, value, CancellationToken.None);

    /// <summary>The last choice of this name about one bond, made before or after it moved; or null.</summary>
    public string? Choice(BondSpace bond, string name) =>
        bond.Names.All.Select(id => Choice($"{name}-{id}")).FirstOrDefault(choice => choice is not null);

    /// <summary>Remembers a choice about one bond.</summary>
    public Task ChooseAsync(BondSpace bond, string name, string value) => ChooseAsync($"{name}-{bond.Id}", value);

    /// <summary>The same about the bond that the pages are about now, or for one alone.</summary>
    public string? ChoiceHere(string name) => Bond is { } bond ? Choice(bond, name) : Choice(name);

    /// <summary>Remembers it.</summary>
    public Task ChooseHereAsync(string name, string value) =>
        Bond is { } bond ? ChooseAsync(bond, name, value) : ChooseAsync(name, value);

    /// <summary>Clears the example from this device, whole; nothing real can be among it.</summary>
    public async Task ClearExampleAsync()
    {
        if (!IsExample)
        {
            return;
        }

        Lock();
        await EraseAsync(CancellationToken.None);
        (_appKind, _mineKind) = (null, null);
    }

    /// <summary>
    /// A device that stopped before it had begun keeps nothing yet: its person was told nothing else, and begins anew.
    /// </summary>
    private async Task ForgetHalfABeginningAsync(CancellationToken cancel)
    {
        if (await _appLock.LookAsync(cancel) is not null && !await _spaces.HasBegunAsync(cancel))
        {
            await EraseAsync(cancel);
        }
    }

    /// <summary>Both doors, with nothing behind the inner one yet.</summary>
    private async Task SetUpDoorsAsync(LockOpener opener, Profile profile, CancellationToken cancel)
    {
        await ForgetHalfABeginningAsync(cancel);
        _app = await AppRoom.OpenAsync(_platform, await _appLock.SetUpAsync(opener, cancel), cancel);
        await _app.KeepAsync(profile, cancel);
        _mine = MineRoom.Behind(_platform, await _mineLock.SetUpAsync(new LockOpener.ThisDevice(), cancel));
    }

    /// <summary>The one commit with which this device has begun: what lies here before it is forgotten at the next start.</summary>
    private async Task KeepBeginningAsync(KeptOwn own, CancellationToken cancel)
    {
        await _mine!.BeginAsync(own, cancel);
        (_appKind, _mineKind) = (await _appLock.LookAsync(cancel), await _mineLock.LookAsync(cancel));
    }

    /// <summary>The app's lock goes last: where it is, another attempt follows.</summary>
    private async Task EraseAsync(CancellationToken cancel)
    {
        await _spaces.EraseAsync(cancel);
        await _mineLock.DestroyAsync(cancel);
        await _appLock.DestroyAsync(cancel);
    }

    /// <summary>The tab or process ends.</summary>
    public void Dispose()
    {
        Lock();
        _touching.Dispose();
        _openings.Dispose();
        _moves.Dispose();
        _bells.Dispose();
        _holding.Dispose();
        _opening.Dispose();
        Pairings.Dispose();
    }

    /// <summary>What a relay says of itself; null when it does not answer.</summary>
    public Task<RelayNotice?> DescribeAsync(Uri relay) => _door.DescribeAsync(relay, CancellationToken.None);

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

    private Task<Opened> CreateAsync(Uri relay, SpaceKeys keys, TimeSpan? lifetime, string setupCode)
    {
        var known = _bonds.Where(b => b.Relay == relay).Select(b => b.Log.Replica)
            .Concat(Own?.Relay == relay ? [Own.Log.Replica] : []);
        return _door.CreateAsync(relay, keys, lifetime, known, setupCode, CancellationToken.None);
    }

    private void Tell()
    {
        Changed?.Invoke();
        _openings.Wake();
        _bells.Wake();
    }

    /// <summary>"In touch only at fixed hours" takes the watch away and leaves the rest of the plan.</summary>
    private SyncPlan PlanOf(SyncPlan plan) =>
        Choice("hours") == "fixed" ? plan with { Touch = Touching.FixedHours } : plan;
}
