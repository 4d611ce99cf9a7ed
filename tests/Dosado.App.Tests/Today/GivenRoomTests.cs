using Dosado.App.Tests.Dance;

namespace Dosado.App.Tests.Today;

/// <summary>Somebody asked for room and was given it: the app begins nothing by itself.</summary>
public class GivenRoomTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M101")]
    public async Task In_the_room_that_was_given_no_page_begins_to_speak_by_itself()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await ReasonsAsync(robin);
        (await InvitesAsync(robin)).ShouldBe([true, true]);

        await robin.OpenAsync("/today");
        await robin.PressAsync("Send it", within: "Some room, please");
        await kim.SeesAsync("/today", "Robin: some room, please");
        (await InvitesAsync(robin)).ShouldBe([true, true]);
        await kim.Fill("Answer in your own words, or not at all", "Go, I am glad for you.")
            .PressAsync("Send it", within: "Robin: some room, please");
        await robin.SeesAsync("/today", "Go, I am glad for you.");

        (await InvitesAsync(robin)).ShouldBe([false, false]);
    }

    /// <summary>A feeling of being connected that falls, and doubt that rises.</summary>
    private static async Task ReasonsAsync(Device device)
    {
        foreach (var felt in new[] { "8", "6", "3" })
        {
            await device.OpenAsync("/mine/new-note/weekly");
            await device.Fill("How connected I feel", felt).PressAsync("Keep");
        }

        await DanceTests.DaysAsync(device, 5, _ => 5, doubt: d => d * 2, last: device.Home.Now.Day);
    }

    private static async Task<bool[]> InvitesAsync(Device device)
    {
        await device.OpenAsync("/mine/shelves/weekly");
        var weekly = device.Shows("There may be something that you miss.");
        await device.OpenAsync("/dance/mine");
        return [weekly, device.Shows("Lately there was more doubt")];
    }
}
