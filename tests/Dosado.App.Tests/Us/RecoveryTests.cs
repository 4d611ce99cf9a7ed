namespace Dosado.App.Tests.Us;

public class RecoveryTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task A_new_device_begins_with_the_recovery_code()
    {
        var old = await KeptHereAsync("rain on the roof");
        var code = await old.CodeAsync();
        var device = await _relay.DeviceAsync();

        await device.RecoverAsync(code);

        await device.OpenAsync("/mine/check-ins");
        device.Shows("rain on the roof").ShouldBeTrue();
        device.Shows("Robin").ShouldBeFalse();
        await device.OpenAsync("/us/me");
        device.Document.QuerySelector("input[name=name]")!.GetAttribute("value").ShouldBe("Robin");
    }

    [Fact]
    public async Task A_slip_in_the_recovery_code_is_named_by_its_group()
    {
        var code = await (await KeptHereAsync("x")).CodeAsync();
        var at = code.LastIndexOf('-') + 2;
        var device = await _relay.DeviceAsync();

        await device.OpenAsync("/recover");
        await device.Fill("Recovery code", code[..at] + (code[at] == '7' ? '8' : '7') + code[(at + 1)..]).PressAsync("Go on");

        device.Shows("There is a slip in group 4.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_that_belongs_to_nothing_here_loses_nothing()
    {
        using var stranger = Vault.RecoveryCode.Make(new Vault.DotNetCrypto());
        var device = await _relay.DeviceAsync();

        await device.OpenAsync("/recover");
        await device.Fill("Recovery code", stranger.Spell()).PressAsync("Go on");

        device.Shows("There is nothing at this address for that code.").ShouldBeTrue();
    }

    [Fact]
    [Trait("Promise", "P4")]
    public async Task Without_the_setup_code_nothing_is_kept_at_the_address()
    {
        var device = await _relay.BegunAsync("Robin");
        await device.OpenAsync("/us/keeping");

        await device.Fill("Setup code", "guessed").PressAsync("Here");

        device.Shows("This address does not take that setup code.").ShouldBeTrue();
        device.Shows("What is only yours is on this device only.").ShouldBeTrue();
    }

    private async Task<Device> KeptHereAsync(string words)
    {
        var device = await _relay.BegunAsync("Robin");
        await device.KeepHereAsync(words, _relay.SetupCode);
        return device;
    }
}
