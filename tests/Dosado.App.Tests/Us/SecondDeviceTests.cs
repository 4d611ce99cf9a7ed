namespace Dosado.App.Tests.Us;

public class SecondDeviceTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Promise", "P9")]
    public async Task A_second_device_gets_everything_once_six_words_were_the_same()
    {
        var phone = await OwnerAsync();
        var laptop = await _relay.DeviceAsync();

        await InviteAsync(phone, laptop);
        Couple.WordsOf(laptop).ShouldBe(Couple.WordsOf(phone));
        await phone.PressAsync("They are the same");
        await laptop.PressAsync("They are the same");
        await Eventually.Async(async () =>
        {
            await laptop.OpenAsync("/join");
            return laptop.Page.Path == "/today";
        });

        (await laptop.OwnWordsAsync()).ShouldContain("rain on the roof");
        (await laptop.CodeAsync()).ShouldBe(await phone.CodeAsync());
        await phone.OpenAsync("/us/devices/add");
        phone.Page.Path.ShouldBe("/us/devices");
    }

    [Fact]
    public async Task The_first_device_says_that_another_was_added()
    {
        var phone = await OwnerAsync();
        var laptop = await _relay.DeviceAsync();
        await InviteAsync(phone, laptop);
        await phone.PressAsync("They are the same");
        await laptop.PressAsync("They are the same");

        await Eventually.Async(async () =>
        {
            await laptop.OpenAsync("/join");
            await phone.OpenAsync("/today");
            return phone.Shows("A device was added to your own things.");
        });
    }

    [Fact]
    [Trait("Promise", "P9")]
    public async Task Where_the_words_differ_the_other_device_gets_nothing()
    {
        var phone = await OwnerAsync();
        var laptop = await _relay.DeviceAsync();
        await InviteAsync(phone, laptop);

        await phone.PressAsync("They differ");
        await laptop.PressAsync("They are the same");

        await Eventually.Async(async () =>
        {
            await laptop.OpenAsync("/join");
            return laptop.Shows("This invitation is over");
        });
        await laptop.OpenAsync("/us");
        laptop.Shows("Devices and the recovery code").ShouldBeFalse();
    }

    [Fact]
    public async Task A_device_that_holds_somebodys_things_is_not_taken_over()
    {
        var phone = await OwnerAsync();
        await phone.OpenAsync("/us/devices");
        await phone.PressAsync("Add a device of yours");
        var kims = await _relay.BegunAsync("Kim");

        await kims.OpenAsync("/join?%23=" + Uri.EscapeDataString(Couple.CodeOf(phone)));

        kims.Shows("This device already holds somebody's things.").ShouldBeTrue();
    }

    private async Task<Device> OwnerAsync()
    {
        var phone = await _relay.BegunAsync("Robin");
        await phone.KeepHereAsync("rain on the roof", _relay.SetupCode);
        return phone;
    }

    private static async Task InviteAsync(Device phone, Device laptop)
    {
        await phone.OpenAsync("/us/devices");
        await phone.PressAsync("Add a device of yours");
        await laptop.OpenAsync("/join?%23=" + Uri.EscapeDataString(Couple.CodeOf(phone)));
        await laptop.PressAsync("Go on");
        await Eventually.Async(async () =>
        {
            await laptop.OpenAsync("/join");
            await phone.OpenAsync("/us/devices/add");
            return phone.Shows("Six words") && laptop.Shows("Six words");
        });
    }
}
