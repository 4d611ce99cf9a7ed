using System.Text.RegularExpressions;
using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>One person on several devices: by the recovery code, by six words, and without the one that was lost.</summary>
public sealed partial class RecoveryTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_new_device_gets_the_check_ins_and_the_bond_with_the_recovery_code()
    {
        var (robin, _) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync(), ownAt: "Here");
        await robin.CheckInAsync("rain on the roof");
        var code = await ShowCodeAsync(robin);

        var device = await (await SomebodyAsync()).OpenAsync("/recover");
        await device.WriteAsync("Recovery code", code[..^1] + (code[^1] == '7' ? '8' : '7'));
        await device.PressAsync("Go on");
        await device.ReadsAsync("There is a slip in group 4.");
        await RecoverAsync(device, code);

        await device.GoToAsync("Us");
        await device.ReadsAsync("Kim");
        await device.GoToAsync("Today");
        await device.FollowAsync("Your earlier check-ins");
        await device.ReadsAsync("rain on the roof");
    }

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
        await OnlyTheCodeIsPrintedAsync(robin);
        var thief = await (await SomebodyAsync()).OpenAsync("/recover");
        await thief.WriteAsync("Recovery code", old);
        await thief.PressAsync("Go on");
        await thief.ReadsAsync("There is nothing at this address for that code.");
    }

    private static async Task OnlyTheCodeIsPrintedAsync(Tab tab)
    {
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await tab.Page.Locator("body").InnerTextAsync()).Trim().ShouldBe(await tab.Page.Locator("[data-printable] .code").InnerTextAsync());
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Screen });
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

    /// <summary>Asks again while the old device is still sending.</summary>
    private static async Task RecoverAsync(Tab device, string code)
    {
        for (var tries = 0; tries < 20 && !TodayHeading().IsMatch((await device.Heading.TextContentAsync())!); tries++)
        {
            await device.WriteAsync("Recovery code", code);
            await device.PressAsync("Go on");
            await device.Page.WaitForTimeoutAsync(1_000);
        }

        await Expect(device.Heading).ToHaveTextAsync(TodayHeading());
    }

    [GeneratedRegex("^Today$")]
    private static partial Regex TodayHeading();
}
