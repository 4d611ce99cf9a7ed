using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>
/// The pages that no other journey comes by: each is seen, which holds it to the rules of every page (<see cref="Access"/>).
/// </summary>
public sealed class EveryPageTests(World world) : BrowserTest(world)
{
    private static readonly string[] OwnPages =
    [
        "Name and colour", "Where your things are", "Devices and the recovery code", "Locks", "Language", "Take your things along",
        "Report a problem", "Somebody who reads along",
    ];

    [Fact]
    public async Task Before_anything_is_kept()
    {
        var tab = await (await SomebodyAsync()).OpenAsync("/nowhere");
        await tab.SeesAsync("There is no such page");
        await tab.Page.GotoAsync("/style");
        await tab.SeesAsync("What it is drawn with");
        await tab.GoToAsync("Us");
        await tab.FollowAsync("You have an invitation");
        await tab.SeesAsync("You have an invitation");
        await tab.FollowAsync("I have used this before");
        await tab.SeesAsync("I have used this before");
        await tab.FollowAsync("Pause");
        await tab.SeesAsync("Pause");
    }

    [Fact]
    public async Task Alone()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.BeginAsync("Robin");
        foreach (var page in OwnPages)
        {
            await tab.GoToAsync("Us");
            await tab.FollowAsync(page);
            await tab.SeesAsync(page);
        }

        await tab.FollowAsync("A helper of my own");
        await tab.SeesAsync("A helper of my own");
        await tab.EnterAsync("/us/needs");
        await tab.FollowAsync("Where I am just now");
        await tab.SeesAsync("Where I am just now");
        await tab.GoToAsync("Today");
        await tab.FollowAsync("Add one from earlier");
        await tab.SeesAsync("One from earlier");
        await tab.GoToAsync("Today");
        await tab.CheckInAsync("rain on the roof");
        await tab.FollowAsync("Open it");
        await tab.ReadsAsync("Change it");
        await Access.HoldsAsync(tab.Page);
        await tab.FollowAsync("Pause");
        await tab.SeesAsync("Pause");
    }

    [Fact]
    [Trait("Mechanism", "M138")]
    public async Task The_inner_door_after_a_reload()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.BeginAsync("Robin");
        await tab.Page.GotoAsync("/mine/check-ins");
        await tab.SeesAsync("Only mine");
        await tab.PressAsync("Open");
        await tab.SeesAsync("Your check-ins");
        await tab.IsAtAsync("/mine/check-ins");
    }
}
