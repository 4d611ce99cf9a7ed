using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>A mutual reveal in two browsers of which one is closed in between.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class RevealTests(World world) : BrowserTest(world)
{
    private const string OneFace = "Kept until you both are ready.";

    [Fact]
    [Trait("Mechanism", "M078")]
    [Trait("Promise", "P14")]
    [Trait("Safety", "S6")]
    public async Task It_opens_for_both_though_one_sealed_out_of_touch_and_closed_the_app()
    {
        var away = await SomebodyAsync();
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), away);
        await kim.WaitUntilKeptForOfflineAsync();
        await away.Context.SetOfflineAsync(true);
        await kim.SealAsync("I talk about the weather");
        await kim.ReadsAsync(OneFace);
        await kim.Page.CloseAsync();

        await robin.SealAsync("like snow inside");
        await robin.ReadsAsync(OneFace);
        await Expect(robin.Page.GetByText("weather")).ToBeHiddenAsync();
        await away.Context.SetOfflineAsync(false);

        var again = await away.OpenAsync("/mine/check-ins");
        await again.OpenDoorAsync("Your check-ins");
        await robin.ReadsAsync("I talk about the weather");
        await robin.LooksAsync("reveal open");
        away.Forgive("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    [Trait("Promise", "P14")]
    public async Task Withdrawn_it_is_on_no_screen()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.SealAsync("like snow inside");
        await kim.SealAsync("I talk about the weather");
        await kim.ReadsAsync("like snow inside");

        await robin.UnfoldAsync("Withdraw my answer");
        await robin.LooksAsync("reveal withdrawing");
        await robin.PressAsync("Withdraw my answer");

        await Expect(kim.Page.GetByText("like snow inside")).ToBeHiddenAsync();
        await kim.ReadsAsync(OneFace);
    }
}
