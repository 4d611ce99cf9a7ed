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

        await phone.InviteAsync(laptop);
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
        await phone.InviteAsync(laptop);
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
        await phone.InviteAsync(laptop);

        await phone.PressAsync("They differ");
        await laptop.PressAsync("They are the same");

        await laptop.SeesAsync("/join", "This invitation is over");
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

    [Fact]
    public async Task An_invitation_of_an_own_device_outlives_a_reload_behind_the_inner_door()
    {
        var platform = Some.Platform(TimeProvider.System, relay: _relay.Address);
        var phone = await RelayForTests.DeviceAsync(platform);
        await phone.BeginAsync("Robin");
        await phone.KeepHereAsync("rain on the roof", _relay.SetupCode);
        await phone.OpenAsync("/us/devices");
        await phone.PressAsync("Add a device of yours");
        var code = Couple.CodeOf(phone);

        phone.Stop();
        phone = await RelayForTests.DeviceAsync(platform);
        await phone.OpenAsync("/us/devices/add");
        phone.Shows("Only mine").ShouldBeTrue();
        await phone.PressAsync("Open");
        Couple.CodeOf(phone).ShouldBe(code);

        var laptop = await _relay.DeviceAsync();
        await phone.LetInAsync(laptop, code);
        phone.Stop();
        phone = await RelayForTests.DeviceAsync(platform);
        await phone.OpenAsync("/us/devices/add");
        await phone.PressAsync("Open");
        Couple.WordsOf(phone).ShouldBe(Couple.WordsOf(laptop));
        await phone.PressAsync("They are the same");
        await laptop.PressAsync("They are the same");
        await Eventually.Async(async () =>
        {
            await laptop.OpenAsync("/join");
            return laptop.Page.Path == "/today";
        });

        (await laptop.OwnWordsAsync()).ShouldContain("rain on the roof");
    }

    private async Task<Device> OwnerAsync()
    {
        var phone = await _relay.BegunAsync("Robin");
        await phone.KeepHereAsync("rain on the roof", _relay.SetupCode);
        return phone;
    }
}
