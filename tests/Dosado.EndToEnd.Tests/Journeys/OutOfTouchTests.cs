using System.Text.RegularExpressions;
using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>One of the two goes out of reach, goes on, and comes back.</summary>
public sealed partial class OutOfTouchTests(World world) : BrowserTest(world)
{
    private const string Line = "written on the train, in the tunnel";

    [Fact]
    public async Task What_was_shared_offline_is_said_to_wait_outlives_a_reload_and_arrives_once()
    {
        var person = await SomebodyAsync();
        var (robin, kim) = await Couple.PairAsync(person, await SomebodyAsync());
        await robin.ReadsAsync("Kim");
        await robin.ReadsAsync("Everything is sent and received.");
        await robin.WaitUntilKeptForOfflineAsync();
        await person.Context.SetOfflineAsync(true);

        await robin.CheckInAsync(Line);
        await robin.PreviewAsync("Kim");
        await robin.PressAsync("Share this");
        await Expect(robin.Page.GetByText(OneWaits())).ToBeVisibleAsync();
        await robin.Page.ReloadAsync();
        await robin.WaitUntilOpenAsync();
        await robin.ReadsAsync(Line);
        await Expect(robin.Page.GetByText(OneWaits())).ToBeVisibleAsync();

        await person.Context.SetOfflineAsync(false);
        await kim.ReadsAsync(Line);
        await robin.ReadsAsync("Everything is sent and received.");
        await Expect(kim.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        person.Forgive("ERR_INTERNET_DISCONNECTED");
    }

    [GeneratedRegex("^Out of touch since .*1 thing to send")]
    private static partial Regex OneWaits();
}
