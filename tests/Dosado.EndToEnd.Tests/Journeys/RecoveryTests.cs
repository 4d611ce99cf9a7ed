using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>One person on several devices: by six words, and without somebody who has the old code.</summary>
public sealed class RecoveryTests(World world) : BrowserTest(world)
{
    [Fact]
    [Trait("Promise", "P9")]
    public async Task A_second_device_by_six_words_and_the_first_one_says_that_it_was_added()
    {
        var phone = await (await SomebodyAsync()).OpenAsync();
        await phone.BeginAsync("Robin");
        await KeepHereAsync(phone);
        await phone.GoToAsync("Us");
        await phone.FollowAsync("Devices and the recovery code");
        await phone.SeesAsync("Devices and the recovery code");
        await phone.PressAsync("Add a device of yours");
        await phone.SeesAsync("Your invitation");
        var link = await phone.Page.Locator("#link").TextContentAsync();

        var laptop = await (await SomebodyAsync()).OpenAsync();
        await laptop.Page.GotoAsync(link!);
        await laptop.SeesAsync("One more device of yours");
        await laptop.PressAsync("Go on");
        await laptop.SeesAsync("Six words");
        await phone.SeesAsync("Six words");
        (await laptop.ReadSixWordsAsync()).ShouldBe(await phone.ReadSixWordsAsync());
        await phone.PressAsync("They are the same");
        await laptop.PressAsync("They are the same");

        await laptop.SeesAsync("Today");
        await phone.GoToAsync("Us");
        await phone.ReadsAsync("A device was added to your own things.");
    }

    [Fact]
    public async Task The_old_code_is_worthless_after_one_tap()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await KeepHereAsync(robin);
        var old = await ShowCodeAsync(robin);

        await robin.PressAsync("Make the old code worthless");

        await robin.ReadsAsync("The old code is worthless now. This is the new one.");
        (await robin.Page.Locator("[data-printable] .code").TextContentAsync()).ShouldNotBe(old);
        await Expect(robin.Page.Locator("[data-printable]")).Not.ToContainTextAsync("Dosado");
        var thief = await (await SomebodyAsync()).OpenAsync("/recover");
        await thief.WriteAsync("Recovery code", old);
        await thief.PressAsync("Go on");
        await thief.ReadsAsync("There is nothing at this address for that code.");
    }

    private static async Task KeepHereAsync(Tab tab)
    {
        await tab.GoToAsync("Us");
        await tab.FollowAsync("Where your things are");
        await tab.SeesAsync("Where your things are");
        await tab.PressAsync("Here");
        await tab.ReadsAsync("What is only yours is kept, sealed, at");
    }

    private static async Task<string> ShowCodeAsync(Tab tab)
    {
        await tab.GoToAsync("Us");
        await tab.FollowAsync("Devices and the recovery code");
        await tab.SeesAsync("Devices and the recovery code");
        await tab.PressAsync("Show the code");
        return (await tab.Page.Locator("[data-printable] .code").TextContentAsync())!;
    }
}
