namespace Dosado.App.Tests.Us;

public class WorthlessCodeTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task One_tap_gives_a_new_code_and_the_old_one_opens_nothing()
    {
        var robin = await KeptHereAsync("rain on the roof");
        var old = await robin.CodeAsync();

        await robin.PressAsync("Make the old code worthless");

        robin.Shows("The old code is worthless now. This is the new one.").ShouldBeTrue();
        var code = robin.CodeOnPage();
        code.ShouldNotBe(old);
        (await robin.OwnWordsAsync()).ShouldContain("rain on the roof");
        var thief = await _relay.DeviceAsync();
        await thief.TryRecoverAsync(old);
        thief.Shows("There is nothing at this address for that code.").ShouldBeTrue();
        var next = await _relay.DeviceAsync();
        await next.RecoverAsync(code);
        (await next.OwnWordsAsync()).ShouldContain("rain on the roof");
    }

    [Fact]
    public async Task Who_took_the_old_code_before_gets_nothing_that_comes_after()
    {
        var robin = await KeptHereAsync("rain on the roof");
        var thief = await _relay.DeviceAsync();
        await thief.RecoverAsync(await robin.CodeAsync());

        await robin.OpenAsync("/us/devices");
        await robin.PressAsync("Make the old code worthless");
        await robin.WriteAsync("a letter to myself");
        await robin.CodeAsync();

        (await thief.OwnWordsAsync()).ShouldContain("rain on the roof");
        await thief.SeesAsync("/us/devices", "Your own things have moved without this device.");
        (await thief.OwnWordsAsync()).ShouldNotContain("a letter to myself");
    }

    [Fact]
    public async Task A_device_that_was_added_is_said_until_the_person_knows_it()
    {
        var robin = await KeptHereAsync("rain on the roof");
        var other = await _relay.DeviceAsync();
        await other.RecoverAsync(await robin.CodeAsync());

        await robin.SeesAsync("/us/devices", "Another device, since");
        robin.Shows("A device was added to your own things.").ShouldBeTrue();
        await robin.OpenAsync("/today");
        robin.Shows("A device was added to your own things.").ShouldBeTrue();
        await robin.OpenAsync("/us/devices");
        await other.OpenAsync("/us/devices");
        other.Shows("A device was added to your own things.").ShouldBeFalse();

        await robin.PressAsync("I know all of these");

        robin.Shows("A device was added to your own things.").ShouldBeFalse();
    }

    private async Task<Device> KeptHereAsync(string words)
    {
        var device = await _relay.BegunAsync("Robin");
        await device.KeepHereAsync(words, _relay.SetupCode);
        return device;
    }
}
