using System.Collections.Immutable;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

// The own space: beginning it, beginning again with its code, and where it is kept.
public sealed partial class Home
{
    /// <summary>Keeps events in my own space, also while the inner door is closed.</summary>
    public Task RecordOwnAsync(params IReadOnlyList<Event> events) =>
        IsNew ? throw new InvalidOperationException("nothing is kept before the person has said 'keep this'")
        : Own is { } own ? own.Log.RecordAsync(events)
        : _drops.AddAsync(events, CancellationToken.None);

    /// <summary>Takes back things of my own space, also while the inner door is closed.</summary>
    public Task TakeBackOwnAsync(params IReadOnlyList<EntryId> entries) =>
        Own is null
            ? RecordOwnAsync(new TakenBack(NewId(), [.. entries], []))
            : EraseOwnAsync([.. entries], said => entries.Contains(said.Id));

    /// <summary>Erases events of my own space; what never left this device leaves no trace.</summary>
    /// <param name="things">The things that end with them, as the fold knows them; none for earlier versions of one.</param>
    /// <param name="isGone">Whether an event is one of them.</param>
    public Task EraseOwnAsync(ImmutableArray<EntryId> things, Func<Event, bool> isGone) =>
        Own?.Log.EraseAsync(NewId, things, isGone) ?? throw new InvalidOperationException("the inner door is closed");

    /// <summary>Begins to keep: both doors, the own space on this device only, and the first check-in.</summary>
    /// <returns>The first check-in; null where there was none.</returns>
    public async Task<EntryId?> BeginAsync(Profile profile, string? code)
    {
        var cancel = CancellationToken.None;
        await SetUpDoorsAsync(Opener(code), profile, cancel);
        using var recovery = RecoveryCode.Make(_platform.Crypto);
        using var person = await _platform.Crypto.MakePersonKeyAsync(cancel);
        await KeepBeginningAsync(KeptOwn.Of(recovery, person, null), cancel);
        Own = await _spaces.OpenOwnAsync(_mine!, cancel);
        await KnowDevicesAsync();
        HoldOwn(Own);
        _touching.Start();
        CheckedIn[] first = Draft is { } draft ? [new(NewId(), Now, draft)] : [];
        await RecordOwnAsync([.. await IntroductionAsync(_mine!, Own), .. first]);
        Draft = null;
        await OpenDeskAsync(_app!, _mine!, cancel);
        return first.FirstOrDefault()?.Id;
    }

    /// <summary>A device that stopped before its own space said whose it is says so now; what is kept elsewhere says so there.</summary>
    private async Task EndBeginningAsync(MineRoom room, OwnSpace own) =>
        await (own is { Relay: null, State.Profile: null } ? own.Log.RecordAsync(await IntroductionAsync(room, own)) : Task.CompletedTask);

    private async Task<Event[]> IntroductionAsync(MineRoom room, OwnSpace own) =>
        [.. KeysOf(await room.ReadAsync(CancellationToken.None), own), new CalledMyself(NewId(), Profile)];

    /// <summary>Begins again with the recovery code, or comes along after a move.</summary>
    public async Task<Entering> RecoverAsync(RecoveryCode code, Uri address)
    {
        using var secret = code.ToOwnSpace();
        return await EnterOwnAsync(secret, code.ToArray(), address);
    }

    /// <summary>Begins as one more device of a person, or comes along as one that a move left behind.</summary>
    internal async Task<Entering> EnterOwnAsync(SpaceSecret secret, byte[]? code, Uri address)
    {
        if (await _spaces.PeekOwnAsync(secret, address, CancellationToken.None) is not { } peek
            || peek.State is not { PersonKey: { } key, Profile: { } profile } state)
        {
            return Entering.NothingThere;
        }

        code ??= state.RecoveryCode is { } known ? Convert.FromBase64String(known) : null;
        var kept = new KeptOwn(code, secret.ToArray(), Convert.FromBase64String(key), address);
        if (!IsNew)
        {
            return await ComeAlongAsync(kept, peek.Log.Kept, profile);
        }

        await BeginFromAsync(kept, profile, state.Bonds, peek);
        return Entering.Entered;
    }

    private async Task BeginFromAsync(KeptOwn kept, Profile profile, IEnumerable<BondKept> bonds, Peek peek)
    {
        var cancel = CancellationToken.None;
        await SetUpDoorsAsync(new LockOpener.ThisDevice(), profile, cancel);
        await KeepBeginningAsync(kept, cancel);
        if (await _door.DescribeAsync(kept.Relay!, cancel) is { IsExample: true })
        {
            await _app!.ChooseAsync("example", "yes", cancel);
        }

        Own = await _spaces.OpenOwnAsync(_mine!, kept, peek, cancel);
        foreach (var bond in bonds)
        {
            await HoldAsync(KeptBond.From(bond));
        }

        await SettleAsync(cancel);
    }

    private async Task OpenDeskAsync(AppRoom app, MineRoom mine, CancellationToken cancel)
    {
        await _desk.OpenAsync(app, FindInviteAsync, cancel);
        await _desk.OpenMineAsync(mine, Own?.Relay, FindOwnInviteAsync, cancel);
    }

    /// <summary>The recovery code as it is printed, while the inner door is open.</summary>
    public async Task<string> SpellRecoveryCodeAsync()
    {
        var kept = await (_mine ?? throw new InvalidOperationException("the inner door is closed")).ReadAsync(default);
        using var code = new RecoveryCode(kept.Code ?? Convert.FromBase64String(Own!.State.RecoveryCode!));

        // Whoever looks at the code is about to use it: what waits for the daily batch has to be there.
        _touching.SendNow(Own!.Log.Replica);
        return code.Spell();
    }

    /// <summary>Keeps the own space at an address as well, sealed, in one padded batch a day.</summary>
    public async Task<Opened> KeepOwnAtAsync(Uri relay, string setupCode)
    {
        var room = _mine ?? throw new InvalidOperationException("the inner door is closed");
        var kept = await room.ReadAsync(CancellationToken.None);
        var opened = await CreateAsync(relay, kept.ToKeys(), null, setupCode);
        if (opened == Opened.Yes)
        {
            await room.KeepAsync(kept with { Relay = relay }, CancellationToken.None);
            Own = await _spaces.OpenOwnAsync(room, CancellationToken.None);
            HoldOwn(Own);
            _touching.SendNow(Own.Log.Replica);
        }

        return opened;
    }

    private void HoldOwn(OwnSpace own)
    {
        own.Log.Replica.Changed += Tell;
        _touching.Add(own.Log.Replica, PlanOf(SyncPlan.Daily));
    }
}
