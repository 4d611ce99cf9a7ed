namespace Dosado.App.Tests.Us;

public class MovingBondTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task What_was_shared_comes_along_and_each_still_says_their_own()
    {
        var (robin, kim) = await PairAsync();
        await robin.SayAsync("from Robin");
        await kim.SayAsync("from Kim");
        await kim.ReceivesAsync("from Robin");
        await robin.ReceivesAsync("from Kim");

        await robin.MoveBondAsync();
        await Moving.FollowAsync(robin, kim);
        await robin.SayAsync("after the move");

        await kim.ReceivesAsync("after the move");
        foreach (var (device, mine, theirs) in new[] { (robin, "from Robin", "from Kim"), (kim, "from Kim", "from Robin") })
        {
            var (said, received) = await device.TakenAlongAsync();
            said.ShouldContain(mine);
            said.ShouldNotContain(theirs);
            received.ShouldContain(theirs);
            received.ShouldNotContain(mine);
        }
    }

    [Fact]
    public async Task A_device_that_was_not_carried_along_reads_nothing_new()
    {
        var (robin, kim) = await PairAsync();
        await robin.KeepHereAsync("rain", string.Empty);
        var lost = await _relay.DeviceAsync();
        await lost.RecoverAsync(await robin.CodeAsync());
        await robin.SayAsync("before");
        await lost.HasAsync("before");

        await robin.OpenAsync("/us/devices");
        await robin.PressAsync("Make the old code worthless");
        await robin.MoveBondAsync();
        await Moving.FollowAsync(robin, kim);
        await robin.SayAsync("after");
        await kim.ReceivesAsync("after");

        await lost.SayAsync("I have the old keys");
        await kim.SayAsync("so that something arrives");
        await robin.ReceivesAsync("so that something arrives");
        var (said, received) = await lost.TakenAlongAsync();
        (said + received).ShouldContain("before");
        (said + received).ShouldNotContain("after");
        (await robin.TakenAlongAsync()).ToString().ShouldNotContain("I have the old keys");
        (await kim.TakenAlongAsync()).ToString().ShouldNotContain("I have the old keys");
    }

    [Fact]
    public async Task What_the_other_said_in_the_old_place_meanwhile_is_not_lost()
    {
        var (robin, kim) = await PairAsync();
        await robin.MoveBondAsync();
        await kim.SayAsync("written before I knew");

        await Moving.FollowAsync(robin, kim);

        await robin.ReceivesAsync("written before I knew");
    }

    [Fact]
    public async Task The_old_place_is_deleted_when_both_are_here_and_somebody_asks()
    {
        var (robin, kim) = await PairAsync();
        await robin.MoveBondAsync();
        robin.Shows("Delete the old place").ShouldBeFalse();

        await Moving.FollowAsync(robin, kim);
        await Eventually.Async(async () =>
        {
            await robin.OpenMoveAsync();
            return robin.Shows("Delete the old place");
        });
        await robin.PressAsync("Delete the old place");

        robin.Page.Status.ShouldBe(200);
        robin.Shows("Delete the old place").ShouldBeFalse();
        await robin.SayAsync("still here");
        await kim.ReceivesAsync("still here");
    }

    [Fact]
    public async Task The_others_second_device_follows_by_itself()
    {
        var (robin, kim) = await PairAsync();
        await kim.KeepHereAsync("rain", string.Empty);
        var laptop = await _relay.DeviceAsync();
        await laptop.RecoverAsync(await kim.CodeAsync());
        await robin.SayAsync("before");
        await laptop.HasAsync("before");

        await robin.MoveBondAsync();
        await Moving.FollowAsync(robin, kim);
        await kim.CodeAsync();
        await robin.SayAsync("after");

        await laptop.HasAsync("after");
        (await laptop.TakenAlongAsync()).Received.ShouldContain("before");
        await laptop.OpenAsync("/us");
        laptop.Document.QuerySelectorAll("a[href$='/leave']").Length.ShouldBe(1);
    }

    /// <summary>Halfway through, the old place is put away and what came along is not read yet: nobody is shown that.</summary>
    [Fact]
    public async Task A_page_that_is_asked_for_while_a_device_follows_waits_until_it_has()
    {
        var disk = new HeldDisk("earlier/");
        var (robin, kim) = await PairAsync();
        await kim.KeepHereAsync("rain", string.Empty);
        var laptop = await RelayForTests.DeviceAsync(Some.Platform(TimeProvider.System, disk, relay: _relay.Address));
        await laptop.RecoverAsync(await kim.CodeAsync());
        await robin.SayAsync("before");
        await laptop.HasAsync("before");
        disk.Hold();
        await robin.MoveBondAsync();
        await Moving.FollowAsync(robin, kim);
        await kim.CodeAsync();
        await disk.Reached.WaitAsync(TimeSpan.FromSeconds(60));

        var asked = laptop.OpenAsync("/us");
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        asked.IsCompleted.ShouldBeFalse();
        disk.Release();
        await asked;

        laptop.Document.QuerySelectorAll("a[href$='/leave']").Length.ShouldBe(1);
        (await laptop.TakenAlongAsync()).Received.ShouldContain("before");
    }

    [Fact]
    public async Task A_bond_can_move_twice()
    {
        var (robin, kim) = await PairAsync();
        await robin.SayAsync("in the first place");
        await kim.ReceivesAsync("in the first place");

        await robin.MoveBondAsync();
        await Moving.FollowAsync(robin, kim);
        await robin.SayAsync("in the second place");
        await kim.ReceivesAsync("in the second place");
        await kim.MoveBondAsync();
        await Moving.FollowAsync(kim, robin);
        await kim.SayAsync("in the third place");

        await robin.ReceivesAsync("in the third place");
        var all = await kim.TakenAlongAsync();
        all.Received.ShouldContain("in the first place");
        all.Received.ShouldContain("in the second place");
        all.Mine.ShouldContain("in the third place");
    }

    private Task<Couple> PairAsync() => Couple.PairAsync(_relay);
}
