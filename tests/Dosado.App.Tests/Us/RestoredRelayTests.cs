namespace Dosado.App.Tests.Us;

/// <summary>The drill: a copy of the relay is made, everything is deleted, the copy is put back, and two people go on.</summary>
[Trait("Promise", "P7")]
public class RestoredRelayTests : IAsyncLifetime
{
    private const string GiveBack = "Give it back";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task Both_stop_and_say_so_and_one_of_them_gives_back_what_is_missing()
    {
        var (robin, kim) = await PutBackAsync();
        var logs = await _relay.ReadLogsAsync();

        await robin.OpenMoveAsync();
        (await _relay.ReadLogsAsync()).ShouldBe(logs, "nothing is given back unless somebody asks");
        await robin.PressAsync(GiveBack);

        robin.Page.Status.ShouldBe(200);
        robin.Shows("Stopped").ShouldBeFalse();
        robin.Shows(GiveBack).ShouldBeFalse();
        await kim.OpenMoveAsync();
        await kim.PressAsync(GiveBack);
        kim.Shows("Stopped").ShouldBeFalse();
        await kim.SayAsync("going on");
        await robin.ReceivesAsync("going on");
        (await kim.TakenAlongAsync()).Received.ShouldContain("after the backup");
        robin.Home.Bond!.Formerly.ShouldBeEmpty("nobody had to move");
    }

    [Fact]
    public async Task Where_the_address_went_on_in_another_way_nothing_is_changed_and_both_keep_theirs()
    {
        var (robin, kim) = await GoApartAsync();
        var logs = await _relay.ReadLogsAsync();

        await robin.OpenMoveAsync();
        await robin.PressAsync(GiveBack);

        robin.Page.Status.ShouldBe(422);
        robin.Shows("The address went on in another way, so nothing was changed.").ShouldBeTrue(robin.Text);
        (await _relay.ReadLogsAsync()).ShouldBe(logs);
        robin.Shows("Moving, below").ShouldBeTrue();
        (await robin.TakenAlongAsync()).Mine.ShouldContain("and once more");
        kim.Home.Bond!.State.WarmWords.ShouldContain(w => w.Said.Words == "Kim never had that");
    }

    [Fact]
    public async Task Whoever_wrote_to_the_old_copy_first_follows_a_move_and_nothing_of_either_is_lost()
    {
        var (robin, kim) = await GoApartAsync();

        await robin.MoveBondAsync();
        await Moving.FollowAsync(robin, kim);
        await kim.SayAsync("going on");

        await robin.ReceivesAsync("going on");
        (await robin.TakenAlongAsync()).Received.ShouldContain("Kim never had that");
        var kims = await kim.TakenAlongAsync();
        kims.Received.ShouldContain("and once more");
        kims.Mine.ShouldContain("Kim never had that");
        kim.Home.Bond!.State.WarmWords.Count(w => w.Said.Words == "Kim never had that").ShouldBe(1);
    }

    [Fact]
    public async Task A_bond_whose_relay_was_put_back_moves_and_loses_nothing()
    {
        var (robin, kim) = await PutBackAsync();

        await robin.MoveBondAsync();
        await Moving.FollowAsync(robin, kim);
        await kim.SayAsync("going on");

        await robin.ReceivesAsync("going on");
        (await kim.TakenAlongAsync()).Received.ShouldContain("after the backup");
        (await robin.TakenAlongAsync()).Mine.ShouldContain("after the backup");
    }

    /// <summary>The copy is older than the bond: the address knows nothing of it.</summary>
    [Fact]
    public async Task A_bond_that_the_old_copy_does_not_know_moves_with_what_the_devices_have()
    {
        var (backup, setupCode) = (await _relay.BackUpAsync(), _relay.SetupCode);
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SayAsync("after the backup");
        await kim.ReceivesAsync("after the backup");
        await _relay.RestoreAsync(backup);
        await robin.SayAsync("said into the void");
        await ShowsAsync(robin, "The address turns this device away.");

        await robin.OpenMoveAsync();
        await robin.PressAsync("Move");
        await robin.Fill("Setup code", setupCode).PressAsync("Move");
        await Moving.FollowAsync(robin, kim);

        await kim.ReceivesAsync("said into the void");
        (await kim.TakenAlongAsync()).Received.ShouldContain("after the backup");
    }

    /// <summary>Robin's device knows of more than the old copy that was put back, and Kim's, which does not, wrote to it.</summary>
    private async Task<Couple> GoApartAsync()
    {
        var kims = Some.Platform(TimeProvider.System, relay: _relay.Address);
        var (robin, kim) = (await _relay.BegunAsync("Robin"), await RelayForTests.DeviceAsync(kims));
        await kim.BeginAsync("Kim");
        await Couple.MeetAsync(robin, kim, _relay.SetupCode);
        await IsSentAsync(kim);
        var backup = await BackUpAsync(robin);
        kim.Stop();
        await robin.SayAsync("after the backup");
        await robin.SayAsync("and once more");
        await IsSentAsync(robin);
        await _relay.RestoreAsync(backup);
        await HasStoppedAsync(robin);
        var again = await RelayForTests.DeviceAsync(kims);
        await again.OpenAsync("/mine");
        await again.PressAsync("Open");
        await again.SayAsync("Kim never had that");
        await IsSentAsync(again);
        return new(robin, again);
    }

    private async Task<Couple> PutBackAsync()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var backup = await BackUpAsync(robin);
        await robin.SayAsync("after the backup");
        await kim.ReceivesAsync("after the backup");
        await _relay.RestoreAsync(backup);
        await HasStoppedAsync(robin);
        await HasStoppedAsync(kim);
        return new(robin, kim);
    }

    private async Task<string> BackUpAsync(Device sender)
    {
        await IsSentAsync(sender);
        return await _relay.BackUpAsync();
    }

    private static Task IsSentAsync(Device device) => ShowsAsync(device, "Everything is sent and received.");

    private static Task HasStoppedAsync(Device device) => ShowsAsync(device, "Stopped: the address has fewer things");

    private static Task ShowsAsync(Device device, string words) => Eventually.Async(async () =>
    {
        await device.OpenAsync("/us");
        return device.Shows(words);
    });
}
