namespace Dosado.App.Tests.Locks;

/// <summary>Somebody else holds the device, and the inner door is closed: nothing tells what stands behind it.</summary>
public class ClosedDoorTests : IAsyncLifetime
{
    private const int Events = 200;

    private static readonly string[] Begin = ["/today", "/talk", "/plan", "/dance", "/us", "/pause"];

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [Trait("Safety", "S7")]
    [Trait("Mechanism", "M135")]
    public async Task Every_page_is_the_same_whatever_was_written_and_chosen_behind_it(int seed)
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        var before = await PagesBeforeTheDoorAsync(robin);
        before.Count.ShouldBeGreaterThan(25);

        await LiveBehindItAsync(robin, seed);

        var after = await PagesBeforeTheDoorAsync(robin);
        after.Keys.Order().ShouldBe(before.Keys.Order());
        foreach (var (path, page) in before)
        {
            after[path].ShouldBe(page, path);
        }
    }

    /// <summary>Everything that an own space can hold, by chance, and what the pages behind the door let one choose.</summary>
    private static async Task LiveBehindItAsync(Device robin, int seed)
    {
        await robin.OpenAsync("/mine");
        await robin.PressAsync("Open");
        await robin.Home.RecordOwnAsync([.. Walk.OwnEvents(Events, seed)]);
        await robin.OpenAsync("/us/questions");
        await robin.PressAsync("Open it for me");
        await robin.FollowAsync("Touch and desire");
        await robin.PressAsync("A little deeper, if you like");
        await robin.OpenAsync("/mine/shelves/practice-heart");
        await robin.PressAsync("Leave this one out for good");
    }

    private static async Task<Dictionary<string, string>> PagesBeforeTheDoorAsync(Device device)
    {
        await device.SendAsync("/mine/close");
        return await Walk.PagesAsync(device, Begin, plain: text => text, isLeftOut: _ => false);
    }
}
